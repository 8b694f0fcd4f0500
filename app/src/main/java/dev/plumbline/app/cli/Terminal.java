package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the command line writes: data to one stream, messages and progress to the other.
///
/// @param out standard output, for data only
/// @param err standard error, for messages and progress
/// @param interactive whether a person watches the error stream, so that progress may be redrawn
public record Terminal(PrintStream out, PrintStream err, boolean interactive) {

    /// Whether the environment is that of a person at a terminal.
    public static boolean isInteractive(Map<String, String> environment) {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                && !"dumb".equals(environment.get("TERM"))
                && !"true".equals(environment.get("CI"));
    }

    /// Writes a message.
    public void message(String text) {
        err.println(text);
    }

    /// Writes data.
    public void data(String text) {
        out.print(text.endsWith("\n") ? text : text + "\n");
        out.flush();
    }

    /// Progress that is shown on one line while a person watches, and not at all otherwise.
    public Progress progress(String task) {
        if (!interactive) {
            return Progress.NONE;
        }
        return new Line(this, task, System.nanoTime());
    }

    /// Removes the progress line.
    public void clearProgress() {
        if (interactive) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    private record Line(Terminal terminal, String task, long started) implements Progress {

        @Override
        public void report(double done, String message) {
            String share = done < 0 ? "" : String.format(Locale.ROOT, " %3.0f %%%s", done * 100, left(done));
            terminal.err.print("\r\u001b[K" + task + share + "  " + message);
            terminal.err.flush();
        }

        private String left(double done) {
            double seconds = (System.nanoTime() - started) / 1e9;
            return done < 0.05 || seconds < 1
                    ? ""
                    : String.format(Locale.ROOT, ", %.0f s left", seconds * (1 - done) / done);
        }

        @Override
        public boolean isCancelled() {
            return Thread.currentThread().isInterrupted();
        }
    }
}
