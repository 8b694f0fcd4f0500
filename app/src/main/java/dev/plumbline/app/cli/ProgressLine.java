package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Progress;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// How far a command is, on one line that is redrawn, once it has taken more than a second.
final class ProgressLine implements Progress, AutoCloseable {

    private static final double PATIENCE = 1;
    private static final Duration BEAT = Duration.ofMillis(200);
    private static final int WIDTH = 79;
    private static final String ERASE = "\r\u001b[K";

    private final Terminal terminal;
    private final String task;
    private final LongSupplier nanos;
    private final BooleanSupplier cancelled;
    private final long started;
    private double done = -1;
    private String message = "";
    private boolean drawn;
    private boolean closed;

    /// @param task what the command does, as in "checking"
    /// @param nanos a clock that only runs forward
    /// @param cancelled whether the command should stop
    ProgressLine(Terminal terminal, String task, LongSupplier nanos, BooleanSupplier cancelled) {
        this.terminal = terminal;
        this.task = task;
        this.nanos = nanos;
        this.cancelled = cancelled;
        this.started = nanos.getAsLong();
    }

    /// This line, redrawn regularly from a thread of its own until it is closed, if anybody watches.
    ProgressLine beating() {
        if (terminal.audience().seesProgress()) {
            Thread.ofPlatform().daemon().name("progress").start(this::beat);
        }
        return this;
    }

    private void beat() {
        try {
            while (redraw()) {
                Thread.sleep(BEAT);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void report(double share, String text) {
        done = share;
        message = text;
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    /// Draws the line as it is now.
    ///
    /// @return whether there is more to draw later
    synchronized boolean redraw() {
        double seconds = (nanos.getAsLong() - started) / 1e9;
        if (!closed && seconds >= PATIENCE && terminal.audience().seesProgress()) {
            String line = SafeText.of(task + share() + left(seconds) + "  " + message);
            terminal.err().print(ERASE + line.substring(0, line.offsetByCodePoints(0, Math.min(WIDTH, points(line)))));
            terminal.err().flush();
            drawn = true;
        }
        return !closed;
    }

    private static int points(String line) {
        return line.codePointCount(0, line.length());
    }

    private String share() {
        return done < 0 ? "" : String.format(Locale.ROOT, " %3d %%", (int) (Math.min(done, 1) * 100));
    }

    private String left(double seconds) {
        if (done < 0.02 || done >= 1) {
            return "";
        }
        double left = seconds * (1 - done) / done;
        return left < 100
                ? String.format(Locale.ROOT, ", %.0f s left", Math.max(1, left))
                : String.format(Locale.ROOT, ", %.0f min left", left / 60);
    }

    /// Writes a message in the line's place.
    synchronized void say(String text) {
        erase();
        terminal.message(text);
    }

    /// Takes the line away.
    @Override
    public synchronized void close() {
        erase();
        closed = true;
    }

    private void erase() {
        if (drawn) {
            terminal.err().print(ERASE);
            terminal.err().flush();
            drawn = false;
        }
    }
}
