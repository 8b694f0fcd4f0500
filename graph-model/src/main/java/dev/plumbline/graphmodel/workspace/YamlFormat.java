package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;

/// Writes model values as YAML on one line, so that they can stand within braces and brackets as well as alone.
public final class YamlFormat {

    private static final int LONGEST_KEY = 1000;

    private YamlFormat() {}

    /// A text as a scalar: plain where that reads as the same text everywhere, and in double quotes otherwise.
    public static String scalar(String text) {
        return PlainText.isPlain(text) && !PlainText.isOtherType(text) ? text : QuotedText.quoted(text);
    }

    /// A text as the key of a mapping, with what separates it from its value.
    public static String key(String text) {
        return text.length() > LONGEST_KEY ? "? " + scalar(text) + " : " : scalar(text) + ": ";
    }

    /// The value of an attribute.
    ///
    /// @param value a value of the attribute's Java type
    public static String value(Attribute<?> attribute, Object value) {
        return value(attribute.type(), value);
    }

    /// One scalar of a type.
    public static <T> String scalar(ValueType<T> type, Object value) {
        @SuppressWarnings("unchecked") // attributes hold only values of their types
        String text = type.format((T) value);
        if (type instanceof ValueType.Text) {
            return scalar(text);
        }
        return PlainText.isPlain(text) ? text : QuotedText.quoted(text);
    }

    /// The entry of an element without its id, in braces: `{kind: service, name: Feed API, replicas: 12}`.
    public static String element(Element element) {
        return braces(elementFields(element));
    }

    /// The item of a relation, in braces: `{id: feed-ranker, from: feed-api, to: ranker, kind: calls}`.
    public static String relation(Relation relation) {
        List<String> fields = new ArrayList<>();
        fields.add(key("id") + scalar(relation.id()));
        fields.add(key("from") + scalar(relation.from()));
        fields.add(key("to") + scalar(relation.to()));
        fields.add(key("kind") + RelationReader.text(relation.kind()));
        fields.addAll(fields(relation.attributes(), RelationAttributes.all()));
        return braces(fields);
    }

    /// The keys of an element with their values: `kind: service`, `name: Feed API`. The name is left out if it is the
    /// id.
    static List<String> elementFields(Element element) {
        List<String> fields = new ArrayList<>();
        fields.add(key("kind") + element.kind().id());
        if (!element.name().equals(element.id())) {
            fields.add(key("name") + scalar(element.name()));
        }
        if (element.parent() != null) {
            fields.add(key("parent") + scalar(element.parent()));
        }
        fields.addAll(fields(element.attributes(), ElementAttributes.all()));
        return fields;
    }

    static String braces(List<String> fields) {
        return "{" + String.join(", ", fields) + "}";
    }

    static List<String> fields(Attributes attributes, AttributeType.Fields definitions) {
        List<String> fields = new ArrayList<>();
        for (Attribute<?> definition : definitions.fields()) {
            Object value = attributes.value(definition.key());
            if (value != null) {
                fields.add(key(definition.key()) + value(definition, value));
            }
        }
        return fields;
    }

    static String value(AttributeType<?> type, Object value) {
        return switch (type) {
            case AttributeType.Scalar<?> scalar -> scalar(scalar.value(), value);
            case AttributeType.Listing<?> list -> list(list.element(), (List<?>) value);
            case AttributeType.Fields group -> group(group, (Attributes) value);
            case AttributeType.Properties properties -> properties((SortedMap<?, ?>) value);
        };
    }

    private static String list(ValueType<?> type, List<?> items) {
        StringJoiner joined = new StringJoiner(", ", "[", "]");
        items.forEach(item -> joined.add(scalar(type, item)));
        return joined.toString();
    }

    private static String group(AttributeType.Fields group, Attributes values) {
        String shorthand = group.shorthand().orElse("");
        Object alone = values.keys().size() == 1 ? values.value(shorthand) : null;
        return alone == null
                ? braces(fields(values, group))
                : value(group.field(shorthand).orElseThrow(), alone);
    }

    private static String properties(SortedMap<?, ?> properties) {
        List<String> fields = new ArrayList<>();
        for (Map.Entry<?, ?> property : properties.entrySet()) {
            fields.add(key((String) property.getKey()) + scalar((String) property.getValue()));
        }
        return braces(fields);
    }
}
