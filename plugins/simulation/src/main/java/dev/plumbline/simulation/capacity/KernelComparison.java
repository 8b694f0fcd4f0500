package dev.plumbline.simulation.capacity;

import dev.plumbline.pluginapi.CapacityResult;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// By how much formulas are off: their figures beside those of requests that were played one by one.
///
/// @param simulator what played them
/// @param detail how
/// @param rows the figures of the entry points and elements
public record KernelComparison(String simulator, String detail, List<Row> rows) {

    public KernelComparison {
        rows = List.copyOf(rows);
    }

    /// The figures of both.
    public static KernelComparison of(CapacityResult formulas, SimulationResult played) {
        List<Row> rows = new ArrayList<>();
        formulas.entryPoints().forEach((id, figures) -> add(rows, "entryPoint", id, figures, played.entryPoints()));
        formulas.elements().forEach((id, element) -> add(rows, "element", id, element.figures(), played.elements()));
        return new KernelComparison(
                played.provenance().source(), played.provenance().detail(), rows);
    }

    private static void add(List<Row> rows, String part, String id, Figures formula, Map<String, Figures> all) {
        Figures played = all.get(id);
        if (played == null) {
            return;
        }
        row(rows, part, id, "arrivalRate", "1/s", formula.arrivalRate(), played.arrivalRate());
        row(rows, part, id, "utilization", "", formula.utilization(), played.utilization());
        row(rows, part, id, "errorRatio", "", formula.errorRatio(), played.errorRatio());
        row(
                rows,
                part,
                id,
                "latency.mean",
                "s",
                formula.latency().mean(),
                played.latency().mean());
        row(
                rows,
                part,
                id,
                "latency.p50",
                "s",
                formula.latency().p50(),
                played.latency().p50());
        row(
                rows,
                part,
                id,
                "latency.p90",
                "s",
                formula.latency().p90(),
                played.latency().p90());
        row(
                rows,
                part,
                id,
                "latency.p99",
                "s",
                formula.latency().p99(),
                played.latency().p99());
    }

    private static void row(
            List<Row> rows, String part, String id, String figure, String unit, Estimate formula, Estimate played) {
        if (formula.isKnown() && played.isKnown()) {
            rows.add(new Row(part, id, figure, unit, formula.value(), played));
        }
    }

    /// How many figures of the formulas are inside the 95 % interval.
    public long inside() {
        return rows.stream().filter(Row::isInside).count();
    }

    /// One figure of both.
    ///
    /// @param part `entryPoint` or `element`
    /// @param unit `s`, `1/s`, or nothing for a share
    /// @param formula the figure of the formulas
    /// @param played the figure that was seen, with its 95 % interval
    public record Row(String part, String id, String figure, String unit, double formula, Estimate played) {

        private static final double SAME = 1e-9;

        /// By which share of what was seen the formula is too high; empty if one of them has no bound, or nothing was
        /// seen of what the formula expects.
        public Optional<Double> error() {
            if (!Double.isFinite(formula) || !Double.isFinite(played.value())) {
                return Optional.empty();
            }
            if (Math.abs(formula - played.value()) < SAME) {
                return Optional.of(0.0);
            }
            return played.value() == 0 ? Optional.empty() : Optional.of(formula / played.value() - 1);
        }

        /// Whether the formula is inside the 95 % interval of what was seen.
        public boolean isInside() {
            return formula >= played.low() - SAME && formula <= played.high() + SAME;
        }
    }
}
