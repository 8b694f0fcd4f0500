package dev.plumbline.connectors.opencost;

import dev.plumbline.connectors.JsonItems;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a workload, or whatever costs are added up by, cost in a time.
///
/// @param key how OpenCost calls it: the values that it is added up by, between slashes
/// @param cost what it cost in all
/// @param minutes how long it was there
/// @param end when the time ended
record Allocation(String key, Map<String, String> properties, double cost, double minutes, Optional<Instant> end) {

    static Allocation of(String key, JsonNode told) {
        Map<String, String> properties = new HashMap<>();
        told.path("properties").propertyStream().forEach(property -> {
            if (property.getValue().isString()) {
                properties.put(property.getKey(), property.getValue().stringValue());
            }
        });
        return new Allocation(
                key,
                properties,
                told.path("totalCost").isNumber() ? told.path("totalCost").doubleValue() : Double.NaN,
                told.path("minutes").isNumber() ? told.path("minutes").doubleValue() : 0,
                end(told));
    }

    private static Optional<Instant> end(JsonNode told) {
        for (String text : List.of(JsonItems.text(told, "end"), JsonItems.text(told.path("window"), "end"))) {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeParseException noTime) {
                // The next may be one.
            }
        }
        return Optional.empty();
    }

    /// Whether it stands for what belongs to no workload: `__idle__`, `__unallocated__`, `__unmounted__`.
    Optional<String> special() {
        for (String part : key.split("/", -1)) {
            if (part.startsWith("__") && part.endsWith("__")) {
                return Optional.of(part.replace("_", ""));
            }
        }
        return Optional.empty();
    }

    /// This and what the same cost in another time.
    Allocation and(Allocation other) {
        Optional<Instant> later =
                end.isPresent() && other.end.isPresent() && other.end.get().isAfter(end.get())
                        ? other.end
                        : end.or(other::end);
        return new Allocation(key, properties, cost + other.cost, minutes + other.minutes, later);
    }

    /// Whom the cost is of, by what costs are added up by.
    ServiceIdentity service(List<String> aggregates) {
        String[] parts = key.split("/", -1);
        ServiceIdentity service = ServiceIdentity.named("");
        String kind = properties.getOrDefault("controllerKind", "").toLowerCase(Locale.ROOT);
        for (int i = 0; i < aggregates.size(); i++) {
            String value = i < parts.length ? parts[i] : "";
            String aggregate = aggregates.get(i);
            if (aggregate.equals("controllerKind")) {
                kind = value.toLowerCase(Locale.ROOT);
            }
            service = with(service, aggregate, value, kind);
        }
        return service;
    }

    private static ServiceIdentity with(ServiceIdentity service, String aggregate, String value, String kind) {
        return switch (aggregate) {
            case "namespace" -> service.with(ServiceIdentity.KUBERNETES_NAMESPACE, value);
            case "deployment" -> service.with(ServiceIdentity.DEPLOYMENT, value);
            case "service" -> service.with(ServiceIdentity.SERVICE_NAME, value);
            case "statefulset", "daemonset" ->
                service.with("k8s." + aggregate + ".name", value).with(ServiceIdentity.SERVICE_NAME, value);
            case "controller" ->
                switch (kind) {
                    case "deployment", "" -> service.with(ServiceIdentity.DEPLOYMENT, value);
                    default -> service.with("k8s." + kind + ".name", value).with(ServiceIdentity.SERVICE_NAME, value);
                };
            default ->
                aggregate.startsWith("label:")
                        // Some versions write the label before its value.
                        ? service.with(ServiceIdentity.SERVICE_NAME, value.substring(value.indexOf('=') + 1))
                        : service;
        };
    }
}
