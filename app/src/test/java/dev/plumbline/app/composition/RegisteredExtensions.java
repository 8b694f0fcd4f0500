package dev.plumbline.app.composition;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Registers extensions for one test, as a jar on the class path would.
///
/// @param folder stands in for the jar
public record RegisteredExtensions(Path folder) {

    /// Registers the classes behind an extension point.
    public RegisteredExtensions register(Class<?> point, String... classes) throws IOException {
        Path file = folder.resolve("META-INF").resolve("services").resolve(point.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(classes));
        return this;
    }

    /// The services of a program that has them on its class path.
    public Services services() throws MalformedURLException {
        return Services.standard(
                InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z")),
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, Services.class.getClassLoader()));
    }
}
