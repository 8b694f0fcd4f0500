package dev.plumbline.reviews;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/// Who works here, as git knows them.
public final class GitPerson {

    private GitPerson() {}

    /// The `user.name` in the settings of a user; empty if there is none that can be read. Settings that these include
    /// are not read.
    ///
    /// @param home the user's folder
    public static Optional<String> of(Path home) {
        return Stream.of(
                        home.resolve(".gitconfig"),
                        home.resolve(".config").resolve("git").resolve("config"))
                .flatMap(file -> name(file).stream())
                .findFirst();
    }

    private static Optional<String> name(Path file) {
        try {
            Config settings = new Config();
            settings.fromText(Files.readString(file));
            return Optional.ofNullable(settings.getString("user", null, "name"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty());
        } catch (IOException | ConfigInvalidException unreadable) {
            // Without a name people write their own.
            return Optional.empty();
        }
    }
}
