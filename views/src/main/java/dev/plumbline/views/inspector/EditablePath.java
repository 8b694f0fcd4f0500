package dev.plumbline.views.inspector;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An attribute, or a field of a group, that people can set: its path, its name, and how its text is read and written.
///
/// @param path the path in the model, as in `slo.p99`
/// @param label the name for people
/// @param group the heading that it stands under
/// @param description what it means, with its unit
/// @param type the type of one value
/// @param list whether it holds several, with commas between them
record EditablePath(
        String path, String label, AttributeGroup group, String description, ValueType<?> type, boolean list) {

    private static final Pattern COMMA = Pattern.compile(",", Pattern.LITERAL);

    /// All that can be set, in the order of the definitions. Properties of the users' own are set in the files.
    static List<EditablePath> of(AttributeType.Fields definitions) {
        List<EditablePath> paths = new ArrayList<>();
        for (Attribute<?> definition : definitions.fields()) {
            collect(paths, "", "", AttributeGroup.of(definition.key()), definition);
        }
        return List.copyOf(paths);
    }

    private static void collect(
            List<EditablePath> paths, String prefix, String name, AttributeGroup group, Attribute<?> definition) {
        String path = prefix + definition.key();
        String words = AttributeRows.words(definition.key());
        String label = name.isEmpty() ? words : name + " · " + words;
        switch (definition.type()) {
            case AttributeType.Scalar<?> scalar ->
                paths.add(new EditablePath(path, label, group, definition.description(), scalar.value(), false));
            case AttributeType.Listing<?> listing ->
                paths.add(new EditablePath(path, label, group, definition.description(), listing.element(), true));
            case AttributeType.Fields fields ->
                fields.fields().forEach(field -> collect(paths, path + ".", label, group, field));
            case AttributeType.Properties properties -> {}
        }
    }

    /// The text of the value that is set, empty if there is none.
    String text(Attributes attributes) {
        @Nullable Object value = attributes.at(path);
        if (value == null) {
            return "";
        }
        return value instanceof List<?> items
                ? items.stream().map(item -> format(type, item)).collect(Collectors.joining(", "))
                : format(type, value);
    }

    @SuppressWarnings("unchecked") // attributes hold only values of their definition's type
    private static <T> String format(ValueType<T> type, Object value) {
        return type.format((T) value);
    }

    /// The value that a text stands for; null if the text is blank.
    ///
    /// @throws ValueFormatException if it stands for none
    @Nullable
    Object parse(String text) throws ValueFormatException {
        if (text.isBlank()) {
            return null;
        }
        if (!list) {
            return type.parse(text.strip());
        }
        List<Object> items = new ArrayList<>();
        for (String item : items(text)) {
            items.add(type.parse(item));
        }
        return items.isEmpty() ? null : List.copyOf(items);
    }

    /// The items of a text that stands for several values.
    List<String> items(String text) {
        return Arrays.stream(COMMA.split(text, -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /// What can be chosen, if the values are few.
    List<String> choices() {
        if (type instanceof ValueType.Choice<?> choice) {
            return choice.choices();
        }
        return type instanceof ValueType.Flag ? Arrays.asList("true", "false") : List.of();
    }

    /// Whether the values are ids of elements.
    boolean isReference() {
        return type.equals(ValueTypes.REFERENCE);
    }

    /// An example of how a value is written.
    Optional<String> example() {
        return switch (type) {
            case ValueType.Time time -> Optional.of("80ms");
            case ValueType.Size size -> Optional.of("4MiB");
            case ValueType.Share share -> Optional.of("99.95%");
            case ValueType.Frequency rate -> Optional.of("120/s");
            case ValueType.Day day -> Optional.of("2026-11-23");
            case ValueType.Whole whole -> Optional.of("3");
            case ValueType.Decimal number -> Optional.of("1.5");
            case ValueType.Text text -> Optional.empty();
            case ValueType.Flag flag -> Optional.empty();
            case ValueType.Choice<?> choice -> Optional.empty();
        };
    }
}
