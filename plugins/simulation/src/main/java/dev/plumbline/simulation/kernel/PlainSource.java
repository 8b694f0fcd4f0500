package dev.plumbline.simulation.kernel;

import dev.plumbline.pluginapi.Curve;

/// What is counted at a source of a plain network: answers in the windows that they come in, which is known before.
final class PlainSource {

    private final RunSpan span;
    private final double window;
    private final double counted;
    private final double horizon;
    private final long[] offered;
    private final LatencyCounts[] latencies;
    private int current;
    private double windowEnd;
    private long came;
    private long left;
    double waiting;
    double working;
    double network;
    double squares;

    PlainSource(RunSpan span) {
        this.span = span;
        this.window = span.window();
        this.horizon = span.horizon();
        this.counted = span.skipped() * window;
        offered = new long[span.windows()];
        latencies = new LatencyCounts[span.windows()];
        for (int number = 0; number < latencies.length; number++) {
            latencies[number] = new LatencyCounts();
        }
    }

    void offer(double now) {
        came++;
        if (now >= windowEnd) {
            current = at(now);
            windowEnd = (current + 1) * window;
        }
        offered[current]++;
    }

    /// A request will have its answer.
    ///
    /// @param begun when it began
    /// @param end when it will have it
    void answer(double begun, double end, double waited, double worked) {
        if (end > horizon) {
            return;
        }
        left++;
        double latency = end - begun;
        latencies[end < windowEnd && end >= windowEnd - window ? current : at(end)].add(latency);
        if (end >= counted) {
            squares += latency * latency;
            waiting += waited;
            working += worked;
            network += latency - waited - worked;
        }
    }

    private int at(double time) {
        return Math.min(offered.length - 1, (int) (time / window));
    }

    long underWay() {
        return came - left;
    }

    /// The latencies of what is counted.
    LatencyCounts counted() {
        LatencyCounts all = new LatencyCounts();
        for (int number = span.skipped(); number < latencies.length; number++) {
            all.add(latencies[number]);
        }
        return all;
    }

    SourceTally tally() {
        SourceTally tally = new SourceTally();
        for (int number = span.skipped(); number < offered.length; number++) {
            tally.offered += offered[number];
        }
        tally.latency.copy(counted());
        tally.answered = tally.latency.count();
        tally.waiting = waiting;
        tally.working = working;
        tally.network = Math.abs(network) < 1e-9 * (waiting + working) ? 0 : network;
        tally.squares = squares;
        return tally;
    }

    Series.OfSource course(int windows) {
        double[] offers = new double[windows];
        double[] answers = new double[windows];
        double[] mean = new double[windows];
        double[] p99 = new double[windows];
        LatencyCounts nothing = new LatencyCounts();
        for (int number = 0; number < windows; number++) {
            LatencyCounts latency = latencies[number];
            offers[number] = offered[number] / window;
            answers[number] = latency.count() / window;
            mean[number] = latency.count() == 0 ? Double.NaN : latency.sum() / latency.count();
            p99[number] = latency.quantileSince(nothing, 0.99);
        }
        return new Series.OfSource(
                Curve.of(offers), Curve.of(answers), Curve.of(new double[windows]), Curve.of(mean), Curve.of(p99));
    }
}
