package dev.plumbline.connectors.openslo;

import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.graphmodel.workspace.YamlEntry;
import dev.plumbline.graphmodel.workspace.YamlNode;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A place in a YAML file, be there something or not, so that what is missing can be told with its place.
///
/// @param source the file
/// @param node what is there; null if nothing is
/// @param near the offset of what is there, or of what it would be in
record Yaml(SourceText source, @Nullable YamlNode node, int near) {

    static Yaml of(SourceText source, YamlNode node) {
        return new Yaml(source, node.resolved(), node.start());
    }

    /// The value of a key.
    Yaml at(String key) {
        YamlEntry entry = node instanceof YamlMapping mapping ? mapping.entry(key) : null;
        return entry == null
                ? new Yaml(source, null, near)
                : new Yaml(source, entry.value().resolved(), entry.key().start());
    }

    /// The items of a sequence.
    List<Yaml> items() {
        return node instanceof YamlSequence sequence
                ? sequence.items().stream().map(item -> of(source, item)).toList()
                : List.of();
    }

    boolean isThere() {
        return node != null && !(node instanceof YamlScalar scalar && scalar.isNull());
    }

    /// The text of a scalar; empty if there is none.
    String text() {
        return node instanceof YamlScalar scalar && !scalar.isNull()
                ? scalar.value().strip()
                : "";
    }

    /// The number of a scalar; empty if it is none.
    Optional<Double> number() {
        try {
            double value = Double.parseDouble(text());
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /// The mistake that is here.
    SloException wrong(String what) {
        return new SloException(source.place(near) + ": " + what);
    }
}
