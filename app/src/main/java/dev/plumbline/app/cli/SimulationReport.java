package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.AssertionOutcome;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Simulation results as text for people and as JSON for machines.
record SimulationReport(List<SimulationResult> results) implements Report {

    SimulationReport {
        results = List.copyOf(results);
    }

    private static final int SHOWN = 8;

    /// Whether every assertion of every scenario holds; one that cannot be told does not hold.
    boolean assertionsHold() {
        return results.stream()
                .flatMap(result -> result.assertions().stream())
                .allMatch(outcome -> outcome.verdict() == Outcome.HOLDS);
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        for (SimulationResult result : results) {
            text.append(result.scenario())
                    .append("  (")
                    .append(result.provenance().source())
                    .append(")\n");
            text.append(String.format(
                    Locale.ROOT, "  %-24s %12s %12s %8s %12s%n", "element", "arrivals/s", "p99", "busy", "errors"));
            busiest(result.elements()).forEach(entry -> text.append(row(entry.getKey(), entry.getValue())));
            for (Map.Entry<String, Figures> entry : result.entryPoints().entrySet()) {
                text.append(row(entry.getKey() + " (in)", entry.getValue()));
            }
            text.append("  saturates first: ")
                    .append(
                            result.breaksFirst().isEmpty()
                                    ? "nothing"
                                    : String.join(
                                            ", ",
                                            result.breaksFirst().stream()
                                                    .limit(3)
                                                    .toList()))
                    .append(headroom(result.headroom()));
            for (AssertionOutcome outcome : result.assertions()) {
                text.append("  ")
                        .append(outcome.verdict()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' '))
                        .append(": ")
                        .append(outcome.expression())
                        .append("  (")
                        .append(outcome.detail())
                        .append(")\n");
            }
            result.notes().stream()
                    .limit(5)
                    .forEach(note -> text.append("  note: ").append(note).append('\n'));
            if (result.notes().size() > 5) {
                text.append("  and ").append(result.notes().size() - 5).append(" more notes in the JSON\n");
            }
        }
        return text.toString().replace("\r\n", "\n");
    }

    @Override
    public JsonReport json() {
        JsonReport report = JsonReport.of("simulate");
        if (results.size() == 1) {
            write(results.getFirst(), report.summary(), report.root());
        } else {
            report.summary().put("scenarios", results.size());
            ArrayNode scenarios = report.root().putArray("scenarios");
            results.forEach(result -> {
                ObjectNode node = scenarios.addObject();
                write(result, node.putObject("summary"), node);
            });
        }
        return report;
    }

    private void write(SimulationResult result, ObjectNode summary, ObjectNode node) {
        summary.put("scenario", result.scenario())
                .put("seed", result.seed())
                .put("runs", 1)
                .put("simulatedSeconds", 0)
                .put("events", 0)
                .put("headroom", finite(result.headroom()));
        ArrayNode asserts = summary.putArray("asserts");
        for (AssertionOutcome outcome : result.assertions()) {
            asserts.addObject()
                    .put("expression", outcome.expression())
                    .put(
                            "verdict",
                            outcome.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put("detail", outcome.detail());
        }
        ArrayNode breaksFirst = summary.putArray("breaksFirst");
        result.breaksFirst().forEach(breaksFirst::add);
        figures(node.putObject("elements"), result.elements());
        figures(node.putObject("entryPoints"), result.entryPoints());
        ArrayNode notes = node.putArray("notes");
        result.notes().forEach(notes::add);
        node.putObject("provenance")
                .put("source", result.provenance().source())
                .put("detail", result.provenance().detail());
    }

    private static String headroom(double headroom) {
        if (headroom == 0) {
            return "; the first is out of service, at any load\n";
        }
        if (Double.isFinite(headroom)) {
            return String.format(Locale.ROOT, ", at %.2f times this load%n", headroom);
        }
        return "\n";
    }

    private static void figures(ObjectNode node, SortedMap<String, Figures> figures) {
        figures.forEach((id, figure) -> {
            ObjectNode element = node.putObject(id);
            estimate(element, "arrivalRate", figure.arrivalRate());
            estimate(element, "throughput", figure.throughput());
            estimate(element, "utilization", figure.utilization());
            estimate(element, "errorRatio", figure.errorRatio());
            estimate(element, "meanQueue", figure.meanQueue());
            ObjectNode latency = element.putObject("latency");
            estimate(latency, "mean", figure.latency().mean());
            estimate(latency, "p50", figure.latency().p50());
            estimate(latency, "p90", figure.latency().p90());
            estimate(latency, "p99", figure.latency().p99());
        });
    }

    private static void estimate(ObjectNode node, String name, Estimate estimate) {
        node.putObject(name)
                .put("value", finite(estimate.value()))
                .put("low", finite(estimate.low()))
                .put("high", finite(estimate.high()));
    }

    /// JSON has no infinity: a figure without a bound is null.
    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static List<Map.Entry<String, Figures>> busiest(SortedMap<String, Figures> figures) {
        return figures.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Figures>>comparingDouble(
                                entry -> -entry.getValue().utilization().value())
                        .thenComparing(Map.Entry::getKey))
                .limit(SHOWN)
                .toList();
    }

    private static String row(String id, Figures figures) {
        return String.format(
                Locale.ROOT,
                "  %-24s %12.0f %12s %7.0f%% %11.3f%%%n",
                id,
                figures.arrivalRate().value(),
                duration(figures.latency().p99().value()),
                figures.utilization().value() * 100,
                figures.errorRatio().value() * 100);
    }

    private static String duration(double seconds) {
        if (!Double.isFinite(seconds)) {
            return Double.isNaN(seconds) ? "?" : "unbounded";
        }
        return seconds < 1
                ? String.format(Locale.ROOT, "%.1f ms", seconds * 1000)
                : String.format(Locale.ROOT, "%.2f s", seconds);
    }
}
