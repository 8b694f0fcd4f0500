package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class AudienceTest {

    @Test
    void aDumbTerminalAndContinuousIntegrationAreNoPerson() {
        assertThat(Audience.of(Map.of("TERM", "dumb"))).isEqualTo(Audience.PROGRAMS);
        assertThat(Audience.of(Map.of("TERM", "xterm", "CI", "true"))).isEqualTo(Audience.PROGRAMS);
    }

    @Test
    void progressNeedsLessThanColour() {
        assertThat(Audience.MESSAGES.seesProgress()).isTrue();
        assertThat(Audience.MESSAGES.seesColour()).isFalse();
        assertThat(Audience.PERSON.seesColour()).isTrue();
        assertThat(Audience.PROGRAMS.seesProgress()).isFalse();
    }
}
