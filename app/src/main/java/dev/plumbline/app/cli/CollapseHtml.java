package dev.plumbline.app.cli;

import dev.plumbline.simulation.collapse.CollapseMap.Cell;
import java.time.Duration;

/// A map of collapses as one HTML file: a heat map for each length of the trigger, whose cells say in words what their
/// colours do.
record CollapseHtml(CollapseReport report) {

    private static final String STYLE = """
            <style>
            table.map { width: auto; } table.map td { text-align: center; border: 2px solid var(--paper); padding: 8px 14px;
                        min-width: 5.5em; }
            .stable { background: #0f766e26; } .vulnerable { background: #d9770659; } .metastable { background: #b3001b;
                      color: #fff; font-weight: 600; } .overloaded { background: #57606a40; font-style: italic; }
            .missing { color: var(--quiet); }
            </style>
            """;

    String text() {
        CollapseText words = new CollapseText(report);
        StringBuilder body = new StringBuilder(STYLE);
        body.append(SimulationPage.paragraph("", words.answer()));
        body.append(SimulationPage.paragraph("", words.trigger()));
        report.question().lengths().forEach(length -> map(body, words, length));
        body.append(SimulationPage.paragraph("quiet", words.legend()));
        words.sentences().forEach(sentence -> body.append(SimulationPage.paragraph("", sentence)));
        return SimulationPage.of("Collapse of " + report.scenario().id(), body.toString());
    }

    private void map(StringBuilder body, CollapseText words, Duration length) {
        body.append("<h2>A trigger of ")
                .append(SimulationWords.seconds(CollapseText.seconds(length)))
                .append("</h2>\n<div class=\"scroll\"><table class=\"map\">\n<tr><th>size \\ load</th>");
        report.question()
                .loads()
                .forEach(load -> body.append("<th>× ")
                        .append(SimulationWords.digits(load, 3))
                        .append("</th>"));
        body.append("</tr>\n");
        for (double size : report.question().sizes()) {
            body.append("<tr><th>× ").append(SimulationWords.digits(size, 3)).append("</th>");
            report.question()
                    .loads()
                    .forEach(load -> body.append(words.cell(load, size, length)
                            .map(cell -> cell(words, cell))
                            .orElse("<td class=\"missing\">?</td>")));
            body.append("</tr>\n");
        }
        body.append("</table></div>\n");
    }

    private static String cell(CollapseText words, Cell cell) {
        String interval = "collapses with probability "
                + AvailabilityWords.share(cell.probability().value()) + " ("
                + AvailabilityWords.share(cell.probability().low()) + " to "
                + AvailabilityWords.share(cell.probability().high()) + ")";
        String recovery = Double.isNaN(cell.recovery())
                ? ""
                : ", back after " + SimulationWords.seconds(cell.recovery()) + " on average";
        return "<td class=\"" + CollapseText.word(cell.state()) + "\" title=\"" + Markup.html(interval + recovery)
                + "\">" + Markup.html(words.mark(cell)) + "</td>";
    }
}
