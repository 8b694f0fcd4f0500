package dev.plumbline.simulation.events;

import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.simulation.kernel.RunRecord;
import dev.plumbline.simulation.statistics.BatchMeans;
import dev.plumbline.simulation.statistics.ConfidenceInterval;
import dev.plumbline.simulation.statistics.Proportion;
import dev.plumbline.simulation.statistics.RareEvents;
import dev.plumbline.simulation.statistics.Replications;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/// Figures of several runs as estimates with 95 % intervals: by Student's t over independent runs.
///
/// Of a single run, a figure that has a course gets the interval of batch means over it; any other is given as it is.
final class Sampled {

    private static final int BATCHES = 20;

    private final List<RunRecord> runs;

    Sampled(List<RunRecord> runs) {
        this.runs = runs;
    }

    /// The estimate of what a run gives; runs that give NaN do not count.
    Estimate of(ToDoubleFunction<RunRecord> figure) {
        double[] values = runs.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return of(values);
    }

    /// The estimate of independent values.
    static Estimate of(double... values) {
        if (values.length == 0) {
            return Estimate.UNKNOWN;
        }
        if (Arrays.stream(values).anyMatch(Double::isInfinite)) {
            return infinite(values);
        }
        if (values.length == 1) {
            return Estimate.exact(values[0]);
        }
        ConfidenceInterval interval =
                Replications.of(values, ConfidenceInterval.USUAL_LEVEL).interval();
        return new Estimate(interval.value(), interval.low(), interval.high());
    }

    /// The estimate of independent values that cannot be negative.
    static Estimate atLeastZero(double... values) {
        return within(of(values), Double.POSITIVE_INFINITY);
    }

    /// The estimate of a figure that cannot be negative.
    Estimate atLeastZero(ToDoubleFunction<RunRecord> figure) {
        return within(of(figure), Double.POSITIVE_INFINITY);
    }

    /// The estimate of a share.
    Estimate share(ToDoubleFunction<RunRecord> figure) {
        return within(of(figure), 1);
    }

    /// The estimate of how many of the requests end in a certain way, which may be rare, as to fail.
    ///
    /// The interval is the wider one of two: that of independent runs, and that of independent requests, which tells
    /// something also where no request or every request ends so. A single run gives batch means instead of the first.
    ///
    /// @param hits how many end so; a few more than there are where some began before they were counted
    /// @param all how many there are
    /// @param course the share in each window of the first run that is counted, NaN where there is none
    Estimate proportion(ToLongFunction<RunRecord> hits, ToLongFunction<RunRecord> all, double[] course) {
        List<RunRecord> known =
                runs.stream().filter(run -> all.applyAsLong(run) > 0).toList();
        if (known.isEmpty()) {
            return Estimate.UNKNOWN;
        }
        double[] shares = known.stream()
                .mapToDouble(run -> (double) hits.applyAsLong(run) / all.applyAsLong(run))
                .toArray();
        ConfidenceInterval pooled = new Proportion(
                        known.stream()
                                .mapToLong(run -> Math.min(hits.applyAsLong(run), all.applyAsLong(run)))
                                .sum(),
                        known.stream().mapToLong(all).sum())
                .interval(ConfidenceInterval.USUAL_LEVEL);
        Estimate ofRuns = shares.length < 2 ? ofCourse(shares[0], course) : rare(shares);
        return within(
                new Estimate(
                        ofRuns.value(), Math.min(ofRuns.low(), pooled.low()), Math.max(ofRuns.high(), pooled.high())),
                1);
    }

    private static Estimate rare(double... shares) {
        ConfidenceInterval interval = RareEvents.mean(shares, ConfidenceInterval.USUAL_LEVEL);
        return new Estimate(interval.value(), interval.low(), interval.high());
    }

    /// The estimate of a figure that cannot be negative, of which a single run has a course.
    ///
    /// @param course the part of the course that is counted, of the first run
    Estimate withCourse(ToDoubleFunction<RunRecord> figure, double[] course) {
        if (runs.size() != 1 || course.length < 2 * BATCHES) {
            return atLeastZero(figure);
        }
        double value = figure.applyAsDouble(runs.getFirst());
        return Double.isFinite(value) ? ofCourse(value, course) : atLeastZero(figure);
    }

    /// A figure of a single run, with the interval of batch means over its course if that is long enough.
    private static Estimate ofCourse(double value, double[] course) {
        double[] known = Arrays.stream(course).filter(Double::isFinite).toArray();
        if (known.length < 2 * BATCHES) {
            return Estimate.exact(value);
        }
        double half =
                BatchMeans.of(known, BATCHES, ConfidenceInterval.USUAL_LEVEL).halfWidth();
        return new Estimate(value, Math.max(0, value - half), value + half);
    }

    private static Estimate within(Estimate estimate, double most) {
        if (!estimate.isKnown()) {
            return estimate;
        }
        return new Estimate(
                estimate.value(),
                Math.max(0, Math.min(estimate.value(), estimate.low())),
                Math.min(Math.max(most, estimate.value()), estimate.high()));
    }

    /// Some runs have no end of it: the least is that of the others.
    private static Estimate infinite(double... values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double low = Arrays.stream(finite).min().orElse(Double.POSITIVE_INFINITY);
        double value = 2 * finite.length > values.length
                ? Arrays.stream(finite).average().orElseThrow()
                : Double.POSITIVE_INFINITY;
        return new Estimate(value, low, Double.POSITIVE_INFINITY);
    }
}
