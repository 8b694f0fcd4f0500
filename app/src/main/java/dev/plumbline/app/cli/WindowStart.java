package dev.plumbline.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The usual ways to start the window, `demo` and `open PATH`, understood without the parser of the command line: it
/// takes as long as the window itself.
final class WindowStart {

    /// Said by the launcher alone, after `open PATH`.
    private static final String REHEARSAL = "--rehearsal";

    private WindowStart() {}

    /// The command, if the arguments are one of the usual ways; the parser understands all others.
    static Optional<Callable<Integer>> of(RootCommand root, String... arguments) {
        List<String> words = List.of(arguments);
        if (words.equals(List.of("demo"))) {
            return Optional.of(new DemoCommand(root));
        }
        boolean rehearsed = words.size() == 3 && words.getLast().equals(REHEARSAL);
        if ((words.size() == 2 || rehearsed) && words.getFirst().equals("open") && isPlain(words.get(1))) {
            try {
                Path path = Path.of(words.get(1));
                return Optional.of(rehearsed ? OpenCommand.rehearsal(root, path) : new OpenCommand(root, path));
            } catch (InvalidPathException noPath) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    // To the parser a word that starts with a hyphen is an option, and an empty one is a mistake.
    private static boolean isPlain(String word) {
        return !word.isEmpty() && !word.startsWith("-");
    }
}
