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
        Map<Object, Integer> used = new HashMap<>();
        attributes(architecture, value.usage().of())
                .flatMap(attributes -> values(attributes.at(value.usage().path())))
                .forEach(one -> used.merge(one, 1, Integer::sum));
        Map<String, Integer> counts = new HashMap<>();
        used.forEach((one, count) -> counts.merge(format(one, value.type()), count, Integer::sum));
        counts.keySet().removeIf(text -> !PLAIN.matcher(text).matches());
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

    private static Stream<?> values(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
    }

    @SuppressWarnings("unchecked") // the value was read as one of this type
    private static <T> String format(Object value, ValueType<T> type) {
        return type.format((T) value);
    }
}
