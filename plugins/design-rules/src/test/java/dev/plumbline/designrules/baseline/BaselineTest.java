package dev.plumbline.designrules.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.designrules.waiver.RulesRun;
import dev.plumbline.designrules.waiver.WaiverRule;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BaselineTest {

    private static final RulesRun RUN = new RulesRun(Set.of("A-1", "A-2"), Set.of("A-1"));

    @Test
    void listsFindingsSortedOneALine() {
        String text = Baseline.listing(List.of(finding("A-1@b"), finding("A-1@a#0123abcd"), finding("A-1@a")));

        assertThat(text.lines().skip(1))
                .containsExactly(
                        "A-1@a # low Waiver expired, orphaned or too broad",
                        "A-1@a#0123abcd # low Waiver expired, orphaned or too broad",
                        "A-1@b # low Waiver expired, orphaned or too broad");
        assertThat(Baseline.read("known.txt", text).fingerprints())
                .containsExactlyInAnyOrder("A-1@a", "A-1@b", "A-1@a#0123abcd");
    }

    @Test
    void tellsLinesThatAreNoFindings() {
        Baseline baseline = Baseline.read("known.txt", "# head\n\nA-1@a # low\nA-1@a b\nA-1@*\n  A-1@c  \r\n@a\n");

        assertThat(baseline.fingerprints()).containsExactlyInAnyOrder("A-1@a", "A-1@c");
        assertThat(baseline.problems())
                .extracting(problem -> problem.place().toString())
                .containsExactly("known.txt:4:1", "known.txt:5:1", "known.txt:7:1");
    }

    @Test
    void takesNoOtherFileForOne() {
        assertThat(Baseline.read("findings.json", "{\"schema\":\"plumbline.check/1\",\"findings\":[]}")
                        .problems())
                .hasSize(1);
        assertThat(Baseline.read("names.txt", "ann\nben\n").problems()).hasSize(2);
        assertThat(Baseline.read("known.txt", "A-1 # low A rule of the whole\n").fingerprints())
                .containsExactly("A-1");
    }

    @Test
    void knowsWhichEntriesOccurNoMore() {
        Baseline baseline = Baseline.read("known.txt", "A-1@a\nA-1@b\nA-2@a\nA-9@a\n");

        assertThat(baseline.stale(List.of(finding("A-1@a")), RUN))
                .as("A-2 did not run, A-9 is no rule any more")
                .extracting(Baseline.Entry::fingerprint)
                .containsExactly("A-1@b", "A-9@a");
    }

    @Test
    void removesEntriesAndKeepsEveryOtherLine() {
        Baseline baseline = Baseline.read("known.txt", "# mine\r\nA-1@a # x\r\n\r\nA-1@b\r\nA-1@c");

        assertThat(baseline.without(baseline.stale(List.of(finding("A-1@b")), RUN)))
                .isEqualTo("# mine\r\n\r\nA-1@b\r\n");
    }

    private static Finding finding(String fingerprint) {
        return new Finding(
                new WaiverRule().description(),
                Severity.LOW,
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                fingerprint,
                new Provenance("", "", Optional.empty()));
    }
}
