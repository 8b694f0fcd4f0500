package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.Problem;
import java.util.Map;

/// Holds what was read back from edited texts against what a change means.
final class ReadBack {

    private ReadBack() {}

    /// Whether the texts say what is expected. Where the workspace had errors before, a change may heal some, so that
    /// more is read than is expected.
    static boolean says(Architecture read, Architecture expected, Change change, Workspace before) {
        if (read.equals(expected)) {
            return true;
        }
        boolean hadErrors =
                before.problems().stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        return hadErrors
                && contains(read.elements(), expected.elements())
                && contains(read.relations(), expected.relations())
                && contains(read.flows(), expected.flows())
                && contains(read.scenarios(), expected.scenarios())
                && !isStillThere(read, change);
    }

    private static boolean isStillThere(Architecture read, Change change) {
        return switch (change) {
            case Change.RemoveElement remove ->
                read.elements().containsKey(remove.element().id());
            case Change.RemoveRelation remove ->
                read.relations().containsKey(remove.relation().id());
            case Change.RemoveFlow remove ->
                read.flows().containsKey(remove.flow().id());
            case Change.RemoveScenario remove ->
                read.scenarios().containsKey(remove.scenario().id());
            case Change.RenameElement rename -> read.elements().containsKey(rename.before());
            case Change.AddElement add -> false;
            case Change.AddRelation add -> false;
            case Change.AddFlow add -> false;
            case Change.AddScenario add -> false;
            case Change.UpdateElement update -> false;
            case Change.UpdateRelation update -> false;
            case Change.MoveElement move -> false;
            case Change.Several several -> false;
        };
    }

    private static <T> boolean contains(Map<String, T> read, Map<String, T> expected) {
        return expected.entrySet().stream().allMatch(entry -> entry.getValue().equals(read.get(entry.getKey())));
    }
}
