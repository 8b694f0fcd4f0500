package dev.plumbline.app.composition;

import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.graphmodel.Problem;
import java.util.List;
import java.util.stream.Stream;

/// The rules that a workspace is held against: those that are installed, and those in its own folder of rules.
///
/// @param catalogue the rules
/// @param installed the packs and rules that are installed and cannot run
/// @param own what is wrong with the workspace's own packs
public record WorkspaceRules(RuleCatalogue catalogue, List<Problem> installed, List<Problem> own) {

    public WorkspaceRules {
        installed = List.copyOf(installed);
        own = List.copyOf(own);
    }

    /// Why there are rules that do not run.
    public List<Problem> broken() {
        return Stream.concat(
                        installed.stream(),
                        own.stream().filter(problem -> problem.severity() == Problem.Severity.ERROR))
                .toList();
    }
}
