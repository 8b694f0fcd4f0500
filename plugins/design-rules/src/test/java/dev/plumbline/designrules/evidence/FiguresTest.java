package dev.plumbline.designrules.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "20, 20ms",
        "1500, 1500ms",
        "9999, 9999ms",
        "10000, 10s",
        "63800, 63.8s",
        "10001, 10.001s",
        "60000, 1min"
    })
    void tellLongTimesInSeconds(long milliseconds, String told) {
        assertThat(Figures.time(Duration.ofMillis(milliseconds))).isEqualTo(told);
    }
}
