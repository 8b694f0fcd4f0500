package dev.plumbline.graphmodel.workspace.completion;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.value.ValueType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The values that parts of the model have for an attribute.
final class UsedValues {

    // What needs quotes in YAML is left to people.
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._/%+ -]{0,58}[\\p{L}\\p{N}._/%+-])?");

    private UsedValues() {}

    /// The texts of the values with how many parts have each, the most frequent first.
    static List<Map.Entry<String, Integer>> of(Architecture architecture, Shape.Value value) {
        Map<String, Integer> counts = new HashMap<>();
        attributes(architecture, value.usage().of())
                .flatMap(attributes -> texts(attributes.at(value.usage().path()), value.type()))
                .filter(text -> PLAIN.matcher(text).matches())
                .forEach(text -> counts.merge(text, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .toList();
    }

    private static Stream<Attributes> attributes(Architecture architecture, Usage.Parts parts) {
        return switch (parts) {
            case ELEMENTS -> architecture.elements().values().stream().map(element -> element.attributes());
            case RELATIONS -> architecture.relations().values().stream().map(relation -> relation.attributes());
            case NONE -> Stream.empty();
        };
    }

    private static <T> Stream<String> texts(@Nullable Object value, ValueType<T> type) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> format(item, type));
        }
        return value == null ? Stream.empty() : Stream.of(format(value, type));
    }

    @SuppressWarnings("unchecked") // the value was read as one of this type
    private static <T> String format(Object value, ValueType<T> type) {
        return type.format((T) value);
    }
}
