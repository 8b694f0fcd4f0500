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
import java.util.TreeMap;

/// Makes attribute values of every type at random, with texts that are hard to write.
final class RandomValues {

    private static final List<String> TEXTS = List.of(
            "Feed API",
            "Java 25",
            "yes",
            "12",
            "1.50",
            "2026-11-23",
            "0x1F",
            "a: b",
            "# not a comment",
            "say \"hi\"",
            "it's",
            "C:\\temp\\",
            "@team",
            "*star &and !bang",
            "- dash",
            "[brackets] {braces}, commas",
            "line one\nline two\n",
            "tab\there",
            "Überweisung 日本語",
            "rocket 🚀 family 👩‍👩‍👧",
            "שלום עולם",
            "nbsp\u00A0and\u2028line",
            "100%",
            "null",
            "~",
            "https://example.org/a?b=c#d",
            "trailing colon:",
            "<tag> | pipe > fold",
            "key=value; other");

    private final Random random;
    private final List<String> ids;

    RandomValues(Random random, List<String> ids) {
        this.random = random;
        this.ids = ids;
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    Attributes attributes(AttributeType.Fields fields, double share) {
        Attributes.Builder builder = new Attributes.Builder();
        for (Attribute<?> field : fields.fields()) {
            if (random.nextDouble() < share) {
                builder.put(field.key(), value(field.type()));
            }
        }
        return builder.build();
    }

    Object value(AttributeType<?> type) {
        return switch (type) {
            case AttributeType.Scalar<?> scalar -> scalar(scalar.value());
            case AttributeType.Listing<?> list -> list(list.element());
            case AttributeType.Fields fields -> group(fields);
            case AttributeType.Properties properties -> properties();
        };
    }

    private Object list(ValueType<?> type) {
        List<Object> items = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            items.add(scalar(type));
        }
        return List.copyOf(items);
    }

    private Attributes group(AttributeType.Fields fields) {
        Attributes some = attributes(fields, 0.5);
        Attribute<?> first = fields.fields().getFirst();
        return some.isEmpty() ? some.with(first.key(), value(first.type())) : some;
    }

    private Object properties() {
        TreeMap<String, String> properties = new TreeMap<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            properties.put(text(), random.nextInt(5) == 0 ? "" : text());
        }
        return Collections.unmodifiableSortedMap(properties);
    }

    private Object scalar(ValueType<?> type) {
        return switch (type) {
            case ValueType.Text text -> text.reference() ? ids.get(random.nextInt(ids.size())) : text();
            case ValueType.Flag flag -> random.nextBoolean();
            case ValueType.Whole whole -> whole.minimum() + random.nextInt(10_000);
            case ValueType.Decimal decimal -> random.nextInt(100_000) / 64.0;
            case ValueType.Time time -> duration();
            case ValueType.Size size -> new ByteSize(random.nextLong(1L << random.nextInt(1, 50)));
            case ValueType.Share share -> new Ratio(random.nextBoolean() ? random.nextDouble() : 0.9995);
            case ValueType.Frequency frequency -> new Rate(random.nextInt(1, 1_000_000) / 60.0);
            case ValueType.Day day -> LocalDate.EPOCH.plusDays(random.nextInt(30_000));
            case ValueType.Choice<?> choice -> {
                Enum<?>[] constants = choice.type().getEnumConstants();
                yield constants[random.nextInt(constants.length)];
            }
        };
    }

    private Duration duration() {
        return switch (random.nextInt(4)) {
            case 0 -> Duration.ofMillis(random.nextInt(5_000));
            case 1 -> Duration.ofNanos(random.nextInt(5_000_000));
            case 2 -> Duration.ofDays(random.nextInt(400));
            default -> Duration.ofSeconds(random.nextInt(100_000));
        };
    }
}
