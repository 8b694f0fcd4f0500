package dev.plumbline.interchange.calm;

import static dev.plumbline.interchange.calm.CalmNode.text;

import dev.plumbline.graphmodel.Classification;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.KindMapping;
import dev.plumbline.graphmodel.KindTable;
import dev.plumbline.interchange.source.KindHints;
import dev.plumbline.interchange.source.PartAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What nodes tell of the elements that they become.
///
/// The standard types and those of the pack `ai:` have a kind each. A type of the user's own is taken by its last
/// words, as in `fluxnova:process-db`; what consists of others is a system, and the rest are services.
final class NodeMapping {

    private static final Set<String> KNOWN =
            Set.of("unique-id", "node-type", "name", "description", "details", "interfaces", "controls", "metadata");

    private final Map<String, ElementKind> kinds = new HashMap<>();
    private final Set<String> containers;

    /// A mapping where the nodes of the given ids consist of others.
    NodeMapping(Set<String> containers) {
        this.containers = containers;
        for (KindMapping row : KindTable.load().rows()) {
            if (!row.calm().isBlank()) {
                kinds.putIfAbsent(row.calm(), row.kind());
            }
        }
        kinds.put("ldap", ElementKind.DATASTORE);
        kinds.put("ai:knowledge-base", ElementKind.VECTOR_INDEX);
    }

    ElementKind kind(CalmNode node) {
        ElementKind standard = kinds.get(node.type());
        if (standard != null) {
            return standard;
        }
        if (containers.contains(node.id())) {
            return ElementKind.SYSTEM;
        }
        String word = node.type().substring(node.type().indexOf(':') + 1);
        return KindHints.byTags(List.of(word, word.substring(word.lastIndexOf('-') + 1)))
                .orElse(ElementKind.SERVICE);
    }

    PartAttributes attributes(CalmNode node) {
        JsonNode body = node.body();
        PartAttributes attributes = new PartAttributes().text(ElementAttributes.DESCRIPTION, text(body, "description"));
        if (!kind(node).id().equals(node.type())) {
            attributes.text(ElementAttributes.TYPE, node.type());
        }
        controls(body).ifPresent(controls -> attributes.set(ElementAttributes.CONTROLS, controls));
        classify(body, attributes);
        attributes.text(ElementAttributes.TECHNOLOGY, text(body, "development-language"));
        details(body, attributes);
        return attributes;
    }

    /// The ids of the controls of a node or a relationship.
    static Optional<List<String>> controls(JsonNode body) {
        List<String> names = List.copyOf(body.path("controls").propertyNames());
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static void details(JsonNode body, PartAttributes attributes) {
        for (JsonNode each : body.path("interfaces")) {
            attributes.property("interface." + text(each, "unique-id"), address(each));
        }
        JsonNode details = body.path("details");
        attributes.property("detailedArchitecture", text(details, "detailed-architecture"));
        attributes.property("requiredPattern", text(details, "required-pattern"));
        JsonNode metadata = body.path("metadata");
        List<JsonNode> groups = new ArrayList<>();
        if (metadata.isArray()) {
            metadata.forEach(groups::add);
        } else {
            groups.add(metadata);
        }
        groups.forEach(group ->
                group.properties().forEach(entry -> attributes.property(entry.getKey(), text(group, entry.getKey()))));
        body.properties().stream()
                .filter(entry -> !KNOWN.contains(entry.getKey()))
                .forEach(entry -> attributes.property(entry.getKey(), text(body, entry.getKey())));
    }

    private static String address(JsonNode each) {
        JsonNode place = each.path("config").isObject() ? each.path("config") : each;
        List<String> words = new ArrayList<>();
        for (String key : List.of("name", "protocol", "url", "host", "hostname", "port", "path")) {
            String word = text(place, key);
            if (!word.isBlank()) {
                words.add(key.equals("port") ? "port " + word : word);
            }
        }
        return words.isEmpty() ? "declared" : String.join(", ", words);
    }

    private static void classify(JsonNode body, PartAttributes attributes) {
        String direct = text(body, "data-classification");
        String text = direct.isBlank() ? text(body.path("metadata"), "data-classification") : direct;
        switch (text.toLowerCase(Locale.ROOT)) {
            case "public" -> attributes.set(ElementAttributes.CLASSIFICATION, Classification.PUBLIC);
            case "internal" -> attributes.set(ElementAttributes.CLASSIFICATION, Classification.INTERNAL);
            case "restricted", "private" -> attributes.set(ElementAttributes.CLASSIFICATION, Classification.RESTRICTED);
            case "confidential", "mnpi" ->
                attributes.set(ElementAttributes.CLASSIFICATION, Classification.CONFIDENTIAL);
            case "highly restricted" ->
                attributes.set(ElementAttributes.CLASSIFICATION, Classification.STRICTLY_CONFIDENTIAL);
            case "pii" ->
                attributes
                        .set(ElementAttributes.CLASSIFICATION, Classification.CONFIDENTIAL)
                        .set(ElementAttributes.PII, true);
            default -> {}
        }
    }
}
