package dev.plumbline.designrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Guidance;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.RulePack;
import dev.plumbline.pluginapi.Severity;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RuleEngineTest {

    private final RuleContext context =
            new Sketch().services("a", "b").calls("a", "b").context();

    @Test
    void ordersFindingsBySeverityThenRuleThenElements() {
        CheckResult result = RuleEngine.check(
                context,
                List.of(
                        rule("Z-1", Severity.HIGH, violation("b"), violation("a")),
                        rule("B-1", Severity.LOW, violation("a")),
                        rule("A-1", Severity.HIGH, violation("b"))),
                Progress.NONE);

        assertThat(result.findings())
                .extracting(finding ->
                        finding.rule().id() + " " + finding.elements().getFirst())
                .containsExactly("A-1 b", "Z-1 a", "Z-1 b", "B-1 a");
        assertThat(result.rules()).isEqualTo(3);
        assertThat(result.count(Severity.HIGH)).isEqualTo(3);
    }

    @Test
    void fingerprintsByTheIdsOfTheRuleAndItsElementsAndNotByTextsOrWays() {
        Finding first = only(rule("A-1", Severity.LOW, violation(List.of("b", "a"), List.of("a", "c", "b"), "one")));
        Finding detour =
                only(rule("A-1", Severity.HIGH, violation(List.of("b", "a"), List.of("a", "x", "y", "z", "b"), "two")));

        assertThat(first.fingerprint()).isEqualTo("A-1@b@a").isEqualTo(detour.fingerprint());
    }

    @Test
    void fingerprintsWithTheOneRelationThatShowsAFinding() {
        Finding relation = only(rule("A-1", Severity.LOW, violation(List.of("a", "b"), List.of("a", "a-b", "b"), "")));
        Finding alone = only(rule("A-1", Severity.LOW, violation(List.of("a", "b"), List.of("a-b"), "")));

        assertThat(relation.fingerprint()).isEqualTo("A-1@a@b@a-b");
        assertThat(alone.fingerprint()).isEqualTo("A-1@a@b");
    }

    @Test
    void tellsFindingsOfTheSameElementsApartByTheirWitness() {
        List<Finding> findings = RuleEngine.check(
                        context,
                        List.of(rule(
                                "A-1",
                                Severity.LOW,
                                violation(List.of("a"), List.of("a", "z"), "second"),
                                violation(List.of("a"), List.of("a", "b"), "first"),
                                violation(List.of("a"), List.of("a", "b"), "again"))),
                        Progress.NONE)
                .findings();

        assertThat(findings).extracting(Finding::what).containsExactly("first", "second");
        assertThat(findings.getFirst().fingerprint()).isEqualTo("A-1@a");
        assertThat(findings.getLast().fingerprint()).matches("A-1@a#[0-9a-f]{8}");
    }

    @Test
    void reportsARuleThatCrashesAndKeepsTheOthers() {
        DesignRule crashing = rule("X-1", Severity.LOW, Stream.generate(() -> {
            throw new IllegalArgumentException("no luck");
        }));

        CheckResult result =
                RuleEngine.check(context, List.of(crashing, rule("A-1", Severity.LOW, violation("a"))), Progress.NONE);

        assertThat(result.findings()).hasSize(1);
        assertThat(result.rules()).isEqualTo(2);
        assertThat(result.passed()).isFalse();
        assertThat(result.crashes()).singleElement().satisfies(crash -> {
            assertThat(crash.rule()).isEqualTo("X-1");
            assertThat(crash.what()).contains("no luck");
        });
    }

    @Test
    void countsAVerdictOnAnUnknownElementAsACrash() {
        CheckResult result =
                RuleEngine.check(context, List.of(rule("A-1", Severity.LOW, violation("ghost"))), Progress.NONE);

        assertThat(result.findings()).isEmpty();
        assertThat(result.crashes())
                .singleElement()
                .satisfies(crash -> assertThat(crash.what()).contains("ghost"));
    }

    @Test
    void keepsWhatRulesCannotTellApartFromPassed() {
        CheckResult result = RuleEngine.check(
                context,
                List.of(rule("A-1", Severity.LOW, new Verdict.CannotTell(List.of("a"), "The moon is not known."))),
                Progress.NONE);

        assertThat(result.findings()).isEmpty();
        assertThat(result.openQuestions()).hasSize(1);
        assertThat(result.passed()).isFalse();
    }

    @Test
    void stopsWhenAskedTo() {
        Progress cancelled = new Progress() {
            @Override
            public void report(double done, String message) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(
                        () -> RuleEngine.check(context, List.of(rule("A-1", Severity.LOW, violation("a"))), cancelled));
    }

    @Test
    void namesThePackAsTheSourceAndRefusesASecondRuleOfTheSameId() {
        RulePack first = new RulePack("first", "2", "First", List.of(rule("A-1", Severity.LOW, violation("a"))));
        RulePack second = new RulePack("second", "1", "Second", List.of(rule("A-1", Severity.LOW, violation("b"))));
        RuleCatalogue catalogue = RuleCatalogue.of(List.of(first, second));

        assertThat(RuleEngine.check(context, catalogue, Progress.NONE).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.provenance().source()).isEqualTo("first 2"));
        assertThat(catalogue.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("A-1").contains("first 2"));
    }

    private Finding only(DesignRule rule) {
        return RuleEngine.check(context, List.of(rule), Progress.NONE)
                .findings()
                .getFirst();
    }

    private static Verdict violation(List<String> elements, List<String> witness, String what) {
        return new Verdict.Violation(elements, witness, what);
    }

    private static Verdict violation(String element) {
        return new Verdict.Violation(List.of(element), List.of(element), "wrong");
    }

    private static DesignRule rule(String id, Severity severity, Verdict... verdicts) {
        return rule(id, severity, Stream.of(verdicts));
    }

    private static DesignRule rule(String id, Severity severity, Stream<Verdict> verdicts) {
        return new DesignRule() {
            @Override
            public RuleDescription description() {
                return RuleDescription.of(id, "title", "test", severity, Guidance.of("why", "remedy"), "test");
            }

            @Override
            public Stream<Verdict> check(RuleContext ignored) {
                return verdicts;
            }
        };
    }
}
