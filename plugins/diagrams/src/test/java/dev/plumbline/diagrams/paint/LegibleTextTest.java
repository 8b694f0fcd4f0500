package dev.plumbline.diagrams.paint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegibleTextTest {

    @Test
    void putsEverythingOnOneLine() {
        assertThat(LegibleText.of(" a\r\n\tb\u2028 c\u0000d ")).isEqualTo("a b c d");
    }

    @Test
    void leavesOutCharactersThatTurnTheDirection() {
        assertThat(LegibleText.of("abc\u202Efed\u2066\uFEFF")).isEqualTo("abcfed");
    }

    @Test
    void replacesHalvesOfCharacters() {
        assertThat(LegibleText.of("a\uD83Db")).isEqualTo("a\uFFFDb");
    }

    @Test
    void keepsForeignScriptsAndEmoji() {
        assertThat(LegibleText.of("خدمة 👩‍🚀")).isEqualTo("خدمة 👩‍🚀");
    }

    @Test
    void composesAccents() {
        assertThat(LegibleText.of("e\u0301")).isEqualTo("é");
    }
}
