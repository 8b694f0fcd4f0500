package dev.plumbline.connectors.alertmanager;

import dev.plumbline.connectors.JsonItems;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Reads from the labels of an alert whom it is about, and how bad it is.
final class AlertLabels {

    private static final List<String> NAMES = List.of(
            "service_name",
            "service.name",
            "service",
            "exported_service",
            "app_kubernetes_io_name",
            "app",
            "component");
    private static final List<String> LEVELS = List.of("severity", "priority", "level");
    /// What labels tell beside a name, by the attribute that it is.
    private static final Map<String, List<String>> OTHERS = Map.of(
            ServiceIdentity.SERVICE_NAMESPACE, List.of("service_namespace", "service.namespace"),
            ServiceIdentity.DEPLOYMENT, List.of("k8s_deployment_name", "deployment", "statefulset", "daemonset"),
            ServiceIdentity.KUBERNETES_NAMESPACE, List.of("k8s_namespace_name", "namespace"),
            ServiceIdentity.MODEL, List.of("gen_ai_request_model", "model_name"),
            ServiceIdentity.JOB, List.of("job"));

    private final List<String> names;

    /// @param chosen the labels that name services here; the usual ones if there are none
    AlertLabels(List<String> chosen) {
        this.names = chosen.isEmpty() ? NAMES : List.copyOf(chosen);
    }

    /// Whom the alert is about. A namespace alone is no service.
    ServiceIdentity service(JsonNode labels) {
        ServiceIdentity service = ServiceIdentity.named(first(labels, names));
        for (Map.Entry<String, List<String>> other : OTHERS.entrySet()) {
            service = service.with(other.getKey(), first(labels, other.getValue()));
        }
        boolean isNamed = service.attributes().keySet().stream()
                .anyMatch(key -> !key.equals(ServiceIdentity.KUBERNETES_NAMESPACE)
                        && !key.equals(ServiceIdentity.SERVICE_NAMESPACE));
        return isNamed ? service : ServiceIdentity.named("");
    }

    /// How bad the alert is; a warning if it does not say.
    static Alert.Level level(JsonNode labels) {
        return switch (first(labels, LEVELS).toLowerCase(Locale.ROOT)) {
            case "critical", "page", "fatal", "emergency", "error", "high", "p0", "p1", "sev0", "sev1" ->
                Alert.Level.CRITICAL;
            case "info", "informational", "notice", "none", "low", "debug", "p4", "p5", "sev4", "sev5" ->
                Alert.Level.INFO;
            default -> Alert.Level.WARNING;
        };
    }

    private static String first(JsonNode labels, List<String> names) {
        return names.stream()
                .map(name -> JsonItems.text(labels, name))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }
}
