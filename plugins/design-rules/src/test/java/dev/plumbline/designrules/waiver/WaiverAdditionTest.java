package dev.plumbline.designrules.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Problem.Place;
import dev.plumbline.graphmodel.workspace.SourceText;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WaiverAdditionTest {

    private static final String NEW = """
              - finding: A-1@a
                reason: "It's fine: for now"
                by: ann
                until: 2027-01-31
            """;

    private final Waiver waiver = waiver("A-1@a", "It's fine: for now");

    @Test
    void beginsAFile() {
        assertThat(WaiverAddition.to("", waiver)).contains("waivers:\n" + NEW);
        assertThat(WaiverAddition.to("# ours\n", waiver)).contains("# ours\nwaivers:\n" + NEW);
        assertThat(WaiverAddition.to("x-team: feed", waiver)).contains("x-team: feed\nwaivers:\n" + NEW);
    }

    @Test
    void addsToTheEndOfTheListAndLeavesTheRestByteForByte() {
        String before = """
                # why
                waivers: # the list
                  - {finding: B-1@b,   reason: r, by: b, until: 2027-01-31} # one
                  # another
                  -   finding: B-2@b
                      reason: >
                        folded
                        text
                      by: b
                      until: 2027-01-31   # last
                """;
        assertThat(WaiverAddition.to(before + "x-more: 1\n", waiver)).contains(before + NEW + "x-more: 1\n");
    }

    @Test
    void takesTheIndentationAndTheLineEndsOfTheFile() {
        String before = "waivers:\r\n- {finding: B-1@b, reason: r, by: b, until: 2027-01-31}";
        assertThat(WaiverAddition.to(before, waiver))
                .contains(before
                        + "\r\n- finding: A-1@a\r\n  reason: \"It's fine: for now\"\r\n  by: ann\r\n"
                        + "  until: 2027-01-31\r\n");
    }

    @Test
    void addsToEmptyListsAndToListsInBrackets() {
        assertThat(WaiverAddition.to("waivers:\n", waiver)).contains("waivers:\n" + NEW);
        assertThat(WaiverAddition.to("waivers: # none\nx-a: b\n", waiver))
                .contains("waivers: # none\n" + NEW + "x-a: b\n");
        assertThat(WaiverAddition.to("waivers: []\n", waiver)).contains("waivers:\n" + NEW);
        assertThat(WaiverAddition.to("waivers: [{finding: B-1@b, reason: r, by: b, until: 2027-01-31}]\n", waiver))
                .contains("waivers: [{finding: B-1@b, reason: r, by: b, until: 2027-01-31},"
                        + " {finding: A-1@a, reason: \"It's fine: for now\", by: ann, until: 2027-01-31}]\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}\n", "x-a: &a []\nwaivers: *a\n", "a: 1\n---\nb: 2\n", "waivers: {a: b}\n", "waivers: [\n"})
    void refusesWhatItCannotChangeAlone(String text) {
        assertThat(WaiverAddition.to(text, waiver)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "null",
                "- dash",
                "a: b",
                "say \"no\" \\ never",
                "a #b",
                "#a",
                "two\nlines",
                "ümlaut ☂ 😀",
                "*x",
                "[a",
                "1.5",
                "a, b"
            })
    void writesEveryReasonSoThatItIsReadAgain(String reason) {
        for (String text : new String[] {"", "waivers: [{finding: B-1@b, reason: r, by: b, until: 2027-01-31}]"}) {
            String added =
                    WaiverAddition.to(text, waiver("A-1@*@b#0123abcd", reason)).orElseThrow();
            Waiver read = WaiverReader.read(new SourceText("waivers.yaml", added))
                    .waivers()
                    .getLast();
            assertThat(read.grant().reason()).isEqualTo(reason);
            assertThat(read.finding().text()).isEqualTo("A-1@*@b#0123abcd");
        }
    }

    private static Waiver waiver(String finding, String reason) {
        return new Waiver(
                new FindingPattern(finding),
                new Waiver.Grant(reason, "ann", LocalDate.of(2027, 1, 31), Optional.empty(), Optional.empty()),
                20,
                new Place("waivers.yaml", 0, 0));
    }
}
