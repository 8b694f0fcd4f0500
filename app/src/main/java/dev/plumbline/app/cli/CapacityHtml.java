package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.CapacityResult;
import dev.plumbline.pluginapi.CapacityResult.Assumption;
import dev.plumbline.pluginapi.CapacitySizing;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.Locale;

/// What `capacity` found out as one HTML file that asks for nothing from elsewhere.
record CapacityHtml(CapacityReport report) {

    private static final SimulationPage.Mark APPROXIMATE = new SimulationPage.Mark(
            "APPROXIMATE", "All figures are computed by queueing formulas from the model; none was measured.");

    String text() {
        CapacityResult result = report.result();
        CapacityWords words = new CapacityWords(report);
        StringBuilder body = new StringBuilder();
        String answer = words.answer();
        body.append("<h2>")
                .append(Markup.html(answer.substring(0, 1).toUpperCase(Locale.ROOT) + answer.substring(1)))
                .append("</h2>\n");
        result.objectives().stream()
                .filter(judged -> judged.verdict() != Outcome.HOLDS
                        || report.with(Outcome.HOLDS).contains(judged))
                .forEach(judged -> paragraph(
                        body, judged.verdict() == Outcome.FAILS ? "fails" : "", CapacityWords.judged(judged)));
        words.overflows().forEach(sentence -> paragraph(body, "fails", sentence));
        words.growth().forEach(sentence -> paragraph(body, "", sentence));
        body.append("<div class=\"charts\">\n");
        result.entryPoints().keySet().forEach(entry -> body.append(new CapacityChart(entry, result.curve()).svg()));
        body.append("</div>\n");
        elements(body, result);
        result.sizing().ifPresent(sizing -> sizing(body, words, sizing));
        report.comparison().ifPresent(comparison -> errors(body, new CapacityErrors(comparison)));
        assumptions(body, result);
        result.notes().forEach(note -> paragraph(body, "quiet", note));
        paragraph(
                body,
                "quiet",
                result.provenance().source() + ": " + result.provenance().detail() + ".");
        return SimulationPage.of("Capacity under " + words.load(), APPROXIMATE, body.toString());
    }

    private static void paragraph(StringBuilder body, String style, String text) {
        body.append(SimulationPage.paragraph(style, text));
    }

    private static void elements(StringBuilder body, CapacityResult result) {
        body.append(SimulationPage.head(
                "element", "replicas", "requests", "carries", "busy", "waiting", "mean", "p90", "p99", "errors"));
        result.elements()
                .forEach((id, element) -> body.append(SimulationPage.row(
                        id,
                        String.valueOf(element.replicas()),
                        SimulationWords.rate(element.figures().arrivalRate()),
                        Double.isNaN(element.most()) ? "?" : SimulationWords.digits(element.most(), 3) + "/s",
                        SimulationWords.share(element.figures().utilization()),
                        SimulationWords.plain(element.figures().meanQueue()),
                        SimulationWords.time(element.figures().latency().mean()),
                        SimulationWords.time(element.figures().latency().p90()),
                        SimulationWords.time(element.figures().latency().p99()),
                        SimulationWords.share(element.figures().errorRatio()))));
        body.append(SimulationPage.end());
    }

    private static void sizing(StringBuilder body, CapacityWords words, CapacitySizing sizing) {
        body.append("<h2>Replicas</h2>\n");
        paragraph(body, "", words.sizing(sizing));
        sizing.reasons().forEach(reason -> paragraph(body, "fails", reason));
        sizing.changes().forEach(change -> paragraph(body, "", CapacityWords.change(sizing, change)));
    }

    private static void errors(StringBuilder body, CapacityErrors errors) {
        body.append("<h2>Against requests that were played</h2>\n");
        paragraph(body, "", errors.text().getFirst());
        body.append(SimulationPage.head("figure", "formula", "played", "± half of the 95 % interval", "error"));
        errors.rows()
                .forEach(row -> body.append(SimulationPage.row(
                        row.id() + "." + row.figure(),
                        CapacityErrors.value(row, row.formula()),
                        CapacityErrors.value(row, row.played().value()),
                        CapacityErrors.value(
                                row, (row.played().high() - row.played().low()) / 2),
                        CapacityErrors.error(row))));
        body.append(SimulationPage.end());
    }

    private void assumptions(StringBuilder body, CapacityResult result) {
        if (result.assumptions().isEmpty()) {
            return;
        }
        body.append("<h2>Not given</h2>\n").append(SimulationPage.head("write it at", "file", "taken instead"));
        for (Assumption one : result.assumptions()) {
            body.append(SimulationPage.row(
                    one.subject() + "." + one.attribute(),
                    report.place(one.subject()).orElse(""),
                    one.taken()));
        }
        body.append(SimulationPage.end());
    }
}
