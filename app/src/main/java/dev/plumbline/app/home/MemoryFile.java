package dev.plumbline.app.home;

import dev.plumbline.app.composition.KeptFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A JSON file with what the program remembers for people.
///
/// A file that is broken is set aside: nothing in it is more than a convenience.
record MemoryFile(Path path) {

    private static final int VERSION = 1;

    /// What is in the file; nothing but its version if it is not there, or no JSON object.
    ObjectNode read() {
        try {
            JsonNode tree = JsonMapper.shared().readTree(Files.readString(path));
            return tree instanceof ObjectNode object ? object : empty();
        } catch (NoSuchFileException none) {
            return empty();
        } catch (JacksonException broken) {
            setAside(broken);
        } catch (IOException unreadable) {
            log(path + " cannot be read", unreadable);
        }
        return empty();
    }

    /// A tree to fill.
    static ObjectNode empty() {
        return JsonMapper.shared().createObjectNode().put("schemaVersion", VERSION);
    }

    void write(ObjectNode tree) {
        try {
            new KeptFile(path)
                    .write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n");
        } catch (IOException unwritable) {
            log(path + " cannot be written", unwritable);
        }
    }

    private void setAside(JacksonException broken) {
        try {
            log(path + " was broken and is now " + new KeptFile(path).setAside(), broken);
        } catch (IOException immovable) {
            log(path + " is broken", immovable);
        }
    }

    private static void log(String what, Exception why) {
        System.getLogger(MemoryFile.class.getName()).log(System.Logger.Level.WARNING, what + ": " + why.getMessage());
    }
}
