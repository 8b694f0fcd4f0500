package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.value.ValueType;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/// The entries of one rule in a pack's file; what is missing or of another type is a problem of the file.
///
/// @param file the file
/// @param rule the rule as a whole, for the place of what is missing
/// @param entries the values by key
record RuleText(PackFile file, Node rule, Map<String, Node> entries) {

    /// A text that must be there; empty if it is not.
    String required(String key) {
        Optional<String> text = file.text(entries.get(key), key);
        if (text.isEmpty() && !entries.containsKey(key)) {
            file.problem(file.place(rule), "pack.required", "The key '" + key + "' is missing.", "Add " + key + ".");
        }
        return text.map(String::strip).orElse("");
    }

    /// A text, or another where there is none.
    String optional(String key, String otherwise) {
        return file.text(entries.get(key), key).map(String::strip).orElse(otherwise);
    }

    /// One of several words that must be there.
    <T> Optional<T> requiredChoice(String key, ValueType<T> type) {
        if (!entries.containsKey(key)) {
            required(key);
            return Optional.empty();
        }
        return value(entries.get(key), type);
    }

    /// One of several words, or another where there is none.
    <T> T choice(String key, ValueType<T> type, T otherwise) {
        return entries.containsKey(key) ? value(entries.get(key), type).orElse(otherwise) : otherwise;
    }

    @SuppressWarnings("unchecked") // a scalar of this type holds its values
    <T> Optional<T> value(Node node, ValueType<T> type) {
        return Optional.ofNullable((T) new AttributeText(file).value(new AttributeType.Scalar<>(type), node));
    }
}
