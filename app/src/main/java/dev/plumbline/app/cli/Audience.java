package dev.plumbline.app.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Who reads what the command line writes.
public enum Audience {
    /// Files and other programs: no colour, no progress.
    PROGRAMS,
    /// A person sees the messages, while the data go elsewhere: progress, but no colour.
    MESSAGES,
    /// A person sees everything.
    PERSON;

    private static final Path STREAMS = Path.of("/proc/self/fd");

    /// The audience of this process.
    ///
    /// @param environment the environment variables
    public static Audience of(Map<String, String> environment) {
        if ("dumb".equals(environment.get("TERM")) || "true".equals(environment.get("CI"))) {
            return PROGRAMS;
        }
        if (!Files.isDirectory(STREAMS)) {
            return Optional.ofNullable(System.console())
                            .filter(Console::isTerminal)
                            .isPresent()
                    ? PERSON
                    : PROGRAMS;
        }
        if (!isTerminal("2")) {
            return PROGRAMS;
        }
        return isTerminal("1") ? PERSON : MESSAGES;
    }

    // Java's own answer is about standard input and output together, and leaves standard error out.
    private static boolean isTerminal(String stream) {
        try {
            String target = Files.readSymbolicLink(STREAMS.resolve(stream)).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException unknown) {
            return false;
        }
    }

    /// Whether progress may be drawn and redrawn on one line.
    boolean seesProgress() {
        return this != PROGRAMS;
    }

    /// Whether colours reach a person and nothing else.
    boolean seesColour() {
        return this == PERSON;
    }
}
