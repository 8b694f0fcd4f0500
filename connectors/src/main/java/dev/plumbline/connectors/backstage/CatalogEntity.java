package dev.plumbline.connectors.backstage;

import dev.plumbline.connectors.JsonItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// An entity of the catalog, as far as it is kept.
///
/// @param ref its reference in small letters, as in `component:default/checkout`
/// @param properties what is known of it, by name
/// @param service the name of its service in telemetry
/// @param relations its relations, as the catalog tells them
record CatalogEntity(
        String ref,
        String kind,
        String name,
        String service,
        Map<String, String> properties,
        List<CatalogRelation> relations) {

    /// Annotations that name the service in telemetry, the preferred first.
    private static final List<String> NAMES =
            List.of("opentelemetry.io/service-name", "prometheus.io/service", "backstage.io/kubernetes-id");

    /// A relation of an entity to another.
    ///
    /// @param type as in `dependsOn`, or seen from the other end, `dependencyOf`
    /// @param target the reference of the other
    record CatalogRelation(String type, String target) {}

    static CatalogEntity of(JsonNode item) {
        JsonNode metadata = item.path("metadata");
        JsonNode spec = item.path("spec");
        String kind = JsonItems.text(item, "kind");
        String name = JsonItems.text(metadata, "name");
        String namespace = JsonItems.text(metadata, "namespace");
        String ref = (kind + ":" + (namespace.isEmpty() ? "default" : namespace) + "/" + name).toLowerCase(Locale.ROOT);
        Map<String, String> properties = new TreeMap<>();
        properties.put("entity", ref);
        properties.put("title", JsonItems.text(metadata, "title"));
        for (String field : List.of("type", "lifecycle", "owner", "system")) {
            properties.put(field, JsonItems.text(spec, field));
        }
        properties.put(
                "tags",
                String.join(
                        ", ",
                        metadata.path("tags")
                                .valueStream()
                                .map(tag -> tag.asString(""))
                                .toList()));
        properties.values().removeIf(String::isBlank);
        List<CatalogRelation> relations = new ArrayList<>();
        for (JsonNode relation : item.path("relations")) {
            relations.add(new CatalogRelation(
                    JsonItems.text(relation, "type"),
                    JsonItems.text(relation, "targetRef").toLowerCase(Locale.ROOT)));
        }
        String service = NAMES.stream()
                .map(annotation -> JsonItems.text(metadata.path("annotations"), annotation))
                .filter(told -> !told.isBlank())
                .findFirst()
                .orElse(name);
        return new CatalogEntity(ref, kind, name, service, properties, relations);
    }
}
