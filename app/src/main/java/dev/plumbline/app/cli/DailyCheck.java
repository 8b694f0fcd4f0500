package dev.plumbline.app.cli;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.RuleEngine;
import dev.plumbline.designrules.comparison.CheckedSide;
import dev.plumbline.designrules.waiver.RulesRun;
import dev.plumbline.designrules.waiver.WaiverCheck;
import dev.plumbline.designrules.waiver.WaiverFinding;
import dev.plumbline.designrules.waiver.WaiverList;
import dev.plumbline.designrules.waiver.WaiverOutcome;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A check with chosen rules on a day, of any workspace.
///
/// @param known all rules
/// @param chosen those that run
/// @param day the day that ages and waivers are counted to
record DailyCheck(RuleCatalogue known, RuleCatalogue chosen, LocalDate day) {

    /// Holds a workspace against the rules, and its waivers against what they find.
    Checked check(Workspace workspace, Progress progress) {
        RuleContext context = new RuleContext(workspace.architecture(), Evidence.NONE, day);
        CheckResult result = RuleEngine.check(context, chosen, progress);
        RulesRun run = RulesRun.of(known, chosen, result);
        WaiverList waivers = WaiverList.of(workspace);
        return new Checked(workspace, result, run, WaiverCheck.of(waivers, result.findings(), run, day));
    }

    /// The waivers of a workspace, when they can be read.
    static WaiverList readable(Workspace workspace) {
        WaiverList waivers = WaiverList.of(workspace);
        if (!waivers.errors().isEmpty()) {
            throw new CommandFailure(
                            ExitCode.INVALID_MODEL,
                            "The waivers of " + workspace.root() + " cannot be read.",
                            "Mend waivers.yaml; until then none of them counts.")
                    .because(waivers.problems());
        }
        return waivers;
    }

    /// What was found.
    ///
    /// @param run which rules ran to their end
    /// @param waivers what the waivers say of it
    record Checked(Workspace workspace, CheckResult result, RulesRun run, WaiverOutcome waivers) {

        /// As a side of a comparison.
        CheckedSide side() {
            List<Finding> findings = Stream.concat(
                            result.findings().stream(),
                            waivers.findings().stream().map(WaiverFinding::finding))
                    .toList();
            return new CheckedSide(workspace.architecture(), result, findings);
        }
    }
}
