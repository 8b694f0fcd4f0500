package dev.plumbline.simulation.comparison;

import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.simulation.statistics.ConfidenceInterval;
import dev.plumbline.simulation.statistics.PairedDifference;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// By how much one result differs from another, at each entry point that both have.
///
/// Runs of the same number are partners: with the same seed they have the same random numbers, so that what chance does
/// to both drops out, and the 95 % interval of the difference is that of the pairs.
///
/// @param base the id of the scenario that the other is compared with
/// @param other the id of the other
/// @param pairs how many pairs of runs there are; 0 if the figures are of formulas, and the differences exact
/// @param entryPoints by the id of the relation that load enters by
public record Comparison(String base, String other, int pairs, SortedMap<String, Differences> entryPoints) {

    public Comparison {
        entryPoints = Collections.unmodifiableSortedMap(new TreeMap<>(entryPoints));
    }

    /// The differences, other less base: a positive one says that the other has more of it.
    ///
    /// @param mean of the mean latency, in seconds
    /// @param p99 of the 99th percentile of the latency, in seconds
    /// @param errorRatio of the share of the requests that fail
    /// @param throughput of the right answers per second
    public record Differences(Estimate mean, Estimate p99, Estimate errorRatio, Estimate throughput) {}

    /// The differences of two results.
    ///
    /// @throws IllegalArgumentException if the seeds differ, as the runs are no partners then
    public static Comparison of(SimulationResult base, SimulationResult other) {
        if (base.seed() != other.seed()) {
            throw new IllegalArgumentException(
                    "Partners have the same seed, got " + base.seed() + " and " + other.seed());
        }
        SortedMap<String, Differences> differences = new TreeMap<>();
        List<Observed.SingleRun> first = runs(base);
        List<Observed.SingleRun> second = runs(other);
        int pairs = Math.min(first.size(), second.size());
        base.entryPoints().forEach((id, figures) -> {
            Figures changed = other.entryPoints().get(id);
            if (changed != null) {
                differences.put(
                        id,
                        pairs == 0
                                ? exact(figures, changed)
                                : paired(answers(first, id, pairs), answers(second, id, pairs)));
            }
        });
        return new Comparison(base.scenario(), other.scenario(), pairs, differences);
    }

    private static List<Observed.SingleRun> runs(SimulationResult result) {
        return result.observed().map(Observed::runs).orElse(List.of());
    }

    private static List<Observed.Answers> answers(List<Observed.SingleRun> runs, String id, int count) {
        return runs.stream()
                .limit(count)
                .map(run -> run.entryPoints()
                        .getOrDefault(id, new Observed.Answers(Double.NaN, Double.NaN, Double.NaN, Double.NaN)))
                .toList();
    }

    private static Differences paired(List<Observed.Answers> base, List<Observed.Answers> other) {
        return new Differences(
                paired(base, other, Observed.Answers::mean),
                paired(base, other, Observed.Answers::p99),
                paired(base, other, Observed.Answers::errorRatio),
                paired(base, other, Observed.Answers::throughput));
    }

    /// Pairs of which one is not known do not count.
    private static Estimate paired(
            List<Observed.Answers> base, List<Observed.Answers> other, ToDoubleFunction<Observed.Answers> figure) {
        int[] known = IntStream.range(0, base.size())
                .filter(run -> Double.isFinite(figure.applyAsDouble(base.get(run)))
                        && Double.isFinite(figure.applyAsDouble(other.get(run))))
                .toArray();
        if (known.length == 0) {
            return unknown();
        }
        ConfidenceInterval interval = PairedDifference.of(
                        values(other, known, figure), values(base, known, figure), ConfidenceInterval.USUAL_LEVEL)
                .interval();
        return new Estimate(interval.value(), interval.low(), interval.high());
    }

    private static double[] values(
            List<Observed.Answers> runs, int[] known, ToDoubleFunction<Observed.Answers> figure) {
        return IntStream.of(known)
                .mapToDouble(run -> figure.applyAsDouble(runs.get(run)))
                .toArray();
    }

    private static Differences exact(Figures base, Figures other) {
        return new Differences(
                exact(base, other, figures -> figures.latency().mean()),
                exact(base, other, figures -> figures.latency().p99()),
                exact(base, other, Figures::errorRatio),
                exact(base, other, Figures::throughput));
    }

    private static Estimate exact(Figures base, Figures other, Function<Figures, Estimate> figure) {
        double difference = figure.apply(other).value() - figure.apply(base).value();
        return Double.isNaN(difference) ? unknown() : Estimate.exact(difference);
    }

    private static Estimate unknown() {
        return new Estimate(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
