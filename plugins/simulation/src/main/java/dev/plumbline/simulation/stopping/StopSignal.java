package dev.plumbline.simulation.stopping;

import dev.plumbline.pluginapi.Progress;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Asks every now and then whether long work is to stop, and ends it by a `CancellationException` then. For one thread.
///
/// Work is told in units of about a tenth of a microsecond to ten microseconds, so that it stops within some
/// milliseconds and asking costs next to nothing.
public final class StopSignal {

    /// After how many units of work it asks.
    public static final int UNITS = 1 << 10;

    private final BooleanSupplier stopped;
    private int left = UNITS;

    /// @param stopped whether the work is to stop
    public StopSignal(BooleanSupplier stopped) {
        this.stopped = stopped;
    }

    /// The signal of a task.
    public static StopSignal of(Progress progress) {
        return new StopSignal(progress::isCancelled);
    }

    /// The signal of work that nobody stops.
    public static StopSignal never() {
        return new StopSignal(() -> false);
    }

    /// A unit of work is done.
    ///
    /// @throws CancellationException if the work is to stop
    public void worked() {
        if (--left <= 0) {
            look();
        }
    }

    /// Some units of work are done.
    ///
    /// @throws CancellationException if the work is to stop
    public void worked(int units) {
        left -= Math.min(units, UNITS);
        if (left <= 0) {
            look();
        }
    }

    /// Asks now.
    ///
    /// @throws CancellationException if the work is to stop
    public void look() {
        left = UNITS;
        if (stopped.getAsBoolean()) {
            throw new CancellationException("The work was stopped");
        }
    }
}
