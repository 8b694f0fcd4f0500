package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the readers of elements, relations, flows and scenarios of one file have in common.
///
/// @param problems where problems go
/// @param entries follows merge keys
/// @param attributes reads typed values
/// @param ids checks ids and names
record EntryReader(FileProblems problems, MergedEntries entries, AttributeReader attributes, IdCheck ids) {

    static EntryReader of(FileProblems problems) {
        MergedEntries entries = new MergedEntries(problems);
        return new EntryReader(problems, entries, new AttributeReader(problems, entries), new IdCheck(problems));
    }

    static @Nullable YamlNode find(List<YamlEntry> among, String key) {
        for (YamlEntry entry : among) {
            if (entry.keyText().equals(key)) {
                return entry.value().resolved();
            }
        }
        return null;
    }

    /// The text under a key; null if there is none, and after a problem if it is not a text.
    @Nullable
    String text(List<YamlEntry> among, String key, String subject) {
        YamlNode node = find(among, key);
        if (node == null) {
            return null;
        }
        if (node instanceof YamlScalar scalar && !scalar.isNull()) {
            return scalar.value();
        }
        problems.error(
                node,
                node instanceof YamlScalar ? "value.invalid" : "value.type",
                "'" + key + "' of " + subject + " is not a text.",
                "The value is left out of the model.",
                "Write one text, or remove the key.");
        return null;
    }
}
