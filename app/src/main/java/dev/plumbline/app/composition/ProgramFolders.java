package dev.plumbline.app.composition;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the program keeps its files, by the custom of the system; `PLUMBLINE_HOME` gathers all of them in one folder.
///
/// @param settings what people set
/// @param state what outlives a run: journals, reports, what was open last
/// @param cache what can be made again
/// @param runtime what lives only while the program runs
public record ProgramFolders(Path settings, Path state, Path cache, Path runtime) {

    private static final String IDENTIFIER = "dev.plumbline";

    /// The folders for this environment.
    ///
    /// @param system the name of the operating system
    public static ProgramFolders of(Map<String, String> environment, String system) {
        Optional<Path> named = folder(environment, "PLUMBLINE_HOME");
        if (named.isPresent()) {
            Path home = named.get();
            return new ProgramFolders(home, home, home.resolve("cache"), home.resolve("run"));
        }
        String name = system.toLowerCase(Locale.ROOT);
        Path home = folder(environment, "HOME")
                .or(() -> folder(environment, "USERPROFILE"))
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir", ".")));
        if (name.contains("mac")) {
            return mac(home.resolve("Library"));
        }
        return name.contains("windows") ? windows(environment, home) : freeDesktop(environment, home);
    }

    /// The folders for this environment on the system that the program runs on.
    public static ProgramFolders of(Map<String, String> environment) {
        return of(environment, System.getProperty("os.name", ""));
    }

    private static ProgramFolders mac(Path library) {
        Path support = library.resolve("Application Support").resolve(IDENTIFIER);
        Path cache = library.resolve("Caches").resolve(IDENTIFIER);
        return new ProgramFolders(support, support, cache, cache.resolve("run"));
    }

    private static ProgramFolders windows(Map<String, String> environment, Path home) {
        Path roaming =
                folder(environment, "APPDATA").orElse(home.resolve("AppData").resolve("Roaming"));
        Path local = folder(environment, "LOCALAPPDATA")
                .orElse(home.resolve("AppData").resolve("Local"))
                .resolve("Plumbline");
        return new ProgramFolders(roaming.resolve("Plumbline"), local, local.resolve("cache"), local.resolve("run"));
    }

    private static ProgramFolders freeDesktop(Map<String, String> environment, Path home) {
        Path state = folder(environment, "XDG_STATE_HOME")
                .orElse(home.resolve(".local").resolve("state"))
                .resolve("plumbline");
        return new ProgramFolders(
                folder(environment, "XDG_CONFIG_HOME")
                        .orElse(home.resolve(".config"))
                        .resolve("plumbline"),
                state,
                folder(environment, "XDG_CACHE_HOME")
                        .orElse(home.resolve(".cache"))
                        .resolve("plumbline"),
                folder(environment, "XDG_RUNTIME_DIR")
                        .map(runtime -> runtime.resolve("plumbline"))
                        .orElse(state.resolve("run")));
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }
}
