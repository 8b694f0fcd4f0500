package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AxisStepTest {

    @ParameterizedTest
    @CsvSource({
        "0.9, 1",
        "1, 1",
        "1.1, 2",
        "2.3, 2.5",
        "23.75, 25",
        "2.6, 5",
        "7, 10",
        "0.36, 0.5",
        "2776, 5000",
        "0, 1",
        "NaN, 1",
        "Infinity, 1"
    })
    void isAShortNumberThatIsNoLess(double least, double step) {
        assertThat(AxisStep.atLeast(least)).isEqualTo(step);
    }
}
