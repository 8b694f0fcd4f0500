package dev.plumbline.graphmodel;

import dev.plumbline.graphmodel.value.ByteSize;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// Attribute values drawn at random.
final class ChangeValues {

    private static final List<String> TEXTS = List.of(
            "plain",
            "two words",
            "yes",
            "null",
            "12",
            "1.5",
            "a: b",
            "with # hash",
            "it's",
            "say \"so\"",
            "- dash",
            "[x]",
            "{y}",
            "a, b",
            "@at",
            "größer 🚀",
            "back\\slash",
            "true",
            "~",
            "*star",
            "&and",
            "!bang",
            "trailing:",
            "a very long line of text that goes on and on, with commas; and more of it, until the end of it all");

    private final Random random;
    private final List<String> elements;

    ChangeValues(Random random, List<String> elements) {
        this.random = random;
        this.elements = elements;
    }

    Object of(AttributeType<?> type) {
        return switch (type) {
            case AttributeType.Scalar<?> scalar -> of(scalar.value());
            case AttributeType.Listing<?> list -> {
                List<Object> values = new ArrayList<>();
                for (int i = random.nextInt(1, 4); i > 0; i--) {
                    values.add(of(list.element()));
                }
                yield List.copyOf(values);
            }
            case AttributeType.Fields fields -> group(fields);
            case AttributeType.Properties other -> properties();
        };
    }

    private Attributes group(AttributeType.Fields fields) {
        Attributes group = Attributes.NONE;
        for (int i = random.nextInt(1, 3); i > 0; i--) {
            Attribute<?> field = pick(fields.fields());
            group = group.with(field.key(), of(field.type()));
        }
        return group;
    }

    private SortedMap<String, String> properties() {
        TreeMap<String, String> properties = new TreeMap<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            properties.put("key" + random.nextInt(5), pick(TEXTS));
        }
        return Collections.unmodifiableSortedMap(properties);
    }

    private Object of(ValueType<?> type) {
        return switch (type) {
            case ValueType.Text text -> text.reference() ? pick(elements) : pick(TEXTS);
            case ValueType.Flag flag -> random.nextBoolean();
            case ValueType.Whole whole -> whole.minimum() + random.nextInt(1000);
            case ValueType.Decimal decimal -> random.nextInt(1000) / 4.0;
            case ValueType.Time time -> Duration.ofMillis(random.nextInt(1, 100_000));
            case ValueType.Size size -> new ByteSize(random.nextInt(1, 5000) * 1024L);
            case ValueType.Share share -> new Ratio(random.nextInt(101) / 100.0);
            case ValueType.Frequency frequency -> new Rate(random.nextInt(1, 1000));
            case ValueType.Day day -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
            case ValueType.Choice<?> choice -> pick(List.of(choice.type().getEnumConstants()));
        };
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
