package dev.plumbline.views.inspector;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Attribute values as rows of text, in the order of their definitions.
final class AttributeRows {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private AttributeRows() {}

    /// The rows of the attributes that are set.
    static List<Row> of(Attributes attributes, AttributeType.Fields definitions) {
        List<Row> rows = new ArrayList<>();
        for (Attribute<?> definition : definitions.fields()) {
            addRows(rows, "", definition, attributes.value(definition.key()));
        }
        return rows;
    }

    private static void addRows(List<Row> rows, String prefix, Attribute<?> definition, @Nullable Object value) {
        if (value == null) {
            return;
        }
        String label = prefix.isEmpty() ? words(definition.key()) : prefix + " · " + words(definition.key());
        switch (definition.type()) {
            case AttributeType.Scalar<?> scalar ->
                rows.add(new Row(definition, label, text(scalar.value(), value), references(scalar.value(), value)));
            case AttributeType.Listing<?> listing -> {
                List<?> items = (List<?>) value;
                String text = items.stream()
                        .map(item -> text(listing.element(), item))
                        .collect(Collectors.joining(", "));
                rows.add(new Row(definition, label, text, references(listing.element(), value)));
            }
            case AttributeType.Fields fields ->
                fields.fields().forEach(field -> addRows(rows, label, field, ((Attributes) value).value(field.key())));
            case AttributeType.Properties properties ->
                ((Map<?, ?>) value)
                        .forEach((name, text) ->
                                rows.add(new Row(definition, String.valueOf(name), String.valueOf(text), List.of())));
        }
    }

    private static List<String> references(ValueType<?> type, Object value) {
        if (!type.equals(ValueTypes.REFERENCE)) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    @SuppressWarnings("unchecked") // attributes hold only values of their definition's type
    private static <T> String text(ValueType<T> type, Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (value instanceof Long number) {
            return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202F');
        }
        String text = type.format((T) value);
        return value instanceof Enum<?> ? text.replace('-', ' ') : text;
    }

    /// The key as words, as in "service time".
    static String words(String key) {
        if (key.matches("p[0-9]+|mtbf|mttr|slo|pii|cpu|gpu")) {
            return key.startsWith("p") && !key.equals("pii") ? key : key.toUpperCase(Locale.ROOT);
        }
        String text = HUMP.matcher(key).replaceAll(" ").toLowerCase(Locale.ROOT);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// One value.
    ///
    /// @param definition the attribute, or the field of a group
    /// @param label its name for people, with that of its group
    /// @param text the value for people
    /// @param references the ids that the value refers to, if it does
    record Row(Attribute<?> definition, String label, String text, List<String> references) {}
}
