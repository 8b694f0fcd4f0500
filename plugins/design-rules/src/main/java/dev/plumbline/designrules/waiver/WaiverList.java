package dev.plumbline.designrules.waiver;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import java.util.List;

/// The waivers of a workspace.
///
/// @param waivers those that can be applied, in the order of the file
/// @param unusable those that cannot
/// @param problems what is wrong in the file: with an error, none of its waivers counts
public record WaiverList(List<Waiver> waivers, List<UnusableWaiver> unusable, List<Problem> problems) {

    /// No waivers.
    public static final WaiverList NONE = new WaiverList(List.of(), List.of(), List.of());

    public WaiverList {
        waivers = List.copyOf(waivers);
        unusable = List.copyOf(unusable);
        problems = List.copyOf(problems);
    }

    /// Those of the workspace's file; none if there is no such file.
    public static WaiverList of(Workspace workspace) {
        return workspace
                .file(WorkspaceReader.WAIVERS_FILE)
                .map(file -> WaiverReader.read(file.source()))
                .orElse(NONE);
    }

    /// What keeps the file from being read.
    public List<Problem> errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }
}
