package dev.plumbline.designrules.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.SourceText;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WaiverReaderTest {

    @Test
    void readsAWaiverWithAllThatItSays() {
        WaiverList list = read("""
                # accepted for now
                waivers:
                  - finding: REL-001@a@b@a-b
                    reason: The cache answers.
                    by: ann
                    until: 2027-01-31
                    approvedBy: ben
                    ticket: ARCH-12
                    x-note: ours
                """);

        assertThat(list.problems()).isEmpty();
        assertThat(list.unusable()).isEmpty();
        assertThat(list.waivers()).singleElement().satisfies(waiver -> {
            assertThat(waiver.finding().text()).isEqualTo("REL-001@a@b@a-b");
            assertThat(waiver.grant())
                    .isEqualTo(new Waiver.Grant(
                            "The cache answers.",
                            "ann",
                            LocalDate.of(2027, 1, 31),
                            Optional.of("ben"),
                            Optional.of("ARCH-12")));
            assertThat(waiver.most()).isEqualTo(1);
            assertThat(waiver.place()).hasToString("waivers.yaml:3:5");
        });
    }

    @Test
    void letsAPatternMatchTwentyFindingsUnlessItSaysHowMany() {
        assertThat(read("waivers: [{finding: 'REL-001@*', reason: r, by: b, until: 2027-01-31}]")
                        .waivers()
                        .getFirst()
                        .most())
                .isEqualTo(20);
        assertThat(read("waivers: [{finding: 'REL-001@*', reason: r, by: b, until: 2027-01-31, maxFindings: 3}]")
                        .waivers()
                        .getFirst()
                        .most())
                .isEqualTo(3);
    }

    @Test
    void doesNotApplyWaiversThatLackSomethingAndKeepsTheOthers() {
        WaiverList list = read("""
                waivers:
                  - {finding: A-1@a, by: ann, until: 2027-01-31}
                  - {finding: A-2@a, reason: r, by: '', until: soon}
                  - {reason: r, by: ann, until: 2027-02-30, maxFindings: 0}
                  - {finding: A-4@a, reason: r, by: ann, until: 2027-01-31, until: 2099-01-31}
                  - {finding: A-5@a, reason: r, by: ann, until: 2027-01-31}
                  - A-6@a
                """);

        assertThat(list.waivers()).extracting(waiver -> waiver.finding().text()).containsExactly("A-5@a");
        assertThat(list.unusable())
                .extracting(unusable -> unusable.place().line() + " " + String.join("; ", unusable.faults()))
                .containsExactly(
                        "2 has no 'reason'",
                        "3 has no 'by'; says until 'soon', which is no day like 2027-01-31",
                        "4 has no 'finding'; says until '2027-02-30', which is no day like 2027-01-31;"
                                + " says maxFindings '0', which is no number from 1 on",
                        "5 says 'until' more than once",
                        "7 has no keys with values, such as finding");
    }

    @Test
    void warnsOfUnknownKeysWithTheNearestOne() {
        WaiverList list = read("""
                waivers:
                  - {finding: A-1@a, reson: r, by: ann, until: 2027-01-31}
                waiver: []
                """);

        assertThat(list.errors()).isEmpty();
        assertThat(list.problems())
                .extracting(problem -> problem.place() + " " + problem.remedy().split("\\.")[0])
                .containsExactly(
                        "waivers.yaml:2:22 Maybe you meant 'reason'", "waivers.yaml:3:1 Maybe you meant 'waivers'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a", "waivers: {a: b}", "waivers: [", "just text"})
    void appliesNothingOfAFileOfAnotherShape(String text) {
        assertThat(read(text).errors())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR))
                .allSatisfy(problem -> assertThat(problem.place().file()).isEqualTo("waivers.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet\n", "waivers:\n", "waivers: []\n"})
    void findsNoWaiversWhereThereAreNone(String text) {
        assertThat(read(text)).isEqualTo(WaiverList.NONE);
    }

    private static WaiverList read(String text) {
        return WaiverReader.read(new SourceText("waivers.yaml", text));
    }
}
