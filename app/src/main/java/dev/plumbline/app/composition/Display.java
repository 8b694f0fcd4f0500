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
        return missing(environment, system)
                .or(() -> missingLibraries(system, needed).map(missing -> missing.what() + " " + missing.remedy()));
    }

    /// Why there is no display; empty if there is one.
    ///
    /// @param environment the environment variables
    /// @param system the name of the operating system
    public static Optional<String> missing(Map<String, String> environment, String system) {
        return isLinux(system) && environment.getOrDefault("DISPLAY", "").isBlank()
                ? Optional.of("There is no display (DISPLAY is not set).")
                : Optional.empty();
    }

    /// The libraries that a window needs and that are not installed; empty if all are.
    ///
    /// @param system the name of the operating system
    public static Optional<MissingLibraries> missingLibraries(String system) {
        return missingLibraries(system, NEEDED);
    }

    private static Optional<MissingLibraries> missingLibraries(String system, List<Library> needed) {
        List<Library> missing = isLinux(system)
                ? needed.stream().filter(library -> !isPresent(library.file())).toList()
                : List.of();
        return missing.isEmpty() ? Optional.empty() : Optional.of(new MissingLibraries(missing));
    }

    private static boolean isLinux(String system) {
        return system.toLowerCase(Locale.ROOT).contains("linux");
    }

    @SuppressWarnings("restricted") // the program is started with native access
    private static boolean isPresent(String library) {
        try {
            // It stays loaded: the window needs it next.
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException absent) {
            return false;
        }
    }

    /// A library of the system, and the packages that it comes in.
    record Library(String file, String debian, String fedora) {}

    /// Libraries that are not installed.
    public static final class MissingLibraries {

        private final List<Library> libraries;

        private MissingLibraries(List<Library> libraries) {
            this.libraries = List.copyOf(libraries);
        }

        /// What is missing, in a sentence.
        public String what() {
            return "The window needs libraries that are not installed: "
                    + String.join(", ", libraries.stream().map(Library::file).toList()) + ".";
        }

        /// How to install it, in a sentence.
        public String remedy() {
            return "On Debian and Ubuntu: apt install "
                    + String.join(" ", libraries.stream().map(Library::debian).toList()) + "; on Fedora: dnf install "
                    + String.join(" ", libraries.stream().map(Library::fedora).toList()) + ".";
        }
    }
}
