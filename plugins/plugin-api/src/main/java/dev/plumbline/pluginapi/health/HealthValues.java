package dev.plumbline.pluginapi.health;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.graphmodel.workspace.NearestName;
import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.graphmodel.workspace.YamlEntry;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Reads the values of the file of the thresholds, and gathers what cannot be read.
final class HealthValues {

    private final SourceText source;
    private final List<Problem> problems = new ArrayList<>();

    HealthValues(SourceText source) {
        this.source = source;
    }

    List<Problem> problems() {
        return problems;
    }

    void error(int offset, String code, String what, String remedy) {
        problems.add(new Problem(
                Problem.Severity.ERROR,
                "health." + code,
                source.place(offset),
                what,
                "The usual threshold holds in its place.",
                remedy));
    }

    /// Tells of keys that mean nothing here; those that begin with `x-` are the user's.
    void checkKeys(YamlMapping mapping, Collection<String> known, String owner) {
        for (YamlEntry entry : mapping.entries()) {
            String key = entry.keyText();
            if (!known.contains(key) && !key.startsWith("x-")) {
                error(
                        entry.start(),
                        "unknown-key",
                        "'" + ShownText.shortened(key) + "' is no key of " + owner + ".",
                        NearestName.remedy(
                                key,
                                known,
                                "The keys are "
                                        + String.join(
                                                ", ", known.stream().sorted().toList()) + "."));
            }
        }
    }

    /// Whether a key is the id of an element; tells if it is not.
    boolean isKnown(YamlEntry entry, Collection<String> elements) {
        boolean isKnown = elements.contains(entry.keyText());
        if (!isKnown) {
            error(
                    entry.start(),
                    "element",
                    "There is no element '" + ShownText.shortened(entry.keyText()) + "'.",
                    NearestName.remedy(entry.keyText(), elements, "Write the id of an element."));
        }
        return isKnown;
    }

    /// The keys below a key, if it is there and has some.
    Optional<YamlMapping> mapping(@Nullable YamlEntry entry, String example) {
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.value().resolved() instanceof YamlMapping mapping) {
            return Optional.of(mapping);
        }
        error(
                entry.start(),
                "shape",
                "'" + ShownText.shortened(entry.keyText()) + "' must be keys with values.",
                "Write: " + entry.keyText() + ": " + example + ".");
        return Optional.empty();
    }

    /// A share above 0.
    OptionalDouble share(@Nullable YamlEntry entry) {
        return value(entry, ValueTypes.RATIO)
                .map(ratio -> positive(entry, ratio.value(), "Write a share above 0 %."))
                .orElse(OptionalDouble.empty());
    }

    /// A time in seconds.
    OptionalDouble seconds(@Nullable YamlEntry entry) {
        return value(entry, ValueTypes.DURATION)
                .map(time -> positive(entry, time.toNanos() / 1e9, "Write a time above 0, as in 800ms."))
                .orElse(OptionalDouble.empty());
    }

    /// A time.
    Duration time(@Nullable YamlEntry entry, Duration usual) {
        OptionalDouble seconds = seconds(entry);
        return seconds.isPresent() ? Duration.ofNanos(Math.round(seconds.getAsDouble() * 1e9)) : usual;
    }

    private OptionalDouble positive(@Nullable YamlEntry entry, double value, String remedy) {
        if (value > 0 || entry == null) {
            return OptionalDouble.of(value);
        }
        error(entry.value().start(), "value", "'" + entry.keyText() + "' is nothing.", remedy);
        return OptionalDouble.empty();
    }

    private <T> Optional<T> value(@Nullable YamlEntry entry, ValueType<T> type) {
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.value().resolved() instanceof YamlScalar scalar
                && !scalar.value().isBlank()
                && !scalar.isNull()) {
            try {
                return Optional.of(type.parse(scalar.value().strip()));
            } catch (ValueFormatException wrong) {
                error(entry.value().start(), "value", String.valueOf(wrong.getMessage()), wrong.remedy());
                return Optional.empty();
            }
        }
        error(
                entry.start(),
                "shape",
                "'" + ShownText.shortened(entry.keyText()) + "' has no value.",
                "Write its value behind the colon.");
        return Optional.empty();
    }
}
