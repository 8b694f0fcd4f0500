package dev.plumbline.app.cli;

import dev.plumbline.simulation.capacity.KernelComparison;
import dev.plumbline.simulation.capacity.KernelComparison.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// By how much the formulas are off, in words.
record CapacityErrors(KernelComparison comparison) {

    private static final int WORST = 10;

    List<String> text() {
        List<String> lines = new ArrayList<>();
        lines.add("Formulas against " + comparison.simulator() + ", of "
                + comparison.rows().size() + " figures " + comparison.inside()
                + " are inside the 95 % interval; the entry points and the worst others:");
        rows().forEach(row -> lines.add(String.format(
                Locale.ROOT,
                "  %-40s %14s  played %-20s %s",
                row.id() + "." + row.figure(),
                value(row, row.formula()),
                value(row, row.played().value()) + " ±"
                        + value(row, (row.played().high() - row.played().low()) / 2),
                error(row))));
        return lines;
    }

    /// The figures of the entry points, and the others that are off most.
    List<Row> rows() {
        List<Row> rows = new ArrayList<>(comparison.rows().stream()
                .filter(row -> row.part().equals("entryPoint"))
                .toList());
        comparison.rows().stream()
                .filter(row -> row.part().equals("element"))
                .filter(row -> row.error().isPresent())
                .sorted(Comparator.comparingDouble(
                                (Row row) -> -Math.abs(row.error().orElse(0.0)))
                        .thenComparing(Row::id)
                        .thenComparing(Row::figure))
                .limit(WORST)
                .forEach(rows::add);
        return rows;
    }

    static String error(Row row) {
        Optional<Double> error = row.error();
        return error.map(share -> String.format(Locale.ROOT, "%+.2f %%", 100 * share))
                .orElse("cannot be compared");
    }

    static String value(Row row, double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "?" : "unbounded";
        }
        return switch (row.unit()) {
            case "s" -> SimulationWords.digits(1e3 * value, 4) + " ms";
            case "1/s" -> SimulationWords.digits(value, 4) + "/s";
            default -> SimulationWords.digits(value, 4);
        };
    }
}
