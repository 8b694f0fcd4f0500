package dev.plumbline.simulation.events;

import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.simulation.kernel.RunRecord;
import dev.plumbline.simulation.statistics.BatchMeans;
import dev.plumbline.simulation.statistics.ConfidenceInterval;
import dev.plumbline.simulation.statistics.RareEvents;
import dev.plumbline.simulation.statistics.Replications;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

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

    /// The estimate of a share that rare events may make up, as that of the requests that fail.
    Estimate rareShare(ToDoubleFunction<RunRecord> figure) {
        double[] values = runs.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        if (values.length < 2) {
            return within(of(values), 1);
        }
        ConfidenceInterval interval = RareEvents.mean(values, ConfidenceInterval.USUAL_LEVEL);
        return within(new Estimate(interval.value(), interval.low(), interval.high()), 1);
    }

    /// The estimate of a figure that cannot be negative, of which a single run has a course.
    ///
    /// @param course the part of the course that is counted, of the first run
    Estimate withCourse(ToDoubleFunction<RunRecord> figure, double[] course) {
        if (runs.size() != 1 || course.length < 2 * BATCHES) {
            return atLeastZero(figure);
        }
        double value = figure.applyAsDouble(runs.getFirst());
        double[] known = Arrays.stream(course).filter(Double::isFinite).toArray();
        if (!Double.isFinite(value) || known.length < 2 * BATCHES) {
            return atLeastZero(figure);
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
