package dev.plumbline.connectors.configuration;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.YamlEntry;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the values of a connection's keys.
///
/// @param faults learns what cannot be read
/// @param folder where relative paths begin
record ConnectionValues(ConnectionFaults faults, Path folder) {

    /// The text of a key.
    Optional<String> text(YamlEntry entry) {
        if (entry.value().resolved() instanceof YamlScalar scalar
                && !scalar.value().isBlank()
                && !scalar.isNull()) {
            return Optional.of(scalar.value());
        }
        faults.error(
                entry.start(),
                "shape",
                "'" + ShownText.shortened(entry.keyText()) + "' has no text.",
                "Write its value behind the colon.");
        return Optional.empty();
    }

    /// The keys below a key.
    Optional<YamlMapping> mapping(YamlEntry entry) {
        if (entry.value().resolved() instanceof YamlMapping mapping) {
            return Optional.of(mapping);
        }
        faults.error(
                entry.start(),
                "shape",
                "'" + ShownText.shortened(entry.keyText()) + "' must be keys with values.",
                "Write them in braces, or on lines of their own below it.");
        return Optional.empty();
    }

    /// The keys below a key that must not hold a secret itself.
    Optional<YamlMapping> secretly(YamlEntry entry, String what, String remedy) {
        if (entry.value().resolved() instanceof YamlMapping mapping) {
            return Optional.of(mapping);
        }
        if (entry.value().resolved() instanceof YamlScalar scalar && !scalar.isNull()) {
            faults.plainSecret(entry.value().start(), what);
        } else {
            faults.error(entry.start(), "auth", what + " is missing.", remedy);
        }
        return Optional.empty();
    }

    /// A value of a type.
    <T> Optional<T> value(YamlEntry entry, ValueType<T> type) {
        return text(entry).flatMap(text -> {
            try {
                return Optional.of(type.parse(text.strip()));
            } catch (ValueFormatException wrong) {
                faults.error(entry.value().start(), "value", String.valueOf(wrong.getMessage()), wrong.remedy());
                return Optional.empty();
            }
        });
    }

    /// A time between two bounds.
    Duration time(@Nullable YamlEntry entry, Duration usual, Duration least, Duration most) {
        if (entry == null) {
            return usual;
        }
        Duration time = value(entry, ValueTypes.DURATION).orElse(usual);
        if (time.compareTo(least) < 0 || time.compareTo(most) > 0) {
            faults.error(
                    entry.value().start(),
                    "value",
                    "'" + ShownText.shortened(entry.keyText()) + "' is out of range.",
                    "Write a time from " + ValueTypes.DURATION.format(least) + " to " + ValueTypes.DURATION.format(most)
                            + ".");
        }
        return time;
    }

    /// A whole number from 1.
    long number(@Nullable YamlEntry entry, long usual, long most) {
        return entry == null
                ? usual
                : value(entry, new ValueType.Whole(1, most)).orElse(usual);
    }

    /// A path, which begins at the workspace's folder if it is relative.
    Optional<Path> path(@Nullable YamlEntry entry) {
        if (entry == null) {
            return Optional.empty();
        }
        return text(entry).flatMap(text -> {
            try {
                return Optional.of(folder.resolve(text));
            } catch (InvalidPathException wrong) {
                faults.error(
                        entry.value().start(),
                        "value",
                        "'" + ShownText.shortened(text) + "' is no path of a file.",
                        "Write the path of the file, from the workspace's folder on.");
                return Optional.empty();
            }
        });
    }
}
