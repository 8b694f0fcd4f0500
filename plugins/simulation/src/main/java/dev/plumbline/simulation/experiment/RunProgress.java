package dev.plumbline.simulation.experiment;

import dev.plumbline.pluginapi.Progress;
import dev.plumbline.simulation.kernel.RunWatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Tells how far several runs are together, and stops them all.
final class RunProgress {

    private final Progress progress;
    private final double horizon;
    private final AtomicReferenceArray<Double> reached;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Object lock = new Object();
    private double told = -1;

    RunProgress(Progress progress, double horizon, int runs) {
        this.progress = progress;
        this.horizon = horizon;
        this.reached = new AtomicReferenceArray<>(runs);
    }

    /// What watches a run.
    RunWatch watch(int run) {
        return now -> {
            reached.set(run, now);
            tell();
            return stopped.get() || progress.isCancelled();
        };
    }

    /// Stops all runs that are still going on.
    void stop() {
        stopped.set(true);
    }

    private void tell() {
        double sum = 0;
        int over = 0;
        for (int run = 0; run < reached.length(); run++) {
            Double at = reached.get(run);
            sum += at == null ? 0 : at;
            over += at == null ? 0 : 1;
        }
        double done = Math.min(1, sum / horizon / reached.length());
        synchronized (lock) {
            if (done - told >= 0.01) {
                told = done;
                progress.report(done, "Run " + over + " of " + reached.length());
            }
        }
    }
}
