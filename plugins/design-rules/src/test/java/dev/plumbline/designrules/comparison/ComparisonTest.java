package dev.plumbline.designrules.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.OpenQuestion;
import dev.plumbline.designrules.RuleCrash;
import dev.plumbline.designrules.Sketch;
import dev.plumbline.designrules.waiver.WaiverRule;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ComparisonTest {

    private static final RuleDescription RULE = new WaiverRule().description();

    private final Architecture before =
            new Sketch().services("a", "b", "c").calls("a", "b").calls("b", "c").architecture();
    private final Architecture after = new Sketch()
            .services("a")
            .set(ElementAttributes.REPLICAS, 3L)
            .services("b", "c", "d")
            .calls("a", "b")
            .calls("c", "d")
            .architecture();

    @Test
    void namesTheChangedPartsThatShowAFinding() {
        Comparison comparison = compare(List.of(), List.of());

        assertThat(comparison.causes(finding("X", "a"))).as("changed").containsExactly("a");
        assertThat(comparison.causes(finding("X", "c", "c-d", "d")))
                .as("new and lost")
                .containsExactly("b-c", "c-d", "d");
        assertThat(comparison.causes(finding("X"))).as("a far effect").isEmpty();
    }

    @Test
    void findsWhatWasThereByItsIdentity() {
        Comparison comparison = compare(List.of(finding("X", "a")), List.of(finding("Y", "a")));

        assertThat(comparison.before(finding("X", "a", "other", "way"))).isPresent();
        assertThat(comparison.before(finding("Y", "a"))).isEmpty();
        assertThat(comparison.resolved()).extracting(Finding::fingerprint).containsExactly("X");
    }

    @Test
    void doesNotTakeForResolvedWhatARuleCannotTellOrDidNotLookAt() {
        List<Finding> base = List.of(finding("X", "a"));
        CheckResult unknown =
                new CheckResult(List.of(), List.of(new OpenQuestion(RULE, List.of("a"), "?")), List.of(), 1);
        CheckResult crashed = new CheckResult(
                List.of(),
                List.of(),
                List.of(new RuleCrash(RULE.id(), "", "", "", "", new IllegalStateException())),
                1);

        assertThat(compare(base, unknown).resolved()).isEmpty();
        assertThat(compare(base, crashed).resolved()).isEmpty();
        assertThat(compare(base, new CheckResult(List.of(), List.of(), List.of(), 1))
                        .resolved())
                .hasSize(1);
    }

    private Comparison compare(List<Finding> base, List<Finding> head) {
        CheckResult result = new CheckResult(head, List.of(), List.of(), 1);
        return Comparison.of(new CheckedSide(before, result, base), new CheckedSide(after, result, head));
    }

    private Comparison compare(List<Finding> base, CheckResult head) {
        return Comparison.of(new CheckedSide(before, head, base), new CheckedSide(after, head, head.findings()));
    }

    private static Finding finding(String fingerprint, String... witness) {
        return new Finding(
                RULE,
                Severity.LOW,
                witness.length == 0 ? List.of() : List.of(witness[0]),
                List.of(witness),
                "",
                List.of(),
                List.of(),
                fingerprint,
                new Provenance("", "", Optional.empty()));
    }
}
