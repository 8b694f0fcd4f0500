package dev.plumbline.simulation.experiment;

import dev.plumbline.pluginapi.Progress;
import dev.plumbline.simulation.kernel.RunWatch;
import dev.plumbline.simulation.kernel.Series;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Tells how far several runs are together, and stops them all.
final class RunProgress {

    private static final long BETWEEN = 100_000_000;

    private final Progress progress;
    private final ExperimentPlan plan;
    private final double[] reached;
    private final long[] counted;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private double sum;
    private long events;
    private int begun;
    private long told = System.nanoTime() - BETWEEN;
    private long shown = told;

    RunProgress(Progress progress, ExperimentPlan plan, int runs) {
        this.progress = progress;
        this.plan = plan;
        this.reached = new double[runs];
        this.counted = new long[runs];
    }

    /// What watches a run.
    RunWatch watch(int run) {
        return new RunWatch() {
            @Override
            public boolean isStopped(double now, long events) {
                count(run, now, events);
                return progress.isCancelled() || stopped.get();
            }

            @Override
            public void goesOn(Supplier<Series> soFar) {
                if (run == 0) {
                    plan.live().ifPresent(listener -> show(listener, soFar));
                }
            }
        };
    }

    /// Stops all runs that are still going on.
    void stop() {
        stopped.set(true);
    }

    /// Tells the course, but not so often that it would take the run's time.
    private void show(Consumer<Series> listener, Supplier<Series> soFar) {
        long now = System.nanoTime();
        if (now - shown >= BETWEEN) {
            listener.accept(soFar.get());
            shown = now;
        }
    }

    private synchronized void count(int run, double now, long happened) {
        begun += counted[run] == 0 ? 1 : 0;
        sum += now - reached[run];
        reached[run] = now;
        events += happened - counted[run];
        counted[run] = happened;
        long time = System.nanoTime();
        if (time - told >= BETWEEN) {
            told = time;
            progress.report(Math.min(1, sum / plan.horizon() / reached.length), message());
        }
    }

    private String message() {
        return String.format(
                Locale.ROOT, "run %d of %d, %.1f million events", begun, reached.length, Math.max(0.1, events / 1e6));
    }
}
