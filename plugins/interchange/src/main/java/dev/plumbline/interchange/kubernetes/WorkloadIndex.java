package dev.plumbline.interchange.kubernetes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The workloads of a source, found by the labels of their pods.
final class WorkloadIndex {

    private final List<Workload> all;
    private final Map<Label, List<Workload>> byLabel = new HashMap<>();
    private final Map<String, List<Workload>> byNamespace = new HashMap<>();
    private final Map<KubernetesObject.Key, List<Workload>> behind = new HashMap<>();
    private final Map<KubernetesObject.Key, List<NamedService>> services = new HashMap<>();

    WorkloadIndex(List<Workload> workloads, List<NamedService> named) {
        all = List.copyOf(workloads);
        for (Workload workload : workloads) {
            byNamespace
                    .computeIfAbsent(workload.namespace(), key -> new ArrayList<>())
                    .add(workload);
            workload.labels()
                    .forEach((name, value) -> byLabel.computeIfAbsent(
                                    new Label(workload.namespace(), name, value), key -> new ArrayList<>())
                            .add(workload));
        }
        for (NamedService service : named) {
            Map<String, String> selector = service.selector();
            List<Workload> found = selector.isEmpty() ? List.of() : selected(service.namespace(), selector);
            behind.put(service.object().key(), found);
            found.forEach(workload -> services.computeIfAbsent(workload.object().key(), key -> new ArrayList<>())
                    .add(service));
        }
    }

    List<Workload> all() {
        return all;
    }

    /// The workloads of a namespace that a selector fits; an empty one fits all.
    List<Workload> selected(String namespace, Map<String, String> selector) {
        List<Workload> candidates = selector.entrySet().stream()
                .findFirst()
                .map(label -> byLabel.getOrDefault(new Label(namespace, label.getKey(), label.getValue()), List.of()))
                .orElseGet(() -> byNamespace.getOrDefault(namespace, List.of()));
        return candidates.stream().filter(workload -> workload.fits(selector)).toList();
    }

    /// The workloads behind a service.
    List<Workload> behind(NamedService service) {
        return behind.getOrDefault(service.object().key(), List.of());
    }

    /// The services that lead to a workload.
    List<NamedService> services(Workload workload) {
        return services.getOrDefault(workload.object().key(), List.of());
    }

    /// What is called when a service is: the workloads behind it, or itself if there is none.
    List<KubernetesObject.Key> targets(NamedService service) {
        List<KubernetesObject.Key> keys = behind(service).stream()
                .map(workload -> workload.object().key())
                .toList();
        return keys.isEmpty() ? List.of(service.object().key()) : keys;
    }

    private record Label(String namespace, String name, String value) {}
}
