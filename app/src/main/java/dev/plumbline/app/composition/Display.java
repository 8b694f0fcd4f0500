package dev.plumbline.app.composition;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Whether a window can be shown here, found out before JavaFX is started and fails half-way.
public final class Display {

    private static final List<Library> NEEDED = List.of(
            new Library("libgtk-3.so.0", "libgtk-3-0", "gtk3"),
            new Library("libX11.so.6", "libx11-6", "libX11"),
            new Library("libXtst.so.6", "libxtst6", "libXtst"));

    private Display() {}

    /// Why no window can be shown, and what to do; empty if one can.
    ///
    /// @param environment the environment variables
    /// @param system the name of the operating system
    public static Optional<String> obstacle(Map<String, String> environment, String system) {
        return obstacle(environment, system, NEEDED);
    }

    static Optional<String> obstacle(Map<String, String> environment, String system, List<Library> needed) {
        if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        if (environment.getOrDefault("DISPLAY", "").isBlank()) {
            return Optional.of("There is no display (DISPLAY is not set).");
        }
        List<Library> missing =
                needed.stream().filter(library -> !isPresent(library.file())).toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("The window needs libraries that are not installed: "
                + String.join(", ", missing.stream().map(Library::file).toList())
                + ". On Debian and Ubuntu: apt install "
                + String.join(" ", missing.stream().map(Library::debian).toList()) + "; on Fedora: dnf install "
                + String.join(" ", missing.stream().map(Library::fedora).toList()) + ".");
    }

    @SuppressWarnings("restricted") // the program is started with native access
    private static boolean isPresent(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException absent) {
            return false;
        }
    }

    /// A library of the system, and the packages that it comes in.
    record Library(String file, String debian, String fedora) {}
}
