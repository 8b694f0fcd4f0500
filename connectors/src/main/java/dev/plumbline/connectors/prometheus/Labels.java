package dev.plumbline.connectors.prometheus;

import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads from the labels of a series whom it is about.
final class Labels {

    private static final String[] NAMES = {"service_name", "service.name", "service"};

    private final Map<String, String> services;
    private final Map<Named, ServiceIdentity> made = new HashMap<>();

    /// @param services the service names by job, for servers that scrape OpenTelemetry without resource labels
    Labels(Map<String, String> services) {
        this.services = Map.copyOf(services);
    }

    /// Whom a series is about; empty if no label says so.
    Optional<Subject> subject(PrometheusQuery.Scope scope, Map<String, String> labels) {
        return switch (scope) {
            case ELEMENT -> {
                ServiceIdentity service = service(labels);
                yield service.isUnknown() ? Optional.empty() : Optional.of(service);
            }
            case RELATION, MESH -> ends(scope, labels).map(ends -> ends);
        };
    }

    /// Whose calls a series is about; empty if no label says so, or the mesh does not know one of them.
    static Optional<Ends> ends(PrometheusQuery.Scope scope, Map<String, String> labels) {
        boolean isMesh = scope == PrometheusQuery.Scope.MESH;
        ServiceIdentity client = isMesh ? meshed(labels, "source") : named(labels, "client");
        ServiceIdentity server = isMesh ? meshed(labels, "destination") : named(labels, "server");
        return client.isUnknown() || server.isUnknown() ? Optional.empty() : Optional.of(new Ends(client, server));
    }

    private static ServiceIdentity named(Map<String, String> labels, String label) {
        return ServiceIdentity.named(labels.getOrDefault(label, ""));
    }

    /// A service by what Istio tells of it; what is outside of the mesh is called `unknown` there.
    private static ServiceIdentity meshed(Map<String, String> labels, String side) {
        String service = known(labels, side + "_canonical_service");
        String workload = known(labels, side + "_workload");
        if (service.isEmpty() && workload.isEmpty()) {
            return new ServiceIdentity(new TreeMap<>());
        }
        return ServiceIdentity.named(service)
                .with(ServiceIdentity.DEPLOYMENT, workload)
                .with(ServiceIdentity.KUBERNETES_NAMESPACE, known(labels, side + "_workload_namespace"));
    }

    private static String known(Map<String, String> labels, String label) {
        String value = labels.getOrDefault(label, "");
        return value.equals("unknown") ? "" : value;
    }

    /// A service by the first label that names it; by its job where none does. Of one service there are many series in
    /// a pull, so that it is made once.
    private ServiceIdentity service(Map<String, String> labels) {
        String service = "";
        for (int index = 0; index < NAMES.length && service.isBlank(); index++) {
            service = labels.getOrDefault(NAMES[index], "");
        }
        String job = labels.getOrDefault("job", "");
        return made.computeIfAbsent(new Named(service, job), this::made);
    }

    private ServiceIdentity made(Named named) {
        String service = named.service.isBlank() ? services.getOrDefault(named.job, "") : named.service;
        return ServiceIdentity.named(service).with(ServiceIdentity.JOB, named.job);
    }

    /// What a service is made of.
    private record Named(String service, String job) {}
}
