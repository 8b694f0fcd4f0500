package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SafeTextTest {

    @Test
    void showsWhatATerminalWouldObey() {
        assertThat(SafeText.of("a\u001b[31mb\u0007c\u202Ed\re\u2028f"))
                .isEqualTo("a\\u001B[31mb\\u0007c\\u202Ed\\u000De\\u2028f");
    }

    @Test
    void leavesLinesWordsAndEmojiAlone() {
        String text = "a\n\tשלום می\u200Cخواهم 👩\u200D🚀 $1 \\ ü";
        assertThat(SafeText.of(text)).isEqualTo(text);
    }
}
