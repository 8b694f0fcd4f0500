package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.List;
import java.util.Optional;

/// Finds an entry or an item among the nodes of a whole file by where it begins.
final class EntrySearch {

    private EntrySearch() {}

    /// The item that begins at the offset, or the entry as a mapping of its own.
    static Optional<YamlNode> at(YamlNode node, int start, boolean isItem) {
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                if (!isItem && entry.start() == start) {
                    return Optional.of(new YamlMapping(start, entry.end(), mapping.flow(), List.of(entry), null));
                }
                if (start >= entry.start() && start <= entry.end()) {
                    return at(entry.value(), start, isItem);
                }
            }
        }
        if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (isItem && item.start() == start) {
                    return Optional.of(item);
                }
                if (start >= item.start() && start <= item.end()) {
                    return at(item, start, isItem);
                }
            }
        }
        return Optional.empty();
    }
}
