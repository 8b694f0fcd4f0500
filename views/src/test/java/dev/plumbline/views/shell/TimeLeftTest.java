package dev.plumbline.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

    @Test
    void tellsNothingInTheFirstSecondsOrWhereTheShareIsUnknown() {
        assertThat(TimeLeft.words(Duration.ofSeconds(9), 0.5)).isEmpty();
        assertThat(TimeLeft.words(Duration.ofSeconds(30), -1)).isEmpty();
        assertThat(TimeLeft.words(Duration.ofSeconds(30), 0.001)).isEmpty();
        assertThat(TimeLeft.words(Duration.ofSeconds(30), 1)).isEmpty();
    }

    @Test
    void tellsHowLongItTakesIfItGoesOnAsItDid() {
        assertThat(TimeLeft.words(Duration.ofSeconds(10), 0.2)).isEqualTo(" · 40 s left");
        assertThat(TimeLeft.words(Duration.ofSeconds(20), 0.99)).isEqualTo(" · 1 s left");
        assertThat(TimeLeft.words(Duration.ofSeconds(60), 0.1)).isEqualTo(" · 9 min left");
    }
}
