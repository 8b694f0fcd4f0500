package dev.plumbline.app.live;

import dev.plumbline.demoplatform.DemoControl;
import dev.plumbline.demoplatform.DemoPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where the running demo platform is noted, so that a command can let something go wrong in it.
///
/// @param file the note, which only its owner can read
public record PlatformPlace(Path file) {

    /// The place in the program's folder.
    public static PlatformPlace in(Path state) {
        return new PlatformPlace(state.resolve("demo-platform.json"));
    }

    /// Where the platform's Java machine keeps the classes that it has loaded, so that it starts sooner the next time.
    Path classes() {
        return file.resolveSibling("demo-platform.jsa");
    }

    /// Notes a platform that runs.
    void note(DemoPlatform platform) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(
                file,
                JsonMapper.shared()
                        .createObjectNode()
                        .put("port", platform.controlPort())
                        .put("token", platform.token())
                        .put("process", platform.process().pid())
                        .toString());
    }

    /// Forgets a platform that has ended.
    void forget(DemoPlatform platform) throws IOException {
        if (platform.process().pid() == read().map(Noted::process).orElse(-1L)) {
            Files.deleteIfExists(file);
        }
    }

    /// The control of the platform that runs; empty if none does.
    public Optional<DemoControl> control() {
        return read().filter(noted -> ProcessHandle.of(noted.process)
                        .filter(ProcessHandle::isAlive)
                        .isPresent())
                .map(noted -> new DemoControl(noted.port, noted.token));
    }

    private Optional<Noted> read() {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            JsonNode node = JsonMapper.shared().readTree(Files.readString(file));
            return Optional.of(new Noted(
                    node.path("port").asInt(0),
                    node.path("token").asString(""),
                    node.path("process").asLong(-1)));
        } catch (IOException | JacksonException unreadable) {
            // A note that cannot be read is as good as none: the next start writes it anew.
            return Optional.empty();
        }
    }

    private record Noted(int port, String token, long process) {}
}
