package dev.plumbline.pluginapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TimeSpanTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void endsAtTheInstantAndGoesBackInEvenSteps() {
        TimeSpan span = TimeSpan.before(NOON.plusNanos(7), Duration.ofHours(1), 3);
        assertThat(span.instants())
                .containsExactly(NOON.minus(Duration.ofHours(1)), NOON.minus(Duration.ofMinutes(30)), NOON);
        assertThat(TimeSpan.before(NOON, Duration.ZERO, 1).instants()).containsExactly(NOON);
    }

    @Test
    void isTakenApartWithoutLosingAnInstant() {
        TimeSpan span = new TimeSpan(NOON, NOON.plusSeconds(65), Duration.ofSeconds(10));
        assertThat(span.size()).isEqualTo(7);
        for (int most = 1; most < 9; most++) {
            int bound = most;
            assertThat(span.parts(most)).allMatch(part -> part.size() <= bound);
            assertThat(span.parts(most).stream().flatMap(part -> part.instants().stream()))
                    .as("parts of %d", most)
                    .containsExactlyElementsOf(span.instants());
        }
    }

    @Test
    void refusesWhatHasNoStepsOrTooMany() {
        Duration second = Duration.ofSeconds(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeSpan(NOON, NOON.minus(second), second));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeSpan(NOON, NOON.plus(second), Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeSpan(NOON, NOON, Duration.ofNanos(5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeSpan(NOON, NOON.plus(Duration.ofDays(1)), second));
    }
}
