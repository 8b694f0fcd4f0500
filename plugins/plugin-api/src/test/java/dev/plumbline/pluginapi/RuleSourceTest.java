package dev.plumbline.pluginapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RuleSourceTest {

    @Test
    void readsStandardVersionAndPart() {
        RuleSource source = RuleSource.parse("OWASP LLM Top 10@2025#LLM01");

        assertThat(source).isEqualTo(new RuleSource("OWASP LLM Top 10", "2025", "LLM01"));
        assertThat(source).hasToString("OWASP LLM Top 10@2025#LLM01");
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertThat(RuleSource.parse("our handbook")).isEqualTo(new RuleSource("our handbook", "", ""));
        assertThat(RuleSource.parse("our handbook#3")).hasToString("our handbook#3");
        assertThat(RuleSource.parse("our handbook@2026")).hasToString("our handbook@2026");
    }
}
