package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One mapping of a scenario file while it is read: a workload, a fault or a group in them. After an error the scenario
/// is left out of the model: half a question has another answer.
///
/// @param at where it stands
/// @param among its entries
/// @param name what it is, for messages: `a fault`
record ScenarioPart(EntryReader reader, YamlNode at, List<YamlEntry> among, String name) {

    static final String LEFT_OUT = "The scenario is left out of the model.";

    /// The part at a node; one without entries if the node is no mapping.
    static ScenarioPart of(EntryReader reader, YamlNode node, String name) {
        List<YamlEntry> among = node.resolved() instanceof YamlMapping mapping
                ? reader.entries().of(mapping)
                : List.of();
        return new ScenarioPart(reader, node, among, name);
    }

    ScenarioPart named(String other) {
        return new ScenarioPart(reader, at, among, other);
    }

    @Nullable
    YamlNode find(String key) {
        return EntryReader.find(among, key);
    }

    boolean has(String key) {
        return find(key) != null;
    }

    /// The text under a key that names something; null if there is none.
    @Nullable
    String id(String key) {
        return find(key) instanceof YamlScalar scalar && !scalar.isNull() ? scalar.value() : null;
    }

    /// The value under a key; null if there is none, and after a problem.
    @Nullable
    Object value(String key, ValueType<?> type) {
        YamlNode node = find(key);
        return node == null ? null : reader.attributes().scalar(type, node, "'" + key + "' of " + name);
    }

    /// The value under a key that is wanted; null after a problem.
    @Nullable
    Object required(String key, ValueType<?> type, String example) {
        if (!has(key)) {
            wrong(at, "scenario.incomplete", subject() + " has no '" + key + "'.", "Write " + example + ".");
            return null;
        }
        return value(key, type);
    }

    /// The nodes of the list under a key, or the one value there; none if there is neither.
    List<YamlNode> items(String key) {
        YamlNode node = find(key);
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().map(YamlNode::resolved).toList();
        }
        return node instanceof YamlScalar scalar && !scalar.isNull() ? List.of(scalar) : List.of();
    }

    /// Warns of keys that have no meaning.
    void warnOfOthers(List<String> known) {
        for (YamlEntry entry : among) {
            if (!known.contains(entry.keyText())) {
                reader.attributes().unknown(entry, known, name);
            }
        }
    }

    void wrong(YamlNode node, String code, String what, String remedy) {
        reader.problems().error(node, code, what, LEFT_OUT, remedy);
    }

    /// Warns of what is understood and changes nothing.
    void idle(YamlNode node, String what, String why, String remedy) {
        reader.problems().warning(node, "scenario.idle", what, why, remedy);
    }

    /// The node under a key, or the part's own if there is none.
    YamlNode nodeOf(String key) {
        YamlNode node = find(key);
        return node == null ? at : node;
    }

    /// What it is, at the beginning of a sentence.
    String subject() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
