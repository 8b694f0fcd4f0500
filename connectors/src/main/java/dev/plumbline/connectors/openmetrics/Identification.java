package dev.plumbline.connectors.openmetrics;

import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Tells which service the series of a target are about: the one that their labels name, or that `target_info` names
/// for their job and instance, or the target itself.
final class Identification {

    private static final List<String> NAMES = List.of("service_name", "service.name", "service");
    private static final List<String> NAMESPACES = List.of("service_namespace", "service.namespace");
    /// What of `target_info` may be kept. Command lines and environments may hold secrets.
    private static final List<String> HARMLESS = List.of(
            "service_version",
            "service_criticality",
            "deployment_environment_name",
            "deployment_environment",
            "process_runtime_name",
            "process_runtime_version",
            "telemetry_sdk_language",
            "telemetry_sdk_version",
            "host_arch",
            "os_type",
            "cloud_region",
            "cloud_availability_zone");
    private static final Map<String, String> WORKLOADS = Map.of(
            "k8s_deployment_name", ServiceIdentity.DEPLOYMENT,
            "k8s_namespace_name", ServiceIdentity.KUBERNETES_NAMESPACE);

    private final ServiceIdentity address;
    private final ServiceIdentity target;
    private final Map<String, ServiceIdentity> byInstance = new HashMap<>();
    private final Map<ServiceIdentity, SortedMap<String, String>> services = new HashMap<>();
    private final List<ServiceIdentity> order = new ArrayList<>();

    /// @param address where the target is
    /// @param name how users call its service
    /// @param infos the labels of `target_info`
    Identification(ServiceIdentity address, Optional<String> name, List<Labels> infos) {
        this.address = address;
        for (Labels info : infos) {
            learn(info);
        }
        SortedMap<String, String> known = order.size() == 1 ? services.get(order.getFirst()) : new TreeMap<>();
        target = name.map(ServiceIdentity::named).orElse(order.size() == 1 ? order.getFirst() : address);
        if (order.isEmpty() || name.isPresent()) {
            byInstance.clear();
            order.clear();
            order.add(target);
            services.put(target, known);
        }
    }

    private void learn(Labels info) {
        ServiceIdentity named = named(info);
        if (named.isUnknown()) {
            return;
        }
        byInstance.put(instance(info), named);
        SortedMap<String, String> properties = new TreeMap<>();
        for (String label : HARMLESS) {
            String value = info.first(List.of(label, label.replace('_', '.')));
            if (!value.isEmpty()) {
                properties.put(label, value);
            }
        }
        if (services.put(named, properties) == null) {
            order.add(named);
        }
    }

    /// The service that a series is about.
    ServiceIdentity of(Labels labels) {
        ServiceIdentity named = named(labels);
        if (!named.isUnknown()) {
            return named;
        }
        ServiceIdentity known = byInstance.get(instance(labels));
        if (known != null) {
            return known;
        }
        String job = labels.get("job");
        return job.isEmpty() ? target : ServiceIdentity.named("").with(ServiceIdentity.JOB, job);
    }

    /// The services that the target tells of, with what is known of each.
    Map<ServiceIdentity, SortedMap<String, String>> services() {
        Map<ServiceIdentity, SortedMap<String, String>> told = new LinkedHashMap<>();
        order.forEach(service -> told.put(addressed(service), services.getOrDefault(service, new TreeMap<>())));
        return told;
    }

    /// A target that is one service tells where that is.
    private ServiceIdentity addressed(ServiceIdentity service) {
        if (order.size() > 1 || service.equals(address)) {
            return service;
        }
        ServiceIdentity placed = service;
        for (Map.Entry<String, String> attribute : address.attributes().entrySet()) {
            placed = placed.with(attribute.getKey(), attribute.getValue());
        }
        return placed;
    }

    private static ServiceIdentity named(Labels labels) {
        String name = labels.first(NAMES);
        ServiceIdentity service = ServiceIdentity.named(name);
        for (Map.Entry<String, String> workload : WORKLOADS.entrySet()) {
            service = service.with(workload.getValue(), labels.get(workload.getKey()));
        }
        return service.isUnknown()
                ? service
                : service.with(ServiceIdentity.SERVICE_NAMESPACE, labels.first(NAMESPACES));
    }

    private static String instance(Labels labels) {
        return labels.get("job") + "\n" + labels.get("instance");
    }
}
