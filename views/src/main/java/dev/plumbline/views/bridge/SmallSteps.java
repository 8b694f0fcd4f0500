package dev.plumbline.views.bridge;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// Work of the JavaFX thread in steps that are each short: as many at a time as a frame has room for, and the others
/// after what else is waiting there, so that people who type do not wait for all of them.
///
/// All methods are called on the JavaFX thread.
public final class SmallSteps {

    private final Executor later;
    private final LongSupplier nanoTime;
    private final long time;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private boolean waiting;

    /// @param later runs something after what is waiting already
    /// @param nanoTime the time by which steps are measured, in nanoseconds
    /// @param time how long steps may go on before others get their turn
    public SmallSteps(Executor later, LongSupplier nanoTime, Duration time) {
        this.later = later;
        this.nanoTime = nanoTime;
        this.time = time.toNanos();
    }

    /// Begins with these steps; those that were left of earlier ones are not done any more.
    public void begin(Collection<? extends Runnable> work) {
        steps.clear();
        steps.addAll(work);
        run();
    }

    /// Does nothing of what is left.
    public void stop() {
        steps.clear();
    }

    private void run() {
        long begun = nanoTime.getAsLong();
        while (!steps.isEmpty() && nanoTime.getAsLong() - begun < time) {
            steps.removeFirst().run();
        }
        if (!steps.isEmpty() && !waiting) {
            waiting = true;
            later.execute(() -> {
                waiting = false;
                run();
            });
        }
    }
}
