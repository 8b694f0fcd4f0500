package dev.plumbline.connectors.prometheus;

import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads from the labels of a series whom it is about.
final class Labels {

    private static final String[] NAMES = {"service_name", "service.name", "service"};

    private final Map<String, String> services;

    /// @param services the service names by job, for servers that scrape OpenTelemetry without resource labels
    Labels(Map<String, String> services) {
        this.services = Map.copyOf(services);
    }

    /// Whom a series is about; empty if no label says so.
    Optional<Subject> subject(PrometheusQuery.Scope scope, Map<String, String> labels) {
        return switch (scope) {
            case ELEMENT ->
                Optional.<Subject>of(service(labels))
                        .filter(subject -> !service(labels).isUnknown());
            case RELATION -> {
                String client = labels.getOrDefault("client", "");
                String server = labels.getOrDefault("server", "");
                yield client.isBlank() || server.isBlank() ? Optional.empty() : Optional.of(Ends.named(client, server));
            }
        };
    }

    /// A service by the first label that names it; by its job where none does.
    private ServiceIdentity service(Map<String, String> labels) {
        Map<String, String> known = new TreeMap<>();
        for (String name : NAMES) {
            String value = labels.getOrDefault(name, "");
            if (!value.isBlank()) {
                known.putIfAbsent(ServiceIdentity.SERVICE_NAME, value);
            }
        }
        String job = labels.getOrDefault("job", "");
        if (!job.isBlank()) {
            known.put(ServiceIdentity.JOB, job);
            known.putIfAbsent(ServiceIdentity.SERVICE_NAME, services.getOrDefault(job, ""));
        }
        return new ServiceIdentity(new TreeMap<>(known));
    }
}
