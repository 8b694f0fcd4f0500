package dev.plumbline.designrules.standing;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.comparison.Comparison;
import dev.plumbline.designrules.model.BlastRadius;
import dev.plumbline.designrules.waiver.Waiver;
import dev.plumbline.designrules.waiver.WaiverOutcome;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.pluginapi.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Says what the findings of a check come to: a waiver comes before the baseline, and that before a comparison.
///
/// @param waivers what the waivers say
/// @param baseline the identities of the findings that are known
/// @param comparison what is said of a change, if one is looked at
public record Judge(WaiverOutcome waivers, Set<String> baseline, Optional<Comparison> comparison) {

    /// A judge who knows nothing but what the rules say.
    public static final Judge OF_RULES_ALONE = new Judge(WaiverOutcome.NONE, Set.of(), Optional.empty());

    public Judge {
        baseline = Set.copyOf(baseline);
    }

    /// What the check of an architecture comes to.
    public Judgement judge(Architecture architecture, CheckResult result) {
        BlastRadius radius = BlastRadius.in(architecture);
        Stream<JudgedFinding> found =
                result.findings().stream().map(finding -> judged(finding, standing(finding), radius, Optional.empty()));
        Stream<JudgedFinding> ofWaivers = waivers.findings().stream()
                .map(about -> judged(about.finding(), compared(about.finding()), radius, Optional.of(about.place())));
        List<JudgedFinding> all =
                Stream.concat(found, ofWaivers).sorted(JudgedFinding.ORDER).toList();
        return new Judgement(result, all, comparison.map(Comparison::resolved).orElse(List.of()));
    }

    private JudgedFinding judged(Finding finding, Standing standing, BlastRadius radius, Optional<Place> place) {
        Optional<Waiver> ended = Optional.ofNullable(waivers.ended().get(finding.fingerprint()));
        return new JudgedFinding(finding, standing, radius.of(finding.elements()), ended, place);
    }

    private Standing standing(Finding finding) {
        Waiver waiver = waivers.accepted().get(finding.fingerprint());
        if (waiver != null) {
            return new Standing.Waived(waiver);
        }
        return baseline.contains(finding.fingerprint()) ? new Standing.Known() : compared(finding);
    }

    private Standing compared(Finding finding) {
        return comparison.map(known -> compared(known, finding)).orElseGet(Standing.Active::new);
    }

    private static Standing compared(Comparison comparison, Finding finding) {
        Optional<Finding> before = comparison.before(finding);
        if (before.isEmpty()) {
            return new Standing.New(comparison.causes(finding));
        }
        return finding.severity().compareTo(before.get().severity()) < 0
                ? new Standing.Worse(before.get().severity(), comparison.causes(finding))
                : new Standing.Open();
    }
}
