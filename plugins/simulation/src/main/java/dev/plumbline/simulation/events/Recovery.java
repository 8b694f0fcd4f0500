package dev.plumbline.simulation.events;

import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.simulation.events.plan.BlueprintPlanner.Planned;
import dev.plumbline.simulation.kernel.Incident;
import dev.plumbline.simulation.kernel.RunRecord;
import dev.plumbline.simulation.kernel.Series;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// How long it takes until the answers are again as they were before the first incident, counted from the end of the
/// last one.
///
/// They are as before when the share of right answers is no more than two points lower and the mean latency no more
/// than twice as long, in three windows one after another.
public record Recovery(OptionalDouble firstBegins, double lastEnds) {

    private static final int STEADY = 3;
    private static final double FEWER = 0.02;
    private static final double SLOWER = 2;

    /// What can be told of recovery in runs of the given length.
    ///
    /// @param horizon the length of a run, in seconds
    public static Recovery of(Planned planned, double horizon) {
        List<Incident> incidents = planned.blueprint().incidents();
        OptionalDouble first = incidents.stream().mapToDouble(Incident::at).min();
        double last = incidents.stream()
                .mapToDouble(
                        incident -> incident.until() == Double.POSITIVE_INFINITY ? incident.at() : incident.until())
                .max()
                .orElse(0);
        OptionalDouble spike =
                planned.spikes().stream().mapToDouble(Planned.Spike::at).min();
        OptionalDouble begins = first.isEmpty()
                ? spike
                : OptionalDouble.of(Math.min(first.getAsDouble(), spike.orElse(Double.POSITIVE_INFINITY)));
        double ends = Math.max(
                last,
                planned.spikes().stream()
                        .mapToDouble(Planned.Spike::until)
                        .max()
                        .orElse(0));
        return new Recovery(ends >= horizon ? OptionalDouble.empty() : begins, ends);
    }

    /// The seconds until the answers of an entry point are as before, over all runs.
    ///
    /// @param source the number of the entry point
    public Estimate estimate(int source, List<RunRecord> runs) {
        if (firstBegins.isEmpty()) {
            return Estimate.UNKNOWN;
        }
        return new Sampled(runs).atLeastZero(run -> seconds(source, run));
    }

    /// The seconds in one run; infinite if the answers were not as before until its end, NaN if it cannot be told.
    public double seconds(int source, RunRecord run) {
        return seconds(
                run.series().window(),
                run.series().sources().get(source),
                run.span().skipped());
    }

    private double seconds(double window, Series.OfSource course, int skipped) {
        int before = (int) Math.floor(firstBegins.orElse(0) / window);
        int after = (int) Math.ceil(lastEnds / window - 1e-9);
        int told = course.offered().size();
        if (before <= skipped || before > told || after > told) {
            return Double.NaN;
        }
        double share = IntStream.range(skipped, before)
                .mapToDouble(index -> share(course, index))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
        double latency = IntStream.range(skipped, before)
                .mapToDouble(index -> course.mean().at(index))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
        int steady = 0;
        for (int index = after; index < course.offered().size(); index++) {
            boolean asBefore =
                    !(share(course, index) < share - FEWER) && !(course.mean().at(index) > SLOWER * latency);
            steady = asBefore ? steady + 1 : 0;
            if (steady == STEADY) {
                return Math.max(0, (index + 1 - STEADY) * window - lastEnds);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double share(Series.OfSource course, int index) {
        double all = course.answered().at(index) + course.failed().at(index);
        return all == 0
                ? (course.offered().at(index) > 0 ? 0 : Double.NaN)
                : course.answered().at(index) / all;
    }
}
