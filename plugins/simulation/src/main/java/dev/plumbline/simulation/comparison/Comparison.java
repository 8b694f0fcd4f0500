package dev.plumbline.simulation.comparison;

import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.ResultComparison;
import dev.plumbline.pluginapi.ResultComparison.Basis;
import dev.plumbline.pluginapi.ResultComparison.Differences;
import dev.plumbline.pluginapi.ResultComparison.Loads;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Method;
import dev.plumbline.simulation.statistics.ConfidenceInterval;
import dev.plumbline.simulation.statistics.PairedDifference;
import dev.plumbline.simulation.statistics.WelchDifference;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Compares two results, run by run where there are runs.
///
/// Runs of the same number and seed are partners: they have the same random numbers, so that what chance does to both
/// drops out, and the 95 % interval of the difference is that of the pairs. Runs with other seeds are taken as
/// independent (Welch).
public final class Comparison {

    private static final Observed.Answers NONE = new Observed.Answers(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final SimulationResult base;
    private final SimulationResult other;
    private final Basis basis;

    private Comparison(SimulationResult base, SimulationResult other) {
        this.base = base;
        this.other = other;
        basis = basis(base, other);
    }

    /// By how much the other differs from the base.
    public static ResultComparison of(SimulationResult base, SimulationResult other) {
        return new Comparison(base, other).compare();
    }

    private static Basis basis(SimulationResult base, SimulationResult other) {
        boolean isFormula =
                base.extent().method() == Method.FORMULAS && other.extent().method() == Method.FORMULAS;
        if (isFormula) {
            return Basis.FORMULAS;
        }
        boolean havePartners = base.seed() == other.seed()
                && !runs(base).isEmpty()
                && !runs(other).isEmpty();
        return havePartners ? Basis.PARTNERS : Basis.INDEPENDENT;
    }

    private ResultComparison compare() {
        SortedMap<String, Differences> entryPoints = new TreeMap<>();
        base.entryPoints().forEach((id, figures) -> {
            Figures changed = other.entryPoints().get(id);
            if (changed != null) {
                entryPoints.put(id, differences(id, figures, changed));
            }
        });
        SortedMap<String, Loads> elements = new TreeMap<>();
        base.elements().forEach((id, figures) -> {
            Figures changed = other.elements().get(id);
            if (changed != null) {
                elements.put(
                        id,
                        new Loads(
                                difference(figures, changed, Figures::utilization),
                                difference(
                                        figures, changed, one -> one.latency().p99()),
                                difference(figures, changed, Figures::errorRatio)));
            }
        });
        return new ResultComparison(base.scenario(), other.scenario(), basis, pairs(), entryPoints, elements);
    }

    private int pairs() {
        return basis == Basis.PARTNERS ? Math.min(runs(base).size(), runs(other).size()) : 0;
    }

    private Differences differences(String id, Figures figures, Figures changed) {
        boolean haveRuns = !runs(base).isEmpty() && !runs(other).isEmpty();
        if (!haveRuns) {
            return new Differences(
                    difference(figures, changed, one -> one.latency().mean()),
                    difference(figures, changed, one -> one.latency().p99()),
                    difference(figures, changed, Figures::errorRatio),
                    difference(figures, changed, Figures::throughput));
        }
        return new Differences(
                ofRuns(id, Observed.Answers::mean),
                ofRuns(id, Observed.Answers::p99),
                ofRuns(id, Observed.Answers::errorRatio),
                ofRuns(id, Observed.Answers::throughput));
    }

    private Estimate ofRuns(String id, ToDoubleFunction<Observed.Answers> figure) {
        double[] first = values(base, id, figure);
        double[] second = values(other, id, figure);
        return basis == Basis.PARTNERS ? paired(first, second) : independent(first, second);
    }

    private static double[] values(SimulationResult result, String id, ToDoubleFunction<Observed.Answers> figure) {
        return runs(result).stream()
                .mapToDouble(run -> figure.applyAsDouble(run.entryPoints().getOrDefault(id, NONE)))
                .toArray();
    }

    private static List<Observed.SingleRun> runs(SimulationResult result) {
        return result.observed().map(Observed::runs).orElse(List.of());
    }

    /// Pairs of which one is not known do not count.
    private static Estimate paired(double[] base, double[] other) {
        int[] known = IntStream.range(0, Math.min(base.length, other.length))
                .filter(run -> Double.isFinite(base[run]) && Double.isFinite(other[run]))
                .toArray();
        return known.length == 0
                ? unknown()
                : estimate(PairedDifference.of(
                                IntStream.of(known)
                                        .mapToDouble(run -> other[run])
                                        .toArray(),
                                IntStream.of(known)
                                        .mapToDouble(run -> base[run])
                                        .toArray(),
                                ConfidenceInterval.USUAL_LEVEL)
                        .interval());
    }

    private static Estimate independent(double[] base, double[] other) {
        double[] before = known(base);
        double[] after = known(other);
        return before.length == 0 || after.length == 0
                ? unknown()
                : estimate(WelchDifference.of(after, before, ConfidenceInterval.USUAL_LEVEL)
                        .interval());
    }

    private static double[] known(double[] values) {
        return IntStream.range(0, values.length)
                .filter(at -> Double.isFinite(values[at]))
                .mapToDouble(at -> values[at])
                .toArray();
    }

    private static Estimate estimate(ConfidenceInterval interval) {
        return new Estimate(interval.value(), interval.low(), interval.high());
    }

    /// The half widths of independent figures add as the sides of a right angle do.
    private static Estimate difference(Figures base, Figures other, Function<Figures, Estimate> figure) {
        Estimate first = figure.apply(base);
        Estimate second = figure.apply(other);
        double difference = second.value() - first.value();
        if (!Double.isFinite(difference)) {
            return unknown();
        }
        double half = Math.hypot(first.high() - first.low(), second.high() - second.low()) / 2;
        return new Estimate(difference, difference - half, difference + half);
    }

    private static Estimate unknown() {
        return new Estimate(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
