package dev.plumbline.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The usual ways to start the window, `demo` and `open PATH`, understood without the parser of the command line: it
/// takes as long as the window itself.
final class WindowStart {

    private WindowStart() {}

    /// The command, if the arguments are one of the usual ways; the parser understands all others.
    static Optional<Callable<Integer>> of(RootCommand root, String... arguments) {
        List<String> words = List.of(arguments);
        if (words.equals(List.of("demo"))) {
            return Optional.of(new DemoCommand(root));
        }
        if (words.size() == 2 && words.getFirst().equals("open") && isPlain(words.getLast())) {
            try {
                return Optional.of(new OpenCommand(root, Path.of(words.getLast())));
            } catch (InvalidPathException noPath) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    // To the parser a word that starts with @ is a file of arguments, one that starts with a hyphen is an option.
    private static boolean isPlain(String word) {
        return !word.startsWith("-") && !word.startsWith("@");
    }
}
