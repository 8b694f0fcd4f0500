package dev.plumbline.views.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgoTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Ago ago = new Ago(NOW, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "PT0S, just now",
        "PT20M, 20 minutes ago",
        "PT1H, an hour ago",
        "PT11H, 11 hours ago",
        "PT13H, yesterday",
        "PT72H, 3 days ago"
    })
    void saysHowLongAgo(Duration passed, String text) {
        assertThat(ago.text(NOW.minus(passed))).isEqualTo(text);
    }

    @Test
    void namesTheDayWhenItIsLongAgoOrNotYet() {
        assertThat(ago.text(NOW.minus(Duration.ofDays(40)))).contains("2026");
        assertThat(ago.text(NOW.plus(Duration.ofDays(2)))).contains("2026");
    }
}
