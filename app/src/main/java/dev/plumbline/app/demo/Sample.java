package dev.plumbline.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The sample workspace that is part of the program.
public final class Sample {

    private static final List<String> FILES = List.of(
            "plumbline.yaml",
            "people.yaml",
            "edge.yaml",
            "feed.yaml",
            "assistant.yaml",
            "models.yaml",
            "content.yaml",
            "data.yaml",
            "deployment.yaml",
            "flows.yaml",
            "health.yaml",
            "scenarios/launch-day.yaml",
            "scenarios/slow-model.yaml",
            "scenarios/usual-evening.yaml",
            "scenarios/zone-loss.yaml");

    private Sample() {}

    /// Writes the sample into a folder; files that are there already stay as they are.
    ///
    /// @throws IOException if the folder cannot be written
    public static Path unpack(Path folder) throws IOException {
        for (String name : FILES) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            if (Files.notExists(file)) {
                try (InputStream stream = Sample.class.getResourceAsStream("/samples/content-platform/" + name)) {
                    if (stream == null) {
                        throw new IllegalStateException("The sample file " + name + " is missing from the program");
                    }
                    Files.copy(stream, file);
                }
            }
        }
        return folder;
    }

    /// The files of the sample.
    static List<String> files() {
        return FILES;
    }
}
