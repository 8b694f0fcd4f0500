package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Completeness;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.simulation.sweep.Axis;
import dev.plumbline.simulation.sweep.Point;
import dev.plumbline.simulation.sweep.Setting;
import dev.plumbline.simulation.sweep.SweepResult;
import dev.plumbline.simulation.sweep.SweepResult.Done;
import dev.plumbline.simulation.sweep.SweepResult.Flip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The points of a sweep in every format: where assertions flip, then what came out at each.
///
/// @param model the name of what the files of the workspace said
record SweepReport(SweepResult sweep, String model) implements SimulationDocument {

    private static final int SHOWN = 40;
    private static final int FLIPS = 12;

    @Override
    public int status() {
        boolean whole = sweep.isWhole() && sweep.done().stream().allMatch(done -> isWhole(done.result()));
        if (!whole) {
            return ExitCode.PARTIAL;
        }
        return sweep.done().stream().map(this::simulated).allMatch(Simulated::holds)
                ? ExitCode.DONE
                : ExitCode.FINDINGS;
    }

    private static boolean isWhole(SimulationResult result) {
        return result.extent().completeness() == Completeness.WHOLE;
    }

    private Simulated simulated(Done done) {
        return new Simulated(done.point().scenario(), done.result(), model);
    }

    /// How much of it there is.
    String extent() {
        int all = sweep.grid().points().size();
        int done = sweep.results().size();
        String axes = sweep.grid().axes().stream().map(Axis::key).collect(Collectors.joining(" and "));
        return done == all
                ? all + " simulations over " + axes + "."
                : "Only " + done + " of " + all + " simulations over " + axes + " are finished.";
    }

    /// Where assertions flip, each in a sentence.
    List<String> sentences() {
        return sweep.flips().stream().map(SweepReport::sentence).toList();
    }

    private static String sentence(Flip flip) {
        String others = flip.others().isEmpty()
                ? ""
                : " (with " + flip.others().stream().map(Setting::toString).collect(Collectors.joining(", ")) + ")";
        return flip.scenario() + ": " + flip.expression() + (flip.holds() ? " holds from " : " fails from ") + flip.at()
                + " on; at " + flip.before().value() + (flip.holds() ? " it fails" : " it holds") + others + ".";
    }

    @Override
    public String text() {
        StringBuilder text =
                new StringBuilder("SIMULATED SWEEP: ").append(extent()).append('\n');
        List<String> flips = sentences();
        flips.stream()
                .limit(FLIPS)
                .forEach(flip -> text.append("  ").append(flip).append('\n'));
        if (flips.size() > FLIPS) {
            text.append("  and ").append(flips.size() - FLIPS).append(" more in the JSON\n");
        }
        if (flips.isEmpty()) {
            text.append("  No assertion flips.\n");
        }
        text.append(row("", "entry point", "requests", "p99", "errors", "asserts"));
        List<Done> done = sweep.done();
        done.stream().limit(SHOWN).forEach(one -> rows(one).forEach(cells -> text.append(row(cells))));
        if (done.size() > SHOWN) {
            text.append("  and ").append(done.size() - SHOWN).append(" more points in the other formats\n");
        }
        return text.toString();
    }

    private static String row(String... cells) {
        return String.format(
                                "  %-44s %-18s %16s %16s %16s  %s",
                                cells[0], cells[1], cells[2], cells[3], cells[4], cells[5])
                        .stripTrailing()
                + "\n";
    }

    /// What is shown of a point: one row for each entry point.
    static List<String[]> rows(Done done) {
        List<String[]> rows = new ArrayList<>();
        String name =
                done.point().scenario().id() + " " + done.point().text() + (isWhole(done.result()) ? "" : " (partial)");
        for (Map.Entry<String, Figures> entry : done.result().entryPoints().entrySet()) {
            Figures figures = entry.getValue();
            rows.add(new String[] {
                rows.isEmpty() ? name : "",
                entry.getKey(),
                SimulationWords.rate(figures.arrivalRate()),
                SimulationWords.time(figures.latency().p99()),
                SimulationWords.share(figures.errorRatio()),
                rows.isEmpty() ? verdicts(done.result()) : ""
            });
        }
        return rows;
    }

    private static String verdicts(SimulationResult result) {
        return result.assertions().stream()
                .map(outcome -> SimulationWords.words(outcome.verdict()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public JsonReport json() {
        JsonReport report = JsonReport.of("simulate");
        ObjectNode summary = report.summary();
        summary.put("points", sweep.grid().points().size())
                .put("finished", sweep.results().size())
                .put("evidence", "simulated")
                .put("completeness", sweep.isWhole() ? "whole" : "partial")
                .putNull("wallSeconds");
        ArrayNode axes = report.root().putArray("axes");
        sweep.grid().axes().forEach(axis -> {
            ArrayNode values = axes.addObject().put("key", axis.key()).putArray("values");
            axis.values().forEach(values::add);
        });
        ArrayNode flips = report.root().putArray("flips");
        sweep.flips().forEach(flip -> flip(flips.addObject(), flip));
        ArrayNode points = report.root().putArray("points");
        sweep.done().forEach(done -> point(points.addObject(), done));
        return report;
    }

    private static void flip(ObjectNode node, Flip flip) {
        node.put("scenario", flip.scenario())
                .put("expression", flip.expression())
                .put("key", flip.at().key())
                .put("before", flip.before().value())
                .put("at", flip.at().value())
                .put("verdict", flip.holds() ? "holds" : "fails");
        ObjectNode others = node.putObject("others");
        flip.others().forEach(setting -> others.put(setting.key(), setting.value()));
    }

    private void point(ObjectNode node, Done done) {
        ObjectNode settings = node.putObject("settings");
        done.point().settings().forEach(setting -> settings.put(setting.key(), setting.value()));
        SimulationJson json = new SimulationJson(simulated(done));
        json.summary(node.putObject("summary"));
        json.brief(node);
    }

    @Override
    public String csv() {
        List<String> heads = new ArrayList<>(List.of("source", "scenario"));
        sweep.grid().axes().forEach(axis -> heads.add(axis.key()));
        heads.addAll(List.of("completeness", "part", "id", "figure", "unit", "value", "low", "high"));
        CsvText csv = new CsvText(heads.toArray(String[]::new));
        for (Done done : sweep.done()) {
            FigureRows.brief(done.result()).forEach(row -> csv.row(cells(done.point(), done.result(), row)));
        }
        return csv.text();
    }

    private static String[] cells(Point point, SimulationResult result, FigureRows.Row row) {
        List<String> cells =
                new ArrayList<>(List.of("simulated", point.scenario().id()));
        point.settings().forEach(setting -> cells.add(setting.value()));
        Estimate estimate = row.estimate();
        cells.addAll(List.of(
                isWhole(result) ? "whole" : "partial",
                row.part(),
                row.id(),
                row.figure(),
                row.unit(),
                CsvText.number(estimate.value()),
                CsvText.number(estimate.low()),
                CsvText.number(estimate.high())));
        return cells.toArray(String[]::new);
    }

    @Override
    public String html() {
        StringBuilder body = new StringBuilder();
        body.append(SimulationPage.paragraph("", extent()));
        sentences().forEach(flip -> body.append(SimulationPage.paragraph("", flip)));
        body.append(SimulationPage.head("point", "entry point", "requests", "p99", "errors", "asserts"));
        sweep.done().forEach(done -> rows(done).forEach(cells -> body.append(SimulationPage.row(cells))));
        return SimulationPage.of("Sweep", body.append(SimulationPage.end()).toString());
    }
}
