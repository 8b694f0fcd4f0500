package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlAlias;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlMapping;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlScalar;
import dev.plumbline.graphmodel.workspace.YamlNode.YamlSequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the places of values within entries. The nodes of a file are not kept after it was read, so a file in which a
/// place is wanted is parsed again, once.
final class PlaceFinder {

    private final YamlParser parser;
    private final MergedEntries entries = new MergedEntries(null);
    private final Map<String, Map<Integer, YamlNode>> known = new HashMap<>();

    PlaceFinder(ReadLimits limits) {
        this.parser = new YamlParser(limits);
    }

    /// The place of the value at a path of keys in the entry, or of the entry if there is none.
    Problem.Place value(SourceText source, int entryStart, String path) {
        YamlNode node = bodies(source).get(entryStart);
        int offset = entryStart;
        for (String key : path.split("\\.", -1)) {
            YamlEntry entry =
                    node != null && node.resolved() instanceof YamlMapping mapping ? find(mapping, key) : null;
            node = entry == null ? null : entry.value();
            offset = node == null ? offset : node.start();
        }
        return source.place(offset);
    }

    /// The place of the first scalar with the text in the value at a path of keys, or of the entry if there is none.
    Problem.Place text(SourceText source, int entryStart, String path, String text) {
        YamlNode node = bodies(source).get(entryStart);
        for (String key : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
            YamlEntry entry =
                    node != null && node.resolved() instanceof YamlMapping mapping ? find(mapping, key) : null;
            node = entry == null ? null : entry.value();
        }
        YamlNode found = node == null ? null : search(node, text);
        return source.place(found == null ? entryStart : found.start());
    }

    private @Nullable YamlEntry find(YamlMapping mapping, String key) {
        for (YamlEntry entry : entries.of(mapping)) {
            if (entry.keyText().equals(key)) {
                return entry;
            }
        }
        return null;
    }

    private static @Nullable YamlNode search(YamlNode node, String text) {
        return switch (node.resolved()) {
            case YamlScalar scalar -> scalar.value().equals(text) ? node : null;
            case YamlSequence sequence -> searchAll(sequence.items(), text);
            case YamlMapping mapping -> {
                YamlNode found = null;
                for (YamlEntry entry : mapping.entries()) {
                    found = found == null ? searchAll(List.of(entry.key(), entry.value()), text) : found;
                }
                yield found;
            }
            case YamlAlias alias -> null;
        };
    }

    private static @Nullable YamlNode searchAll(List<YamlNode> nodes, String text) {
        YamlNode found = null;
        for (YamlNode node : nodes) {
            found = found == null ? search(node, text) : found;
        }
        return found;
    }

    private Map<Integer, YamlNode> bodies(SourceText source) {
        return known.computeIfAbsent(source.file(), file -> {
            Map<Integer, YamlNode> bodies = new HashMap<>();
            for (YamlNode root : parser.parse(source).roots()) {
                if (root instanceof YamlMapping mapping) {
                    mapping.entries()
                            .forEach(section -> addBodies(section.value().resolved(), bodies));
                    bodies.putIfAbsent(mapping.start(), mapping);
                }
            }
            return bodies;
        });
    }

    private void addBodies(YamlNode section, Map<Integer, YamlNode> bodies) {
        if (section instanceof YamlMapping mapping) {
            entries.withDuplicates(mapping).forEach(entry -> bodies.put(entry.start(), entry.value()));
        } else if (section instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> bodies.put(item.start(), item));
        }
    }
}
