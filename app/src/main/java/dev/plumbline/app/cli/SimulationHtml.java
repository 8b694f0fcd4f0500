package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.SimulationResult.AssertionOutcome;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.stream.Collectors;

/// Simulation results as one HTML file with charts, which asks for nothing from elsewhere.
record SimulationHtml(SimulationReport report) {

    String text() {
        String title = report.results().stream()
                .map(one -> one.result().scenario())
                .collect(Collectors.joining(", ", "What happens in ", ""));
        StringBuilder body = new StringBuilder();
        report.comparisons().forEach(comparison -> difference(body, new ComparisonText(comparison)));
        report.results().forEach(one -> add(body, one));
        return SimulationPage.of(title, body.toString());
    }

    private static void difference(StringBuilder body, ComparisonText text) {
        body.append("<h2>")
                .append(Markup.html(
                        text.comparison().other() + " less " + text.comparison().base()))
                .append("</h2>\n")
                .append(SimulationPage.head("entry point", "mean", "p99", "errors", "answers", "verdict"));
        text.comparison()
                .entryPoints()
                .forEach((id, by) -> body.append(SimulationPage.row(
                        id,
                        SimulationWords.time(by.mean()),
                        SimulationWords.time(by.p99()),
                        SimulationWords.share(by.errorRatio()),
                        SimulationWords.rate(by.throughput()),
                        by.verdict())));
        body.append(SimulationPage.end());
    }

    private static void add(StringBuilder body, Simulated one) {
        SimulationText words = new SimulationText(one);
        body.append("<section>\n<h2>")
                .append(Markup.html(one.result().scenario() + ": " + words.answer()))
                .append("</h2>\n")
                .append(SimulationPage.paragraph("", one.scenario().description()));
        for (AssertionOutcome outcome : one.result().assertions()) {
            body.append(SimulationPage.paragraph(
                    outcome.verdict() == Outcome.FAILS ? "fails" : "",
                    SimulationWords.words(outcome.verdict()) + ": " + outcome.expression() + " (" + outcome.detail()
                            + ")"));
        }
        words.sentences().forEach(sentence -> body.append(SimulationPage.paragraph("", sentence)));
        one.result()
                .observed()
                .ifPresent(observed -> body.append("<div class=\"charts\">\n")
                        .append(new SimulationCharts(one, observed).html())
                        .append("</div>\n"));
        table(body, one);
        tokens(body, one);
        body.append(SimulationPage.paragraph("quiet", one.origin()));
        one.result().notes().forEach(note -> body.append(SimulationPage.paragraph("quiet", note)));
        body.append("</section>\n");
    }

    private static void table(StringBuilder body, Simulated one) {
        body.append(SimulationPage.head(
                "where", "requests", "mean", "p50", "p90", "p99", "errors", "busy", "waiting requests"));
        one.result().entryPoints().forEach((id, figures) -> body.append(row(id + " (in)", figures)));
        one.busiest(Integer.MAX_VALUE).forEach(entry -> body.append(row(entry.getKey(), entry.getValue())));
        body.append(SimulationPage.end());
    }

    private static void tokens(StringBuilder body, Simulated one) {
        if (one.tokens().isEmpty()) {
            return;
        }
        body.append(SimulationPage.head(
                "model endpoint",
                "tokens",
                "first mean",
                "first p50",
                "first p90",
                "first p99",
                "each mean",
                "each p50",
                "each p90",
                "each p99"));
        one.tokens()
                .forEach((id, tokens) -> body.append(SimulationPage.row(
                        id,
                        SimulationWords.rate(tokens.rate()),
                        SimulationWords.time(tokens.first().mean()),
                        SimulationWords.time(tokens.first().p50()),
                        SimulationWords.time(tokens.first().p90()),
                        SimulationWords.time(tokens.first().p99()),
                        SimulationWords.time(tokens.each().mean()),
                        SimulationWords.time(tokens.each().p50()),
                        SimulationWords.time(tokens.each().p90()),
                        SimulationWords.time(tokens.each().p99()))));
        body.append(SimulationPage.end());
    }

    private static String row(String id, Figures figures) {
        return SimulationPage.row(
                id,
                SimulationWords.rate(figures.arrivalRate()),
                SimulationWords.time(figures.latency().mean()),
                SimulationWords.time(figures.latency().p50()),
                SimulationWords.time(figures.latency().p90()),
                SimulationWords.time(figures.latency().p99()),
                SimulationWords.share(figures.errorRatio()),
                SimulationWords.share(figures.utilization()),
                SimulationWords.plain(figures.meanQueue()));
    }
}
