package dev.plumbline.interchange.structurizr;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.interchange.source.ImportReport;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer.Unresolved;
import java.util.List;

/// What an import of a Structurizr workspace has to tell a person, collected while it runs.
final class WorkspaceReport {

    private final ImportReport report = new ImportReport();
    private boolean leftOut;

    /// Notes that something was not fetched from a network.
    void remote(Place place, String thing, String address) {
        warn(
                "import.remote",
                place,
                thing + " at '" + ShownText.shortened(address) + "' was not fetched.",
                "An import never uses the network.",
                "Download it beside the workspace and refer to the local copy, or leave it out.");
    }

    /// Notes that a part of the model comes from somewhere that is not read, so that later references may fail.
    void missingPart() {
        leftOut = true;
    }

    /// Notes that code in the source was not run.
    void code(Place place, String keyword) {
        leftOut = true;
        warn(
                "import.code",
                place,
                "'" + ShownText.shortened(keyword) + "' was not run.",
                "An import never runs code of the source; what the code would have added is missing.",
                "Run it with Structurizr, export the workspace as JSON, and import that.");
    }

    void warn(String code, Place place, String what, String why, String remedy) {
        report.warn(code, place, what, why, remedy);
    }

    void unresolved(String from, String to, String where) {
        report.unresolved(from, to, where);
    }

    /// The exception for a source that the parser refuses.
    ImportException refused(Place place, String message) {
        String hint = leftOut
                ? " Maybe it refers to a part that was left out: see the warnings about code and remote files."
                : "";
        return ImportReport.failure(
                "import.parse",
                place,
                "The workspace cannot be read: " + message,
                "Structurizr's parser stops at the first error, so nothing was imported." + hint,
                leftOut
                        ? "Correct this line, or make the missing part a local file. " + listed()
                        : "Correct this line; Structurizr's own tools report the same error.");
    }

    private String listed() {
        List<Problem> problems = report.problems();
        return problems.isEmpty()
                ? ""
                : "Left out: " + problems.getFirst().what() + " ("
                        + problems.getFirst().place() + ")";
    }

    List<Problem> problems() {
        return report.problems();
    }

    List<Unresolved> unresolved() {
        return report.unresolved();
    }
}
