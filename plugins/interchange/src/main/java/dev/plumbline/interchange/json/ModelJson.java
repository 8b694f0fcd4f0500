package dev.plumbline.interchange.json;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Elements and relations from JSON.
final class ModelJson {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final JsonReport report;

    ModelJson(JsonReport report) {
        this.report = report;
    }

    /// The id of a part; empty if it has none that a workspace can hold.
    static String id(JsonNode node) {
        String id = node.path("id").asString("");
        return ID.matcher(id).matches() ? id : "";
    }

    Map<String, Element> elements(JsonNode array) {
        Map<String, Element> elements = new LinkedHashMap<>();
        for (int i = 0; i < array.size(); i++) {
            JsonNode node = array.get(i);
            String path = "/elements/" + i;
            String id = id(node);
            Optional<ElementKind> kind = ElementKind.of(node.path("kind").asString(""));
            if (id.isEmpty() || kind.isEmpty()) {
                report.leftOut(path, "The element has no valid id or no known kind.", "Give it both.");
            } else {
                elements.put(id, element(node, id, kind.get(), path));
            }
        }
        elements.replaceAll((id, element) -> rooted(element, elements));
        return elements;
    }

    private Element element(JsonNode node, String id, ElementKind kind, String path) {
        JsonNode parent = node.path("parent");
        return new Element(
                id,
                kind,
                node.path("name").asString(id),
                parent.isString() ? parent.asString() : null,
                AttributeJson.read(ElementAttributes.all(), node.path("attributes"), report, path + "/attributes"));
    }

    private Element rooted(Element element, Map<String, Element> elements) {
        String parent = element.parent();
        if (parent == null) {
            return element;
        }
        if (!elements.containsKey(parent)) {
            report.unresolved(element.id(), parent, "/elements");
            return top(element);
        }
        Set<String> seen = new HashSet<>();
        for (@Nullable String at = element.id(); at != null; at = parentOf(at, elements)) {
            if (!seen.add(at)) {
                report.leftOut("/elements", "'" + element.id() + "' contains itself.", "Correct its parent.");
                return top(element);
            }
        }
        return element;
    }

    private static @Nullable String parentOf(String id, Map<String, Element> elements) {
        Element element = elements.get(id);
        return element == null ? null : element.parent();
    }

    private static Element top(Element element) {
        return new Element(element.id(), element.kind(), element.name(), null, element.attributes());
    }

    Collection<Relation> relations(JsonNode array, Set<String> elements) {
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            relation(array.get(i), elements, "/relations/" + i).ifPresent(relations::add);
        }
        return relations;
    }

    private Optional<Relation> relation(JsonNode node, Set<String> elements, String path) {
        String id = id(node);
        Optional<RelationKind> kind =
                Names.parse(RelationKind.class, node.path("kind").asString(""));
        if (id.isEmpty() || kind.isEmpty()) {
            report.leftOut(path, "The relation has no valid id or no known kind.", "Give it both.");
            return Optional.empty();
        }
        for (String end : List.of("from", "to")) {
            String target = node.path(end).asString("");
            if (!elements.contains(target)) {
                report.unresolved(id, target, path);
                return Optional.empty();
            }
        }
        return Optional.of(new Relation(
                id,
                node.path("from").asString(""),
                node.path("to").asString(""),
                kind.get(),
                AttributeJson.read(RelationAttributes.all(), node.path("attributes"), report, path + "/attributes")));
    }
}
