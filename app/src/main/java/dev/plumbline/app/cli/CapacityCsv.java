package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.CapacityResult;
import dev.plumbline.pluginapi.CapacityResult.Growth;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Latency;
import java.util.Locale;

/// What `capacity` found out as comma-separated values, one row a figure. The column `at` is the load as a multiple of
/// the present one.
record CapacityCsv(CapacityReport report) {

    String text() {
        CapacityResult result = report.result();
        CsvText csv = new CsvText("source", "part", "id", "at", "figure", "unit", "value");
        result.entryPoints().forEach((id, figures) -> figures(csv, "entryPoint", id, figures));
        result.elements().forEach((id, element) -> {
            figures(csv, "element", id, element.figures());
            row(csv, "element", id, "1", "replicas", "", (double) element.replicas());
            row(csv, "element", id, "1", "servers", "", (double) element.servers());
            row(csv, "element", id, "1", "most", "1/s", element.most());
            row(csv, "element", id, "1", "amplification", "", element.amplification());
            element.overflow().ifPresent(overflow -> {
                row(csv, "element", id, "1", "overflow.growth", "1/s", overflow.growth());
                row(csv, "element", id, "1", "overflow.full", "s", overflow.full());
                row(csv, "element", id, "1", "overflow.refused", "1/s", overflow.refused());
            });
        });
        growth(csv, "all", result.growth());
        result.alone().forEach((id, growth) -> growth(csv, id, growth));
        result.curve()
                .forEach(step -> step.entryPoints()
                        .forEach((id, latency) -> latency(csv, "curve", id, CsvText.number(step.factor()), latency)));
        result.sizing().ifPresent(sizing -> {
            row(csv, "sizing", "", "1", "cost", sizing.unit().name().toLowerCase(Locale.ROOT), sizing.cost());
            row(csv, "sizing", "", "1", "bound", sizing.unit().name().toLowerCase(Locale.ROOT), sizing.bound());
            sizing.changes().forEach(change -> {
                row(csv, "sizing", change.element(), "1", "from", "", (double) change.from());
                row(csv, "sizing", change.element(), "1", "to", "", (double) change.to());
                row(csv, "sizing", change.element(), "1", "cost", "", change.cost());
            });
        });
        report.comparison()
                .ifPresent(comparison -> comparison.rows().forEach(row -> {
                    csv.row(
                            "simulated",
                            row.part(),
                            row.id(),
                            "1",
                            row.figure(),
                            row.unit(),
                            CsvText.number(row.played().value()));
                    csv.row(
                            "error",
                            row.part(),
                            row.id(),
                            "1",
                            row.figure(),
                            "",
                            CsvText.number(row.error().orElse(Double.NaN)));
                }));
        return csv.text();
    }

    private static void figures(CsvText csv, String part, String id, Figures figures) {
        row(csv, part, id, "1", "arrivalRate", "1/s", figures.arrivalRate().value());
        row(csv, part, id, "1", "throughput", "1/s", figures.throughput().value());
        row(csv, part, id, "1", "utilization", "", figures.utilization().value());
        row(csv, part, id, "1", "errorRatio", "", figures.errorRatio().value());
        row(csv, part, id, "1", "meanQueue", "", figures.meanQueue().value());
        latency(csv, part, id, "1", figures.latency());
    }

    private static void latency(CsvText csv, String part, String id, String at, Latency latency) {
        row(csv, part, id, at, "latency.mean", "s", latency.mean().value());
        row(csv, part, id, at, "latency.p50", "s", latency.p50().value());
        row(csv, part, id, at, "latency.p90", "s", latency.p90().value());
        row(csv, part, id, at, "latency.p99", "s", latency.p99().value());
    }

    private static void growth(CsvText csv, String growing, Growth growth) {
        growth.order()
                .forEach(one -> csv.row(
                        "approximate",
                        "growth",
                        growing,
                        CsvText.number(one.factor()),
                        "saturates",
                        "",
                        one.element()));
    }

    private static void row(CsvText csv, String part, String id, String at, String figure, String unit, double value) {
        csv.row("approximate", part, id, at, figure, unit, CsvText.number(value));
    }
}
