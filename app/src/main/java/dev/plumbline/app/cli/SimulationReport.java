package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.ResultComparison;
import dev.plumbline.simulation.comparison.Comparison;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Simulation results in every format, with what they differ by if that was asked for.
///
/// @param results in the order that was asked for
/// @param comparisons of the first one with each of the others; empty if not asked for
record SimulationReport(List<Simulated> results, List<ResultComparison> comparisons) implements SimulationDocument {

    SimulationReport {
        results = List.copyOf(results);
        comparisons = List.copyOf(comparisons);
    }

    /// Results that are not compared.
    static SimulationReport of(List<Simulated> results) {
        return new SimulationReport(results, List.of());
    }

    /// The results, compared with the first.
    static SimulationReport compared(List<Simulated> results) {
        return new SimulationReport(
                results,
                results.stream()
                        .skip(1)
                        .map(other -> Comparison.of(results.getFirst().result(), other.result()))
                        .toList());
    }

    @Override
    public int status() {
        if (!results.stream().allMatch(Simulated::isWhole)) {
            return ExitCode.PARTIAL;
        }
        return results.stream().allMatch(Simulated::holds) ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    @Override
    public String text() {
        String blocks =
                results.stream().map(one -> new SimulationText(one).text()).collect(Collectors.joining("\n"));
        return comparisons.stream()
                .map(comparison -> "\n" + new ComparisonText(comparison).text())
                .collect(Collectors.joining("", blocks, ""));
    }

    @Override
    public JsonReport json() {
        JsonReport report = JsonReport.of("simulate");
        if (results.size() == 1) {
            write(results.getFirst(), report.summary(), report.root());
        } else {
            report.summary().put("scenarios", results.size());
            ArrayNode scenarios = report.root().putArray("scenarios");
            results.forEach(one -> {
                ObjectNode node = scenarios.addObject();
                write(one, node.putObject("summary"), node);
            });
        }
        if (!comparisons.isEmpty()) {
            ArrayNode all = report.root().putArray("comparison");
            comparisons.forEach(comparison -> new ComparisonText(comparison).addTo(all.addObject()));
        }
        return report;
    }

    private static void write(Simulated one, ObjectNode summary, ObjectNode node) {
        SimulationJson json = new SimulationJson(one);
        json.summary(summary);
        json.figures(node);
        json.course(node);
    }

    @Override
    public String csv() {
        CsvText csv = new CsvText("source", "scenario", "part", "id", "figure", "unit", "value", "low", "high");
        for (Simulated one : results) {
            FigureRows.of(one.result())
                    .forEach(row -> row(csv, "simulated", one.result().scenario(), row));
        }
        comparisons.forEach(comparison -> new ComparisonText(comparison)
                .rows()
                .forEach(row -> row(csv, "simulated difference", comparison.other() + " - " + comparison.base(), row)));
        return csv.text();
    }

    private static void row(CsvText csv, String source, String scenario, FigureRows.Row row) {
        csv.row(
                source,
                scenario,
                row.part(),
                row.id(),
                row.figure(),
                row.unit(),
                CsvText.number(row.estimate().value()),
                CsvText.number(row.estimate().low()),
                CsvText.number(row.estimate().high()));
    }

    @Override
    public String html() {
        return new SimulationHtml(this).text();
    }
}
