package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.ResultComparison;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What two scenarios differ by, for people and for machines.
record ComparisonText(ResultComparison comparison) {

    String text() {
        StringBuilder text = new StringBuilder("SIMULATED DIFFERENCE ")
                .append(comparison.other())
                .append(" less ")
                .append(comparison.base())
                .append(basis());
        text.append(row("", "mean", "p99", "errors", "answers", ""));
        comparison
                .entryPoints()
                .forEach((id, by) -> text.append(row(
                        id + " (in)",
                        signed(by.mean(), SimulationWords.time(by.mean())),
                        signed(by.p99(), SimulationWords.time(by.p99())),
                        signed(by.errorRatio(), SimulationWords.share(by.errorRatio())),
                        signed(by.throughput(), SimulationWords.rate(by.throughput())),
                        by.verdict())));
        return text.append("  An interval that holds 0 does not tell a difference.\n")
                .toString();
    }

    private String basis() {
        return switch (comparison.basis()) {
            case PARTNERS -> " (" + comparison.pairs() + " runs each, with the same random numbers)\n";
            case INDEPENDENT -> " (independent runs)\n";
            case FORMULAS -> " (by formulas)\n";
        };
    }

    private static String row(String... cells) {
        return String.format(
                                "  %-26s %17s %17s %17s %19s  %s",
                                cells[0], cells[1], cells[2], cells[3], cells[4], cells[5])
                        .stripTrailing()
                + "\n";
    }

    private static String signed(Estimate difference, String text) {
        return difference.value() > 0 ? "+" + text : text;
    }

    void addTo(ObjectNode node) {
        node.put("base", comparison.base()).put("other", comparison.other()).put("pairs", comparison.pairs());
        ObjectNode entries = node.putObject("entryPoints");
        comparison.entryPoints().forEach((id, by) -> {
            ObjectNode one = entries.putObject(id);
            ObjectNode latency = one.putObject("latency");
            SimulationJson.estimate(latency, "mean", by.mean());
            SimulationJson.estimate(latency, "p99", by.p99());
            SimulationJson.estimate(one, "errorRatio", by.errorRatio());
            SimulationJson.estimate(one, "throughput", by.throughput());
        });
    }

    List<FigureRows.Row> rows() {
        List<FigureRows.Row> rows = new ArrayList<>();
        comparison.entryPoints().forEach((id, by) -> {
            rows.add(new FigureRows.Row("entryPoint", id, "latency.mean", "s", by.mean()));
            rows.add(new FigureRows.Row("entryPoint", id, "latency.p99", "s", by.p99()));
            rows.add(new FigureRows.Row("entryPoint", id, "errorRatio", "", by.errorRatio()));
            rows.add(new FigureRows.Row("entryPoint", id, "throughput", "1/s", by.throughput()));
        });
        return rows;
    }
}
