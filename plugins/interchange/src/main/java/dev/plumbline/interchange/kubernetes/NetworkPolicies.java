package dev.plumbline.interchange.kubernetes;

import dev.plumbline.interchange.source.ImportReport;
import dev.plumbline.interchange.source.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What network policies allow: which workload may be reached by which.
///
/// Only what a policy allows by naming the pods counts; a policy that allows everybody, or addresses, says nothing of
/// who talks to whom. Permission is no call, so it makes no relation.
final class NetworkPolicies {

    private final Cluster cluster;
    private final List<KubernetesObject> policies;

    NetworkPolicies(Cluster cluster) {
        this.cluster = cluster;
        this.policies = cluster.objects().stream()
                .filter(object -> object.is("networking.k8s.io", "NetworkPolicy"))
                .toList();
    }

    int size() {
        return policies.size();
    }

    /// Who may reach whom, and the policy that allows it.
    ///
    /// @param from the workload that may
    /// @param to the workload that may be reached
    /// @param policy the policy's name
    record Permission(KubernetesObject.Key from, KubernetesObject.Key to, String policy) {}

    /// The permissions. A selector that fits no workload of the source is noted as unresolved.
    Set<Permission> permissions(ImportReport report) {
        Set<Permission> permissions = new LinkedHashSet<>();
        for (KubernetesObject policy : policies) {
            List<Selector> sources = sources(policy);
            if (sources.isEmpty()) {
                continue;
            }
            Selector target = new Selector(policy.namespace(), policy.spec().get("podSelector"));
            List<Workload> reached = workloads(target, policy, report);
            for (Selector source : sources) {
                for (Workload from : workloads(source, policy, report)) {
                    reached.forEach(to -> permissions.add(
                            new Permission(from.object().key(), to.object().key(), policy.name())));
                }
            }
        }
        return permissions;
    }

    private List<Selector> sources(KubernetesObject policy) {
        List<Selector> sources = new ArrayList<>();
        for (YamlValue rule : policy.spec().get("ingress").items()) {
            for (YamlValue peer : rule.get("from").items()) {
                namespace(peer, policy)
                        .filter(known -> peer.get("podSelector").isMapping())
                        .ifPresent(known -> sources.add(new Selector(known, peer.get("podSelector"))));
            }
        }
        return sources;
    }

    private static Optional<String> namespace(YamlValue peer, KubernetesObject policy) {
        YamlValue selector = peer.get("namespaceSelector");
        return selector.isMapping()
                ? selector.at("matchLabels", "kubernetes.io/metadata.name").filled()
                : Optional.of(policy.namespace());
    }

    private List<Workload> workloads(Selector selector, KubernetesObject policy, ImportReport report) {
        Map<String, String> labels = selector.pods.get("matchLabels").labels();
        List<Workload> found = cluster.workloads().selected(selector.namespace, labels);
        if (found.isEmpty()) {
            report.unresolved(
                    policy.shown(), "pods with " + labels, selector.pods.place().toString());
        }
        return found;
    }

    private record Selector(String namespace, YamlValue pods) {}
}
