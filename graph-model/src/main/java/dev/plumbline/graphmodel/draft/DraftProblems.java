package dev.plumbline.graphmodel.draft;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.Problem.Severity;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;

/// Why a draft refuses, in words.
final class DraftProblems {

    private DraftProblems() {}

    static Problem stale(String title, Exception reason) {
        String detail = reason.getMessage();
        return problem(
                "edit.stale",
                "'" + title + "' does not fit the workspace any more" + (detail == null ? "." : ": " + detail),
                "Something else changed before; nothing was changed by this.",
                "Look at the present state and try again.");
    }

    static Problem readOnly(String folder) {
        return problem(
                "workspace.read-only",
                "The folder " + folder + " cannot be written.",
                "The workspace can be looked at, but not changed.",
                "Make the folder writable, or copy it to another place and open the copy.");
    }

    private static Problem problem(String code, String what, String why, String remedy) {
        return new Problem(Severity.ERROR, code, new Place(WorkspaceReader.MAIN_FILE, 0, 0), what, why, remedy);
    }
}
