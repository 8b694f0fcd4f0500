package dev.plumbline.views.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.workspace.TextEdit;
import org.junit.jupiter.api.Test;

class FileSyncTest {

    private final FileSync sync = new FileSync("a.yaml", "one\ntwo\nthree\nfour\n");
    private String shown = "one\ntwo\nthree\nfour\n";

    @Test
    void followsTheWorkspaceWherePeopleHaveNotTyped() {
        receive("one\nTWO\nthree\nfour\n");
        assertThat(shown).isEqualTo("one\nTWO\nthree\nfour\n");
    }

    @Test
    void waitsForTheAnswerToWhatPeopleTyped() {
        type("one!\ntwo\nthree\nfour\n");
        receive("one\ntwo\nthree\nfour\n");
        assertThat(shown).isEqualTo("one!\ntwo\nthree\nfour\n");
        receive("one!\ntwo\nthree\nfour\n");
        assertThat(shown).isEqualTo("one!\ntwo\nthree\nfour\n");
    }

    @Test
    void keepsWhatIsTypedWhileTheWorkspaceAnswers() {
        type("one!\ntwo\nthree\nfour\n");
        shown = "one!!\ntwo\nthree\nfour\n";
        receive("one!\ntwo\nthree\nfour\n");
        assertThat(shown).isEqualTo("one!!\ntwo\nthree\nfour\n");
        assertThat(sync.isKnown(shown)).isFalse();
    }

    @Test
    void mergesChangesFromElsewhereWithWhatIsTyped() {
        shown = "one!\ntwo\nthree\nfour\n";
        receive("one\ntwo\nthree\nFOUR\n");
        assertThat(shown).isEqualTo("one!\ntwo\nthree\nFOUR\n");
        assertThat(sync.isKnown(shown)).isFalse();
    }

    @Test
    void prefersWhatIsTypedInTheSamePlace() {
        shown = "one!\ntwo\nthree\nfour\n";
        receive("ONE\ntwo\nthree\nFOUR\n");
        assertThat(shown).isEqualTo("one!\ntwo\nthree\nFOUR\n");
    }

    @Test
    void followsAnUndoOfWhatWasTyped() {
        type("one!\ntwo\nthree\nfour\n");
        receive("one!\ntwo\nthree\nfour\n");
        receive("one\ntwo\nthree\nfour\n");
        assertThat(shown).isEqualTo("one\ntwo\nthree\nfour\n");
        assertThat(sync.isKnown(shown)).isTrue();
    }

    @Test
    void isNotLedAstrayByAnswersThatCameLate() {
        type("one!\ntwo\nthree\nfour\n");
        type("one\ntwo\nthree\nfour\n");
        receive("one!\ntwo\nthree\nfour\n");
        assertThat(shown).isEqualTo("one\ntwo\nthree\nfour\n");
        receive("one\ntwo\nthree\nfour\n");
        assertThat(shown).isEqualTo("one\ntwo\nthree\nfour\n");
        assertThat(sync.isKnown(shown)).isTrue();
    }

    @Test
    void tellsWhatATextFollowsOn() {
        assertThat(sync.report("1\n")).isEqualTo("one\ntwo\nthree\nfour\n");
        assertThat(sync.report("2\n")).isEqualTo("1\n");
    }

    private void type(String text) {
        shown = text;
        sync.report(text);
    }

    private void receive(String text) {
        for (TextEdit edit : sync.receive(shown, text)) {
            shown = edit.applyTo(shown).orElseThrow();
        }
    }
}
