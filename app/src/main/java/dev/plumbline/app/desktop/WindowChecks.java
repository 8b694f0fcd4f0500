package dev.plumbline.app.desktop;

import dev.plumbline.app.composition.Services;
import dev.plumbline.app.composition.WorkspaceRules;
import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.RuleCrash;
import dev.plumbline.designrules.incremental.CheckSession;
import dev.plumbline.designrules.standing.Judge;
import dev.plumbline.designrules.standing.JudgedFinding;
import dev.plumbline.designrules.standing.Standing;
import dev.plumbline.designrules.waiver.RulesRun;
import dev.plumbline.designrules.waiver.Waiver;
import dev.plumbline.designrules.waiver.WaiverCheck;
import dev.plumbline.designrules.waiver.WaiverList;
import dev.plumbline.designrules.waiver.WaiverOutcome;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.views.RuleReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Checks the snapshots of a window one after another, each only as far as the step from the one before can have
/// changed what the rules say.
final class WindowChecks {

    private final Services services;
    private Optional<CheckSession> session = Optional.empty();

    WindowChecks(Services services) {
        this.services = services;
    }

    /// What the rules and the waivers say of a snapshot.
    synchronized Checked check(Workspace workspace, Evidence evidence, Progress progress) {
        WorkspaceRules rules = services.rules(workspace);
        RuleContext context = new RuleContext(workspace.architecture(), evidence, services.today());
        CheckResult result = session(rules.catalogue()).check(context, progress);
        WaiverList waivers = WaiverList.of(workspace);
        RulesRun run = RulesRun.of(rules.catalogue(), rules.catalogue(), result);
        WaiverOutcome outcome = WaiverCheck.of(waivers, result.findings(), run, services.today());
        List<JudgedFinding> judged = new Judge(outcome, Set.of(), Optional.empty())
                .judge(workspace.architecture(), result)
                .findings();
        List<Problem> problems = new ArrayList<>(waivers.problems());
        problems.addAll(rules.own());
        result.crashes().stream()
                .map(RuleCrash::problem)
                .filter(problem -> workspace.file(problem.place().file()).isPresent())
                .forEach(problems::add);
        return new Checked(report(judged, rules, result), problems);
    }

    /// The session with these rules; another one if the rules of the workspace have changed.
    private CheckSession session(RuleCatalogue catalogue) {
        CheckSession present = session.filter(
                        known -> known.catalogue().entries().equals(catalogue.entries()))
                .orElseGet(() -> new CheckSession(catalogue));
        session = Optional.of(present);
        return present;
    }

    private RuleReport report(List<JudgedFinding> judged, WorkspaceRules rules, CheckResult result) {
        List<Finding> active = new ArrayList<>();
        List<RuleReport.Waived> waived = new ArrayList<>();
        for (JudgedFinding finding : judged) {
            if (finding.standing() instanceof Standing.Waived standing) {
                waived.add(waived(finding.finding(), standing.waiver().grant()));
            } else {
                active.add(finding.finding());
            }
        }
        return new RuleReport(
                active,
                waived,
                result.openQuestions().stream()
                        .map(question ->
                                new RuleReport.Question(question.rule(), question.elements(), question.missing()))
                        .toList(),
                Stream.concat(
                                result.crashes().stream().map(crash -> crash.what() + " " + crash.why()),
                                rules.broken().stream().map(problem -> problem.what() + " " + problem.why()))
                        .toList(),
                Optional.of(new RuleReport.Run(result.rules(), services.clock().instant())));
    }

    private static RuleReport.Waived waived(Finding finding, Waiver.Grant grant) {
        return new RuleReport.Waived(finding, grant.reason(), grant.by(), grant.until());
    }

    /// What a check came to.
    ///
    /// @param problems what is wrong in the workspace's own rules and waivers, and which of its rules were stopped
    record Checked(RuleReport report, List<Problem> problems) {
        Checked {
            problems = List.copyOf(problems);
        }
    }
}
