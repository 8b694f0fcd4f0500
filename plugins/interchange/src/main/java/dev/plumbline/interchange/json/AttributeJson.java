package dev.plumbline.interchange.json;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.value.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Attributes as JSON objects, and back.
final class AttributeJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AttributeJson() {}

    static ObjectNode write(AttributeType.Fields fields, Attributes attributes) {
        ObjectNode node = JSON.objectNode();
        for (String key : attributes.keys()) {
            Object value = attributes.value(key);
            if (value != null) {
                Optional<Attribute<?>> field = fields.field(key);
                node.set(key, field.isPresent() ? write(field.get().type(), value) : JSON.stringNode(value.toString()));
            }
        }
        return node;
    }

    private static JsonNode write(AttributeType<?> type, Object value) {
        return switch (type) {
            case AttributeType.Scalar<?> scalar -> scalar(scalar.value(), value);
            case AttributeType.Listing<?> listing -> {
                ArrayNode array = JSON.arrayNode();
                ((List<?>) value).forEach(element -> array.add(scalar(listing.element(), element)));
                yield array;
            }
            case AttributeType.Fields group -> write(group, (Attributes) value);
            case AttributeType.Properties properties -> {
                ObjectNode object = JSON.objectNode();
                ((SortedMap<?, ?>) value).forEach((name, text) -> object.put((String) name, (String) text));
                yield object;
            }
        };
    }

    private static JsonNode scalar(ValueType<?> type, Object value) {
        if (!type.isJsonLiteral()) {
            return JSON.stringNode(format(type, value));
        }
        return switch (value) {
            case Long number -> JSON.numberNode(number);
            case Double number -> JSON.numberNode(number);
            case Boolean flag -> JSON.booleanNode(flag);
            default -> JSON.stringNode(format(type, value));
        };
    }

    @SuppressWarnings("unchecked") // an attribute's value is of its type: Attributes.with() takes no other
    private static <T> String format(ValueType<T> type, Object value) {
        return type.format((T) value);
    }

    static Attributes read(AttributeType.Fields fields, JsonNode node, JsonReport report, String path) {
        Attributes.Builder attributes = new Attributes.Builder();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String where = path + "/" + entry.getKey();
            Optional<Attribute<?>> field = fields.field(entry.getKey());
            if (field.isEmpty()) {
                report.leftOut(where, "There is no attribute of this name.", "Check the spelling.");
            } else {
                read(field.get().type(), entry.getValue(), report, where)
                        .ifPresent(value -> attributes.put(entry.getKey(), value));
            }
        }
        return attributes.build();
    }

    private static Optional<Object> read(AttributeType<?> type, JsonNode node, JsonReport report, String path) {
        return switch (type) {
            case AttributeType.Scalar<?> scalar -> scalar(scalar.value(), node, report, path);
            case AttributeType.Listing<?> listing -> {
                List<Object> values = new ArrayList<>();
                for (JsonNode element : node) {
                    scalar(listing.element(), element, report, path).ifPresent(values::add);
                }
                yield Optional.of(List.copyOf(values));
            }
            case AttributeType.Fields group -> Optional.of(read(group, node, report, path));
            case AttributeType.Properties properties -> {
                SortedMap<String, String> values = new TreeMap<>();
                node.properties()
                        .forEach(entry ->
                                values.put(entry.getKey(), entry.getValue().asString("")));
                yield Optional.of(Collections.unmodifiableSortedMap(values));
            }
        };
    }

    private static Optional<Object> scalar(ValueType<?> type, JsonNode node, JsonReport report, String path) {
        return Values.read(type, node, report, path).map(Object.class::cast);
    }
}
