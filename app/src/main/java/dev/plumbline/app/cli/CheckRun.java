package dev.plumbline.app.cli;

import dev.plumbline.designrules.comparison.Comparison;
import dev.plumbline.designrules.fixing.Fixes;
import dev.plumbline.designrules.standing.Judge;
import dev.plumbline.designrules.standing.JudgedFinding;
import dev.plumbline.designrules.standing.Judgement;
import dev.plumbline.designrules.standing.Standing;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a check of a workspace comes to, with all that it was asked to take in.
///
/// @param checked what was found in the workspace
/// @param base what was found in the one that it is compared with
/// @param choices what is shown and what is known
record CheckRun(DailyCheck.Checked checked, Optional<DailyCheck.Checked> base, CheckChoices choices) {

    /// What it comes to, of the rules that are shown.
    Judgement judgement() {
        Optional<Comparison> comparison = base.map(before -> Comparison.of(before.side(), checked.side()));
        Set<String> known = baseline().map(BaselineUse::known).orElse(Set.of());
        return new Judge(checked.waivers(), known, comparison)
                .judge(checked.workspace().architecture(), checked.result())
                .ofRules(choices::shows);
    }

    /// What becomes of the file of the known findings.
    Optional<BaselineUse> baseline() {
        return choices.baseline().map(file -> BaselineUse.of(file, checked, choices.strict()));
    }

    /// Mends what can be mended by itself, of what is shown and nobody accepts.
    FixRun fix(DailyCheck daily, Progress progress, boolean isDry) {
        List<Finding> wanted = judgement().findings().stream()
                .filter(choices::shows)
                .filter(judged -> !(judged.standing() instanceof Standing.Waived))
                .map(JudgedFinding::finding)
                .toList();
        Fixes fixes = Fixes.apply(checked.workspace(), wanted);
        return new FixRun(checked.workspace(), fixes, daily.check(fixes.after(), progress), isDry);
    }

    /// The run after the changes.
    CheckRun after(FixRun fix) {
        return new CheckRun(fix.after(), base, choices);
    }

    /// What there is to say beside the findings.
    static List<ReportPart> parts(Optional<FixRun> fix, Optional<BaselineUse> baseline) {
        List<ReportPart> parts = new ArrayList<>();
        fix.ifPresent(parts::add);
        baseline.ifPresent(parts::add);
        return parts;
    }
}
