package dev.plumbline.designrules.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.Sketch;
import dev.plumbline.designrules.comparison.CheckedSide;
import dev.plumbline.designrules.comparison.Comparison;
import dev.plumbline.designrules.waiver.FindingPattern;
import dev.plumbline.designrules.waiver.Waiver;
import dev.plumbline.designrules.waiver.WaiverOutcome;
import dev.plumbline.designrules.waiver.WaiverRule;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class JudgeTest {

    private final Architecture chain = new Sketch()
            .services("a", "b", "c")
            .element(ElementKind.QUEUE, "q")
            .calls("a", "b")
            .calls("b", "c")
            .relation("a", RelationKind.PUBLISHES, "q")
            .architecture();

    @Test
    void putsFirstWhatMostDependsOnWithinASeverity() {
        CheckResult result = result(
                finding("Z@a", Severity.HIGH, "a"),
                finding("Z@c", Severity.HIGH, "c"),
                finding("A@b", Severity.HIGH, "b"),
                finding("A@q", Severity.HIGH, "q"),
                finding("C@a", Severity.CRITICAL, "a"));

        assertThat(Judge.OF_RULES_ALONE.judge(chain, result).findings())
                .extracting(judged -> judged.finding().fingerprint() + " " + judged.reach())
                .containsExactly("C@a 0", "Z@c 2", "A@b 1", "A@q 0", "Z@a 0");
    }

    @Test
    void letsAWaiverComeBeforeTheBaselineAndThatBeforeAComparison() {
        Finding known = finding("K@a", Severity.HIGH, "a");
        Finding waived = finding("W@a", Severity.HIGH, "a");
        Finding fresh = finding("N@a", Severity.HIGH, "a");
        Finding open = finding("O@a", Severity.HIGH, "a");
        Finding worse = finding("X@a", Severity.HIGH, "a");
        CheckResult result = result(known, waived, fresh, open, worse);
        Comparison comparison = Comparison.of(
                new CheckedSide(chain, result, List.of(open, finding("X@a", Severity.LOW, "a"))),
                new CheckedSide(chain, result, result.findings()));
        WaiverOutcome waivers = new WaiverOutcome(Map.of("W@a", waiver()), Map.of("O@a", waiver()), List.of());

        Judgement judgement = new Judge(waivers, Set.of("K@a", "W@a"), Optional.of(comparison)).judge(chain, result);

        assertThat(judgement.findings())
                .extracting(judged -> judged.finding().fingerprint() + " "
                        + judged.standing().word() + " " + judged.standing().counts() + " "
                        + judged.ended().isPresent())
                .containsExactly(
                        "K@a baseline false false",
                        "N@a new true false",
                        "O@a open false true",
                        "W@a waived false false",
                        "X@a worse true false");
    }

    private static Waiver waiver() {
        return new Waiver(
                new FindingPattern("W@a"),
                new Waiver.Grant("r", "ann", Sketch.AS_OF, Optional.empty(), Optional.empty()),
                1,
                new Place("waivers.yaml", 1, 1));
    }

    private static CheckResult result(Finding... findings) {
        return new CheckResult(List.of(findings), List.of(), List.of(), 1);
    }

    private static Finding finding(String fingerprint, Severity severity, String element) {
        return new Finding(
                new WaiverRule().description(),
                severity,
                List.of(element),
                List.of(element),
                "",
                List.of(),
                List.of(),
                fingerprint,
                new Provenance("", "", Optional.empty()));
    }
}
