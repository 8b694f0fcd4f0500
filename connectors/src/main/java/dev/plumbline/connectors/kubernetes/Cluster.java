package dev.plumbline.connectors.kubernetes;

import dev.plumbline.connectors.JsonItems;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// What was listed of a cluster, and how it belongs together.
final class Cluster {

    private static final String NAME = "app.kubernetes.io/name";
    private static final List<String> NAMES = List.of(NAME, "k8s-app", "app");
    private static final String PART_OF = "app.kubernetes.io/part-of";

    final List<Workload> workloads = new ArrayList<>();
    final List<Pod> pods = new ArrayList<>();
    final List<JsonNode> services = new ArrayList<>();
    final List<JsonNode> autoscalers = new ArrayList<>();
    final Map<String, String> zones = new HashMap<>();
    final Map<String, Usage> usages = new HashMap<>();

    /// What a pod uses.
    ///
    /// @param time when it was measured, as text
    record Usage(String time, double cpu, double memory) {

        static Usage of(JsonNode item) {
            double cpu = 0;
            double memory = 0;
            for (JsonNode container : item.path("containers")) {
                cpu += used(container, "cpu").orElse(Double.NaN);
                memory += used(container, "memory").orElse(Double.NaN);
            }
            return new Usage(JsonItems.text(item, "timestamp"), cpu, memory);
        }

        private static OptionalDouble used(JsonNode container, String resource) {
            return Quantity.of(JsonItems.text(container.path("usage"), resource));
        }
    }

    /// The key of something that has a name in a namespace.
    static String key(String namespace, String name) {
        return namespace + "/" + name;
    }

    /// The pods of each workload.
    Map<Workload, List<Pod>> podsOfWorkloads() {
        Map<String, List<Workload>> byNamespace = new HashMap<>();
        for (Workload workload : workloads) {
            byNamespace
                    .computeIfAbsent(workload.namespace(), unseen -> new ArrayList<>())
                    .add(workload);
        }
        Map<Workload, List<Pod>> pods = new HashMap<>();
        for (Pod pod : this.pods) {
            byNamespace.getOrDefault(pod.namespace(), List.of()).stream()
                    .filter(pod::isOf)
                    .findFirst()
                    .ifPresent(workload -> pods.computeIfAbsent(workload, unseen -> new ArrayList<>())
                            .add(pod));
        }
        return pods;
    }

    /// How each workload is told apart. A label that names several workloads of a namespace names none of them.
    Map<Workload, ServiceIdentity> identities() {
        Map<String, Integer> named = new HashMap<>();
        workloads.forEach(workload -> named.merge(key(workload.namespace(), label(workload)), 1, Integer::sum));
        Map<Workload, ServiceIdentity> identities = new HashMap<>();
        for (Workload workload : workloads) {
            boolean isOnly = named.getOrDefault(key(workload.namespace(), label(workload)), 0) == 1;
            identities.put(workload, identity(workload, isOnly ? label(workload) : ""));
        }
        return identities;
    }

    private static String label(Workload workload) {
        return NAMES.stream()
                .map(name -> workload.labels()
                        .getOrDefault(name, workload.podLabels().getOrDefault(name, "")))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }

    private static ServiceIdentity identity(Workload workload, String label) {
        boolean isDeployment = workload.kind().equals("Deployment");
        String own = workload.serviceName().isBlank() ? label : workload.serviceName();
        return ServiceIdentity.named(own.isBlank() && !isDeployment ? workload.name() : own)
                .with(ServiceIdentity.SERVICE_NAMESPACE, workload.labels().getOrDefault(PART_OF, ""))
                .with(ServiceIdentity.KUBERNETES_NAMESPACE, workload.namespace())
                .with(
                        isDeployment
                                ? ServiceIdentity.DEPLOYMENT
                                : "k8s." + workload.kind().toLowerCase(Locale.ROOT) + ".name",
                        workload.name());
    }
}
