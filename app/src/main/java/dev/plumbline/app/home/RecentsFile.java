package dev.plumbline.app.home;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The workspaces that were open, in a JSON file; the last one first, at most 20.
final class RecentsFile {

    private static final int MOST = 20;

    private final MemoryFile file;

    RecentsFile(Path path) {
        file = new MemoryFile(path);
    }

    /// A workspace that was open.
    record Entry(Path folder, String name, Instant opened) {}

    synchronized List<Entry> read() {
        return entries(file.read());
    }

    synchronized void add(Entry entry) {
        List<Entry> entries = new ArrayList<>(read());
        entries.removeIf(known -> known.folder().equals(entry.folder()));
        entries.addFirst(entry);
        write(entries);
    }

    synchronized void remove(Path folder) {
        List<Entry> entries = new ArrayList<>(read());
        if (entries.removeIf(known -> known.folder().equals(folder))) {
            write(entries);
        }
    }

    private static List<Entry> entries(JsonNode tree) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode node : tree.path("recents")) {
            entry(node).ifPresent(entries::add);
        }
        return entries;
    }

    private static Optional<Entry> entry(JsonNode node) {
        try {
            String folder = node.path("folder").asString("");
            return folder.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Entry(
                            Path.of(folder),
                            node.path("name").asString(folder),
                            Instant.parse(node.path("opened").asString(""))));
        } catch (InvalidPathException | DateTimeException strange) {
            return Optional.empty();
        }
    }

    private void write(List<Entry> entries) {
        ObjectNode tree = MemoryFile.empty();
        ArrayNode array = tree.putArray("recents");
        entries.stream()
                .limit(MOST)
                .forEach(entry -> array.addObject()
                        .put("folder", entry.folder().toString())
                        .put("name", entry.name())
                        .put("opened", entry.opened().toString()));
        file.write(tree);
    }
}
