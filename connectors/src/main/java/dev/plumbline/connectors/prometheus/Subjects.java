package dev.plumbline.connectors.prometheus;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the elements and relations that the labels of a series name.
///
/// An element is known by `observedAs`, or by its id if that is not set. A relation is known by its two ends; of
/// several relations between the same ends the first that carries traffic is meant.
final class Subjects {

    private final Map<String, String> elements = new HashMap<>();
    private final Map<String, String> relations = new HashMap<>();
    private final Map<String, String> services;

    /// @param services the service names by job, for servers that scrape OpenTelemetry without resource labels
    Subjects(Architecture architecture, Map<String, String> services) {
        this.services = Map.copyOf(services);
        for (Element element : architecture.elements().values()) {
            if (element.get(ElementAttributes.OBSERVED_AS).isEmpty()) {
                elements.put(element.id(), element.id());
            }
        }
        for (Element element : architecture.elements().values()) {
            element.get(ElementAttributes.OBSERVED_AS).ifPresent(name -> elements.put(name, element.id()));
        }
        for (Relation relation : architecture.relations().values()) {
            if (relation.kind().carriesTraffic()) {
                relations.putIfAbsent(ends(relation.from(), relation.to()), relation.id());
            }
        }
    }

    /// The id of what a series is about, if the architecture has it.
    Optional<String> find(PrometheusQuery.Scope scope, Map<String, String> labels) {
        return switch (scope) {
            case ELEMENT ->
                scope.labels().stream()
                        .map(labels::get)
                        .filter(name -> name != null && !name.isEmpty())
                        .map(this::element)
                        .flatMap(Optional::stream)
                        .findFirst();
            case RELATION -> {
                Optional<String> client = element(labels.getOrDefault("client", ""));
                Optional<String> server = element(labels.getOrDefault("server", ""));
                yield client.isPresent() && server.isPresent()
                        ? Optional.ofNullable(relations.get(ends(client.get(), server.get())))
                        : Optional.empty();
            }
        };
    }

    /// The name that a series gives to what it is about.
    static String shown(PrometheusQuery.Scope scope, Map<String, String> labels) {
        List<String> names = scope.labels().stream()
                .map(label -> labels.getOrDefault(label, ""))
                .filter(name -> !name.isEmpty())
                .toList();
        return names.isEmpty()
                ? "a series without a name"
                : scope == PrometheusQuery.Scope.RELATION ? String.join(" to ", names) : names.getFirst();
    }

    private Optional<String> element(String name) {
        String service = services.getOrDefault(name, name);
        return Optional.ofNullable(elements.getOrDefault(service, elements.get(name)));
    }

    private static String ends(String from, String to) {
        return from + "\n" + to;
    }
}
