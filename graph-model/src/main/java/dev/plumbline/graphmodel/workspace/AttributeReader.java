package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the attributes of one entry into their typed values; a value that is wrong is reported and left out.
final class AttributeReader {

    private static final String LEFT_OUT = "The value is left out of the model.";

    private final FileProblems problems;
    private final MergedEntries entries;
    private final ValueCache values = new ValueCache();
    private final IdentityHashMap<AttributeType.Fields, Vocabulary> groups = new IdentityHashMap<>();

    AttributeReader(FileProblems problems, MergedEntries entries) {
        this.problems = problems;
        this.entries = entries;
    }

    /// The attributes among the entries.
    ///
    /// @param subject what the entries describe, for messages: an id
    Attributes read(List<YamlEntry> among, Vocabulary vocabulary, String subject) {
        Attributes.Builder collected = null;
        for (YamlEntry entry : among) {
            String key = entry.keyText();
            if (vocabulary.isOwn(key)) {
                continue;
            }
            Attribute<?> attribute = vocabulary.attribute(key);
            if (attribute == null) {
                unknown(entry, vocabulary.keys(), subject);
                continue;
            }
            Object value = value(attribute, entry.value().resolved(), subject);
            if (value != null) {
                collected = collected == null ? new Attributes.Builder() : collected;
                collected.put(attribute.key(), value);
            }
        }
        return collected == null ? Attributes.NONE : collected.build();
    }

    /// A text that equals the given one, the same object each time.
    String shared(String text) {
        return values.shared(text);
    }

    /// Warns of a key that has no meaning, unless it begins with `x-`.
    void unknown(YamlEntry entry, List<String> known, String subject) {
        String key = entry.keyText();
        if (!key.startsWith("x-")) {
            problems.warning(
                    entry.key(),
                    "key.unknown",
                    "The key '" + ShownText.shortened(key) + "' of " + subject + " has no meaning here.",
                    "It stays in the file and does nothing.",
                    NearestName.remedy(key, known, "Correct it, remove it, or begin a key of your own with x-."));
        }
    }

    /// The value of a scalar of the given type, or null after a problem.
    @Nullable
    Object scalar(ValueType<?> type, YamlNode node, String name) {
        if (!(node instanceof YamlScalar scalar)) {
            wrongShape(node, name, "one value, " + type.name());
            return null;
        }
        if (scalar.isNull()) {
            wrong(scalar, "value.invalid", name + " has no value.", "Write the value, or remove the key.");
            return null;
        }
        try {
            return values.value(type, scalar.value());
        } catch (ValueFormatException malformed) {
            wrong(scalar, "value.invalid", name + ": " + malformed.getMessage(), malformed.remedy());
            return null;
        }
    }

    private @Nullable Object value(Attribute<?> attribute, YamlNode node, String subject) {
        return switch (attribute.type()) {
            case AttributeType.Scalar<?> scalar -> scalar(scalar.value(), node, named(attribute, subject));
            case AttributeType.Listing<?> list -> list(attribute, list.element(), node, subject);
            case AttributeType.Fields fields -> group(attribute, fields, node, subject);
            case AttributeType.Properties properties -> properties(attribute, node, subject);
        };
    }

    private @Nullable Object list(Attribute<?> attribute, ValueType<?> type, YamlNode node, String subject) {
        String name = named(attribute, subject);
        if (node instanceof YamlScalar single) {
            Object value = scalar(type, single, name);
            return value == null ? null : List.of(value);
        }
        if (!(node instanceof YamlSequence sequence)) {
            wrongShape(node, name, "a list");
            return null;
        }
        List<Object> items = new ArrayList<>(sequence.items().size());
        for (YamlNode item : sequence.items()) {
            Object value = scalar(type, item.resolved(), "An item of " + name);
            if (value != null) {
                items.add(value);
            }
        }
        return items.isEmpty() && !sequence.items().isEmpty() ? null : List.copyOf(items);
    }

    private @Nullable Object group(Attribute<?> attribute, AttributeType.Fields fields, YamlNode node, String subject) {
        if (node instanceof YamlMapping mapping) {
            Vocabulary vocabulary = groups.computeIfAbsent(fields, Vocabulary::group);
            Attributes nested = read(entries.of(mapping), vocabulary, named(attribute, subject));
            return nested.isEmpty() ? null : nested;
        }
        Attribute<?> field = fields.shorthand().flatMap(fields::field).orElse(null);
        if (field == null || !(node instanceof YamlScalar)) {
            wrongShape(node, named(attribute, subject), "a group of values in braces");
            return null;
        }
        Object value = value(field, node, named(attribute, subject));
        return value == null ? null : Attributes.NONE.with(field.key(), value);
    }

    private @Nullable Object properties(Attribute<?> attribute, YamlNode node, String subject) {
        if (!(node instanceof YamlMapping mapping)) {
            wrongShape(node, named(attribute, subject), "names with texts in braces");
            return null;
        }
        SortedMap<String, String> collected = new TreeMap<>();
        for (YamlEntry entry : entries.of(mapping)) {
            if (entry.value().resolved() instanceof YamlScalar text) {
                collected.put(entry.keyText(), text.isNull() ? "" : text.value());
            } else {
                wrongShape(entry.value(), "The property '" + ShownText.shortened(entry.keyText()) + "'", "one text");
            }
        }
        return collected.isEmpty() ? null : Collections.unmodifiableSortedMap(collected);
    }

    private void wrongShape(YamlNode node, String name, String wanted) {
        String got = switch (node) {
            case YamlMapping mapping -> "a mapping";
            case YamlSequence sequence -> "a list";
            case YamlScalar scalar -> scalar.isNull() ? "nothing" : "one value";
            case YamlNode.YamlAlias alias -> "an alias";
        };
        wrong(node, "value.type", name + " wants " + wanted + ", and has " + got + ".", "Write " + wanted + ".");
    }

    private void wrong(YamlNode node, String code, String what, String remedy) {
        problems.error(node, code, what, LEFT_OUT, remedy);
    }

    private static String named(Attribute<?> attribute, String subject) {
        return "'" + attribute.key() + "' of " + subject;
    }
}
