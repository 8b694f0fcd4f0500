package dev.plumbline.simulation.kernel;

import dev.plumbline.pluginapi.Curve;

/// The course of a run at one source, while it is written down.
final class SourceCourse {

    private final SourceTally tally;
    private final double window;
    private final double[] offered;
    private final double[] answered;
    private final double[] failed;
    private final double[] mean;
    private final double[] p99;
    private final LatencyCounts before = new LatencyCounts();
    private long offeredBefore;
    private long failedBefore;

    SourceCourse(SourceTally tally, RunSpan span) {
        this.tally = tally;
        this.window = span.window();
        offered = new double[span.windows()];
        answered = new double[span.windows()];
        failed = new double[span.windows()];
        mean = new double[span.windows()];
        p99 = new double[span.windows()];
    }

    void close(int number) {
        long answers = tally.latency.count() - before.count();
        offered[number] = (tally.offered - offeredBefore) / window;
        failed[number] = (tally.failed - failedBefore) / window;
        answered[number] = answers / window;
        mean[number] = answers == 0 ? Double.NaN : (tally.latency.sum() - before.sum()) / answers;
        p99[number] = tally.latency.quantileSince(before, 0.99);
        mark();
    }

    /// What is counted from now on belongs to the next window.
    void mark() {
        offeredBefore = tally.offered;
        failedBefore = tally.failed;
        before.copy(tally.latency);
    }

    Series.OfSource take(int windows) {
        return new Series.OfSource(
                Curve.first(offered, windows),
                Curve.first(answered, windows),
                Curve.first(failed, windows),
                Curve.first(mean, windows),
                Curve.first(p99, windows));
    }
}
