package dev.plumbline.simulation.experiment;

import dev.plumbline.pluginapi.Progress;
import dev.plumbline.simulation.kernel.RunWatch;
import dev.plumbline.simulation.kernel.Series;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Tells how far several runs are together, and stops them all.
final class RunProgress {

    private static final long BETWEEN = 100_000_000;

    private final Progress progress;
    private final ExperimentPlan plan;
    private final AtomicReferenceArray<Double> reached;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Object lock = new Object();
    private double told = -1;
    private long shown = System.nanoTime() - BETWEEN;

    RunProgress(Progress progress, ExperimentPlan plan, int runs) {
        this.progress = progress;
        this.plan = plan;
        this.reached = new AtomicReferenceArray<>(runs);
    }

    /// What watches a run.
    RunWatch watch(int run) {
        return new RunWatch() {
            @Override
            public boolean isStopped(double now) {
                reached.set(run, now);
                tell();
                return stopped.get() || progress.isCancelled();
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

    private void tell() {
        double sum = 0;
        int over = 0;
        for (int run = 0; run < reached.length(); run++) {
            Double at = reached.get(run);
            sum += at == null ? 0 : at;
            over += at == null ? 0 : 1;
        }
        double done = Math.min(1, sum / plan.horizon() / reached.length());
        synchronized (lock) {
            if (done - told >= 0.01) {
                told = done;
                progress.report(done, "Run " + over + " of " + reached.length());
            }
        }
    }
}
