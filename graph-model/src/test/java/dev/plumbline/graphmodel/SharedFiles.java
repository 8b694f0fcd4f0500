package dev.plumbline.graphmodel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// Real models and oracles beside the project, for the tests that use them where they are present.
public final class SharedFiles {

    private SharedFiles() {}

    /// The file or folder with the given path, if it is present.
    public static Optional<Path> find(String path) {
        String named = System.getenv("PLUMBLINE_SHARED");
        Path root = named != null
                ? Path.of(named)
                : Path.of(System.getProperty("plumbline.root", "..")).resolve("../shared");
        Path file = root.resolve(path).normalize();
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    /// The file or folder with the given path; the test is skipped where it is absent.
    public static Path require(String path) {
        Optional<Path> file = find(path);
        Assumptions.assumeTrue(file.isPresent(), () -> "skipped: shared/" + path + " is absent");
        return file.orElseThrow();
    }
}
