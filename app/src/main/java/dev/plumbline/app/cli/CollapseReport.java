package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.simulation.collapse.CollapseMap;
import dev.plumbline.simulation.collapse.CollapseMap.Cell;
import dev.plumbline.simulation.collapse.CollapseMap.State;
import dev.plumbline.simulation.collapse.CollapseQuestion;
import dev.plumbline.simulation.collapse.CollapseStudy;
import dev.plumbline.simulation.statistics.ConfidenceInterval;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Which triggers a scenario does not come back from, in every format.
record CollapseReport(Scenario scenario, CollapseQuestion question, CollapseMap map) implements SimulationDocument {

    /// Whether all combinations were played.
    boolean isWhole() {
        return map.completeness().played() == map.completeness().wanted();
    }

    long count(State state) {
        return map.cells().stream().filter(cell -> cell.state() == state).count();
    }

    @Override
    public int status() {
        return isWhole() ? ExitCode.DONE : ExitCode.PARTIAL;
    }

    @Override
    public String text() {
        return new CollapseText(this).text();
    }

    @Override
    public JsonReport json() {
        JsonReport report = JsonReport.of("simulate");
        ObjectNode summary = report.summary()
                .put("scenario", scenario.id())
                .put("seed", scenario.run().seed())
                .put("runs", question.runs())
                .put("evidence", "simulated")
                .put("method", "events")
                .put("completeness", isWhole() ? "whole" : "partial");
        for (State state : State.values()) {
            summary.put(CollapseText.word(state), count(state));
        }
        ObjectNode collapse = report.root().putObject("collapse");
        collapse.putObject("trigger")
                .put("what", new CollapseText(this).target())
                .put("kind", question.kind().name().toLowerCase(Locale.ROOT))
                .put("atSeconds", CollapseStudy.begins(scenario).toNanos() / 1e9);
        ArrayNode cells = collapse.putArray("cells");
        map.cells().forEach(cell -> write(cells.addObject(), cell));
        map.amplifier()
                .ifPresentOrElse(
                        found -> collapse.putObject("amplifier")
                                .put("relation", found.relation())
                                .put("attempts", found.attempts()),
                        () -> collapse.putNull("amplifier"));
        ArrayNode changes = collapse.putArray("changes");
        map.remedies()
                .forEach(remedy -> probability(
                        changes.addObject()
                                .put("path", remedy.path())
                                .put("value", remedy.value())
                                .put("what", remedy.what())
                                .put("helps", remedy.helps()),
                        remedy.probability()));
        return report;
    }

    private static void write(ObjectNode node, Cell cell) {
        node.put("load", cell.load())
                .put("size", cell.size())
                .put("lengthSeconds", cell.length().toNanos() / 1e9)
                .put("state", CollapseText.word(cell.state()))
                .put("recoverySeconds", SimulationJson.finite(cell.recovery()));
        probability(node, cell.probability());
    }

    private static void probability(ObjectNode node, ConfidenceInterval interval) {
        node.putObject("probability")
                .put("value", interval.value())
                .put("low", interval.low())
                .put("high", interval.high());
    }

    @Override
    public String csv() {
        CsvText csv = new CsvText(
                "source",
                "scenario",
                "load",
                "size",
                "lengthSeconds",
                "state",
                "probability",
                "low",
                "high",
                "recoverySeconds");
        for (Cell cell : map.cells()) {
            csv.row(
                    "simulated",
                    scenario.id(),
                    CsvText.number(cell.load()),
                    CsvText.number(cell.size()),
                    CsvText.number(cell.length().toNanos() / 1e9),
                    CollapseText.word(cell.state()),
                    CsvText.number(cell.probability().value()),
                    CsvText.number(cell.probability().low()),
                    CsvText.number(cell.probability().high()),
                    CsvText.number(cell.recovery()));
        }
        return csv.text();
    }

    @Override
    public String html() {
        return new CollapseHtml(this).text();
    }
}
