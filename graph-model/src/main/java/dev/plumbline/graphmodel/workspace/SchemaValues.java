package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.value.ValueType;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The schemas of single values. Numbers and booleans may stand where text is wanted, as the reader takes every scalar
/// by its text; and text in quotes may stand where a number is wanted.
final class SchemaValues {

    private final JsonNodeFactory json;

    SchemaValues(JsonNodeFactory json) {
        this.json = json;
    }

    ObjectNode of(AttributeType<?> type) {
        return switch (type) {
            case AttributeType.Scalar<?> scalar -> scalar(scalar.value());
            case AttributeType.Listing<?> list -> listOrOne(scalar(list.element()));
            case AttributeType.Fields group -> group(group);
            case AttributeType.Properties properties -> properties();
        };
    }

    ObjectNode scalar(ValueType<?> type) {
        return switch (type) {
            case ValueType.Text text -> text.reference() ? name() : text();
            case ValueType.Flag flag -> either(typed("boolean"), pattern(type.pattern()));
            case ValueType.Whole whole ->
                either(
                        typed("integer").put("minimum", whole.minimum()).put("maximum", whole.maximum()),
                        pattern(whole.minimum() == 0 ? type.pattern() : "^0*[1-9][0-9]*$"));
            case ValueType.Decimal decimal -> either(typed("number").put("minimum", 0), pattern(type.pattern()));
            case ValueType.Share share ->
                either(typed("number").put("minimum", 0).put("maximum", 1), pattern(type.pattern()));
            case ValueType.Choice<?> choice -> choice(choice.choices());
            case ValueType.Time time -> pattern(type.pattern());
            case ValueType.Size size -> pattern(type.pattern());
            case ValueType.Frequency frequency -> pattern(type.pattern());
            case ValueType.Day day -> pattern(type.pattern());
        };
    }

    ObjectNode text() {
        ObjectNode schema = json.objectNode();
        schema.set("type", json.arrayNode().add("string").add("number").add("boolean"));
        return schema;
    }

    /// A text that may not be empty.
    ObjectNode name() {
        return text().put("minLength", 1);
    }

    ObjectNode id() {
        return text().put("pattern", IdCheck.PATTERN);
    }

    ObjectNode choice(List<String> choices) {
        ObjectNode schema = json.objectNode();
        schema.set("enum", names(choices));
        return schema;
    }

    ObjectNode either(ObjectNode one, ObjectNode other) {
        ObjectNode schema = json.objectNode();
        schema.set("anyOf", json.arrayNode().add(one).add(other));
        return schema;
    }

    ObjectNode list(ObjectNode item) {
        ObjectNode list = typed("array");
        list.set("items", item);
        return list;
    }

    private ObjectNode listOrOne(ObjectNode item) {
        return either(list(item), item.deepCopy());
    }

    /// A list that has some items, or one of them alone.
    ObjectNode listOrOne(ObjectNode item, int fewest) {
        return either(list(item).put("minItems", fewest), item.deepCopy());
    }

    /// A mapping with known keys.
    ObjectNode object(ObjectNode keys, List<String> required) {
        ObjectNode object = typed("object");
        object.set("properties", keys);
        if (!required.isEmpty()) {
            object.set("required", names(required));
        }
        return object;
    }

    /// Any mapping that has the key.
    ObjectNode requiring(String key) {
        ObjectNode schema = json.objectNode();
        schema.set("required", names(List.of(key)));
        return schema;
    }

    private ArrayNode names(List<String> texts) {
        ArrayNode names = json.arrayNode();
        texts.forEach(names::add);
        return names;
    }

    private ObjectNode group(AttributeType.Fields group) {
        ObjectNode keys = json.objectNode();
        for (Attribute<?> field : group.fields()) {
            keys.set(field.key(), of(field.type()).put("description", field.description()));
        }
        ObjectNode object = typed("object");
        object.set("properties", keys);
        return group.shorthand()
                .flatMap(group::field)
                .map(field -> either(object, of(field.type())))
                .orElse(object);
    }

    private ObjectNode properties() {
        ObjectNode value = json.objectNode();
        value.set(
                "type",
                json.arrayNode().add("string").add("number").add("boolean").add("null"));
        ObjectNode object = typed("object");
        object.set("additionalProperties", value);
        return object;
    }

    ObjectNode typed(String type) {
        return json.objectNode().put("type", type);
    }

    private ObjectNode pattern(String pattern) {
        return typed("string").put("pattern", pattern);
    }
}
