package dev.plumbline.app.cli;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// Availabilities in every format.
///
/// @param workspace for the places where figures are missing
/// @param elements in the order that was asked for
/// @param isTable whether all elements were asked for, each in a line
record AvailabilityReport(Workspace workspace, List<Analysed> elements, boolean isTable) implements SimulationDocument {

    AvailabilityReport {
        elements = List.copyOf(elements);
    }

    @Override
    public int status() {
        if (count(Outcome.FAILS) > 0) {
            return ExitCode.FINDINGS;
        }
        return count(Outcome.CANNOT_TELL) > 0 ? ExitCode.PARTIAL : ExitCode.DONE;
    }

    long count(Outcome outcome) {
        return elements.stream().filter(each -> each.is(outcome)).count();
    }

    /// The elements, the worst first in a table of all.
    List<Analysed> sorted() {
        return isTable ? elements.stream().sorted(Analysed.WORST_FIRST).toList() : elements;
    }

    /// Where an element stands in the files, as in `shop.yaml:12`.
    Optional<String> place(String element) {
        return workspace.placeOf(element).map(AvailabilityReport::place);
    }

    private static String place(Problem.Place place) {
        return place.file() + ":" + place.line();
    }

    @Override
    public String text() {
        return isTable
                ? new AvailabilityTable(this).text()
                : elements.stream()
                        .map(each -> new AvailabilityText(this, each).text())
                        .collect(Collectors.joining("\n"));
    }

    @Override
    public JsonReport json() {
        JsonReport report = JsonReport.of("availability");
        ObjectNode summary = report.summary()
                .put("elements", elements.size())
                .put("held", count(Outcome.HOLDS))
                .put("missed", count(Outcome.FAILS))
                .put("cannotTell", count(Outcome.CANNOT_TELL))
                .put("evidence", "computed");
        if (elements.size() == 1 && !isTable) {
            new AvailabilityJson(this, elements.getFirst())
                    .summary(summary.put("element", elements.getFirst().id()));
        }
        ObjectNode all = report.root().putObject("elements");
        TreeMap<String, Analysed> byId = new TreeMap<>();
        elements.forEach(each -> byId.put(each.id(), each));
        byId.forEach((id, each) -> new AvailabilityJson(this, each).write(all.putObject(id)));
        return report;
    }

    @Override
    public String csv() {
        return new AvailabilityCsv(this).text();
    }

    @Override
    public String html() {
        return new AvailabilityHtml(this).text();
    }
}
