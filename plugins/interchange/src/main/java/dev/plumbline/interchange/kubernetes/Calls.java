package dev.plumbline.interchange.kubernetes;

import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.interchange.source.Address;
import dev.plumbline.interchange.source.ImportReport;
import dev.plumbline.interchange.source.PartAttributes;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/// Who calls whom, as far as the values of environment variables tell: a workload calls what is behind a service whose
/// host it is told.
final class Calls {

    private final Cluster cluster;
    private final ImportReport report;
    private final SequencedMap<Ends, Evidence> found = new LinkedHashMap<>();

    Calls(Cluster cluster, ImportReport report) {
        this.cluster = cluster;
        this.report = report;
    }

    /// The two ends of a call.
    record Ends(KubernetesObject.Key from, KubernetesObject.Key to) {}

    /// What tells of a call.
    ///
    /// @param variables the variables that name the target
    /// @param protocol the protocol, empty if nothing tells it
    /// @param service the service that the first of them names
    record Evidence(Set<String> variables, String protocol, NamedService service) {

        PartAttributes attributes() {
            PartAttributes attributes =
                    new PartAttributes().property("variables", String.join(", ", new TreeSet<>(variables)));
            attributes.text(RelationAttributes.PROTOCOL, protocol);
            if (protocol.equals("https") || protocol.equals("grpcs") || protocol.equals("tls")) {
                attributes.set(RelationAttributes.ENCRYPTED, true);
            }
            return attributes;
        }
    }

    /// Every call, each once, in the order of the manifests. References to services that are not there are noted.
    SequencedMap<Ends, Evidence> find() {
        for (Workload workload : cluster.workloads().all()) {
            Set<String> missing = new TreeSet<>();
            for (EnvironmentVariable variable : EnvironmentVariable.of(workload, cluster, report)) {
                for (Address address :
                        Address.in(variable.name(), variable.value().text())) {
                    follow(workload, variable, address, missing);
                }
            }
        }
        return found;
    }

    private void follow(Workload workload, EnvironmentVariable variable, Address address, Set<String> missing) {
        switch (cluster.host(address, workload.namespace())) {
            case Cluster.Host.Known known -> add(workload, variable, address, known.service());
            case Cluster.Host.Missing none -> {
                if (missing.add(address.host())) {
                    report.unresolved(
                            workload.name(), address.host(), variable.value().place() + " " + variable.name());
                }
            }
            case Cluster.Host.Elsewhere elsewhere -> {}
        }
    }

    private void add(Workload workload, EnvironmentVariable variable, Address address, NamedService service) {
        Optional<String> scheme = Optional.of(address.scheme()).filter(text -> !text.isEmpty());
        String protocol = scheme.or(() -> service.protocol(address.port())).orElse("");
        for (KubernetesObject.Key target : cluster.workloads().targets(service)) {
            if (!target.equals(workload.object().key())) {
                Evidence evidence = found.computeIfAbsent(
                        new Ends(workload.object().key(), target),
                        ends -> new Evidence(new TreeSet<>(), protocol, service));
                evidence.variables.add(variable.name());
            }
        }
    }
}
