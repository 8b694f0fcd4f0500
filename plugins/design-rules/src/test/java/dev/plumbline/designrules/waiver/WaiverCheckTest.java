package dev.plumbline.designrules.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.workspace.SourceText;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WaiverCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final RulesRun RUN = new RulesRun(Set.of("A-1", "A-2", "STR-012"), Set.of("A-1", "STR-012"));

    @Test
    void acceptsAFindingToTheEndOfTheLastDay() {
        WaiverList list = waivers("{finding: A-1@a, reason: r, by: ann, until: 2026-11-27}");

        WaiverOutcome today = check(list, "A-1@a", "A-1@b");
        assertThat(today.accepted()).containsOnlyKeys("A-1@a");
        assertThat(today.ended()).isEmpty();
        assertThat(only(today).what()).endsWith("ends today, on 2026-11-27.");

        WaiverOutcome tomorrow = WaiverCheck.of(list, List.of(finding("A-1@a")), RUN, TODAY.plusDays(1));
        assertThat(tomorrow.accepted()).isEmpty();
        assertThat(tomorrow.ended()).containsOnlyKeys("A-1@a");
        assertThat(only(tomorrow).what())
                .isEqualTo("The waiver of A-1@a by ann ended on 2026-11-27; its finding counts again.");
        assertThat(only(tomorrow).severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void warnsThirtyDaysAheadWithLowSeverity() {
        WaiverOutcome last = check(waivers("{finding: A-1@a, reason: r, by: ann, until: 2026-12-27}"), "A-1@a");
        assertThat(only(last).severity()).isEqualTo(Severity.LOW);
        assertThat(only(last).what()).contains("in 30 days");
        assertThat(check(waivers("{finding: A-1@a, reason: r, by: ann, until: 2026-12-28}"), "A-1@a")
                        .findings())
                .isEmpty();
    }

    @Test
    void tellsAWaiverThatMatchesNothingAndTheNearestFinding() {
        WaiverOutcome outcome =
                check(waivers("{finding: A-1@feed-apl, reason: r, by: ann, until: 2027-12-27}"), "A-1@feed-api");

        assertThat(only(outcome).what())
                .startsWith("The waiver of A-1@feed-apl by ann accepts nothing: there is no such finding.");
        assertThat(only(outcome).what()).endsWith("Maybe you meant 'A-1@feed-api'.");
        assertThat(outcome.findings().getFirst().place()).hasToString("waivers.yaml:1:11");
    }

    @Test
    void saysNothingOfWaiversOfRulesThatDidNotRun() {
        assertThat(check(waivers("{finding: A-2@a, reason: r, by: ann, until: 2027-12-27}"), "A-1@a")
                        .findings())
                .isEmpty();
        assertThat(check(waivers("{finding: '*@a', reason: r, by: ann, until: 2027-12-27}"), "A-1@b")
                        .findings())
                .isEmpty();
    }

    @Test
    void tellsAWaiverOfARuleThatDoesNotExist() {
        WaiverOutcome outcome = check(waivers("{finding: A-11@a, reason: r, by: ann, until: 2027-12-27}"), "A-1@a");

        assertThat(only(outcome).what()).contains("the rule A-11, which does not exist");
        assertThat(only(outcome).what()).endsWith("Maybe you meant 'A-1'.");
    }

    @Test
    void doesNotApplyAWaiverThatMatchesMoreThanItMay() {
        WaiverOutcome outcome = check(
                waivers("{finding: 'A-1@*', maxFindings: 1, reason: r, by: ann, until: 2027-12-27}"), "A-1@a", "A-1@b");

        assertThat(outcome.accepted()).isEmpty();
        assertThat(only(outcome).what()).contains("is not applied: it matches 2 findings, and may match 1");
    }

    @Test
    void tellsWhatAnUnusableWaiverLacks() {
        WaiverOutcome outcome = check(waivers("{finding: A-1@a, until: 2027-12-27}"), "A-1@a");

        assertThat(outcome.accepted()).isEmpty();
        assertThat(only(outcome).what())
                .isEqualTo("The waiver of A-1@a is not applied: it has no 'reason', and it has no 'by'.");
    }

    @Test
    void takesTheFirstWaiverInForceAndTellsFindingsOfTwoApart() {
        WaiverOutcome outcome = check(
                waivers(
                        "{finding: A-1@a, reason: old, by: ann, until: 2026-01-01}",
                        "{finding: A-1@a, reason: new, by: ben, until: 2026-12-01}",
                        "{finding: 'A-1@*', reason: all, by: cat, until: 2027-12-01}"),
                "A-1@a");

        assertThat(outcome.accepted().get("A-1@a").grant().by()).isEqualTo("ben");
        assertThat(outcome.ended()).isEmpty();
        assertThat(outcome.findings())
                .extracting(finding -> finding.finding().fingerprint())
                .doesNotHaveDuplicates()
                .hasSize(2)
                .allSatisfy(fingerprint -> assertThat(fingerprint).startsWith("STR-012@A-1@a"));
    }

    private static Finding only(WaiverOutcome outcome) {
        assertThat(outcome.findings()).hasSize(1);
        return outcome.findings().getFirst().finding();
    }

    private static WaiverOutcome check(WaiverList list, String... fingerprints) {
        return WaiverCheck.of(
                list,
                List.of(fingerprints).stream().map(WaiverCheckTest::finding).toList(),
                RUN,
                TODAY);
    }

    private static WaiverList waivers(String... items) {
        return WaiverReader.read(new SourceText("waivers.yaml", "waivers: [" + String.join(", ", items) + "]"));
    }

    private static Finding finding(String fingerprint) {
        return new Finding(
                new WaiverRule().description(),
                Severity.LOW,
                List.of("a"),
                List.of(),
                "",
                List.of(),
                List.of(),
                fingerprint,
                new Provenance("", "", Optional.empty()));
    }
}
