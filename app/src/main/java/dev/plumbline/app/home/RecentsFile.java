package dev.plumbline.app.home;

import dev.plumbline.app.composition.KeptFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The workspaces that were open, in a JSON file; the last one first, at most 20.
///
/// A file that is broken is set aside: it holds nothing that opening a workspace does not bring back.
final class RecentsFile {

    private static final int MOST = 20;
    private static final int VERSION = 1;
    private static final System.Logger LOG = System.getLogger(RecentsFile.class.getName());

    private final Path path;
    private final KeptFile file;

    RecentsFile(Path path) {
        this.path = path;
        file = new KeptFile(path);
    }

    /// A workspace that was open.
    record Entry(Path folder, String name, Instant opened) {}

    synchronized List<Entry> read() {
        try {
            return entries(JsonMapper.shared().readTree(Files.readString(path)));
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (JacksonException broken) {
            setAside(broken);
            return List.of();
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, path + " cannot be read", unreadable);
            return List.of();
        }
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
        ObjectNode tree = JsonMapper.shared().createObjectNode().put("schemaVersion", VERSION);
        ArrayNode array = tree.putArray("recents");
        entries.stream()
                .limit(MOST)
                .forEach(entry -> array.addObject()
                        .put("folder", entry.folder().toString())
                        .put("name", entry.name())
                        .put("opened", entry.opened().toString()));
        try {
            file.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n");
        } catch (IOException unwritable) {
            LOG.log(System.Logger.Level.WARNING, path + " cannot be written", unwritable);
        }
    }

    private void setAside(JacksonException broken) {
        try {
            Path aside = file.setAside();
            LOG.log(
                    System.Logger.Level.WARNING,
                    path + " was broken and is now " + aside + ": " + broken.getOriginalMessage());
        } catch (IOException immovable) {
            LOG.log(System.Logger.Level.WARNING, path + " is broken", immovable);
        }
    }
}
