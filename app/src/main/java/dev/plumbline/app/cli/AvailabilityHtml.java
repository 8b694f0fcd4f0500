package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Availability;
import dev.plumbline.pluginapi.Availability.Part;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/// Availabilities as one HTML file that asks for nothing from elsewhere.
record AvailabilityHtml(AvailabilityReport report) {

    private static final SimulationPage.Mark COMPUTED = new SimulationPage.Mark(
            "COMPUTED", "All figures are computed from the model's mtbf and mttr; none was measured.");

    String text() {
        String title = report.isTable()
                ? "How available all elements are"
                : report.elements().stream()
                        .map(Analysed::id)
                        .collect(Collectors.joining(
                                ", ", "How available ", report.elements().size() == 1 ? " is" : " are"));
        StringBuilder body = new StringBuilder();
        if (report.isTable()) {
            table(body);
        } else {
            report.elements().forEach(each -> element(body, each));
        }
        return SimulationPage.of(title, COMPUTED, body.toString());
    }

    private void table(StringBuilder body) {
        AvailabilityTable table = new AvailabilityTable(report);
        List<String[]> rows = table.rows();
        body.append(SimulationPage.paragraph(report.count(Outcome.FAILS) > 0 ? "fails" : "", table.answer()))
                .append(SimulationPage.head(rows.getFirst()));
        rows.stream().skip(1).forEach(row -> body.append(SimulationPage.row(row)));
        body.append(SimulationPage.end());
        list(body, "Never fails, for lack of figures; write them at", table.missing());
    }

    private void element(StringBuilder body, Analysed each) {
        AvailabilityText words = new AvailabilityText(report, each);
        Availability availability = each.availability();
        body.append("<section>\n<h2>").append(Markup.html(words.answer())).append("</h2>\n");
        words.sentences()
                .forEach(sentence -> body.append(SimulationPage.paragraph(
                        each.is(Outcome.FAILS) && sentence.startsWith("Objective") ? "fails" : "", sentence)));
        parts(body, availability.causes().parts());
        availability.causes().cutSets().filter(sets -> !sets.likely().isEmpty()).ifPresent(sets -> {
            body.append("<h3>")
                    .append(Markup.html("Minimal cut sets: " + AvailabilityWords.sizes(sets)))
                    .append("</h3>\n")
                    .append(SimulationPage.head("what fails together", "probability", "share of the downtime"));
            sets.likely()
                    .forEach(set -> body.append(SimulationPage.row(
                            AvailabilityWords.failures(set),
                            AvailabilityWords.number(set.probability()),
                            AvailabilityWords.share(set.share()))));
            body.append(SimulationPage.end());
        });
        list(body, "Shared failure domains", words.domains());
        list(body, "Soft dependencies, which do not count", words.soft());
        list(body, "Never fails, for lack of figures; write them at", words.missing());
        body.append(SimulationPage.paragraph(
                "quiet",
                availability.provenance().source() + ": "
                        + availability.provenance().detail() + "."));
        availability.notes().forEach(note -> body.append(SimulationPage.paragraph("quiet", note)));
        body.append("</section>\n");
    }

    private static void parts(StringBuilder body, List<Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        body.append("<h3>What dominates</h3>\n")
                .append(SimulationPage.head(
                        "part", "what it is", "down itself", "saved", "Birnbaum", "Fussell-Vesely", "RAW", "RRW"));
        for (Part part : parts) {
            body.append(SimulationPage.row(AvailabilityWords.cells(part)));
        }
        body.append(SimulationPage.end());
    }

    private static void list(StringBuilder body, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            body.append("<h3>").append(Markup.html(title)).append("</h3>\n<ul>\n");
            sentences.forEach(sentence ->
                    body.append("<li>").append(Markup.html(sentence)).append("</li>\n"));
            body.append("</ul>\n");
        }
    }
}
