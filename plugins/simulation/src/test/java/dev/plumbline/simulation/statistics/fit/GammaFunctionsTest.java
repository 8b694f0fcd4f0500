package dev.plumbline.simulation.statistics.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The expected figures were computed with 40 digits.
final class GammaFunctionsTest {

    @ParameterizedTest
    @CsvSource({
        "0.001, 993.66781665282816, 999001.64253319587, 6.9071788853838537, 2.5422704679670946",
        "0.3, 2.298551417874197, 8.9120312127743971, 1.0957979948180755, 0.23606490074821558",
        "5.5, 0.093654943656674111, 0.017524205171445841, 3.9578139676187163, 0.015134973221917379",
        "15.9, 0.031776039050411984, 0.0020191998380538257, 27.625493215168691, 0.0052403998807561083",
        "16.1, 0.031377266475794334, 0.0019688438001825378, 28.173694494813543, 0.005175318558359873",
        "1000, 0.000500083333325, 5.0016666663333336e-7, 5905.2204232091812, 8.3333330555556349e-5",
        "1e8, 5.0000000083333333e-9, 5.0000000166666667e-17, 1742068066.1038347, 8.3333333333333333e-10"
    })
    void keepTheirDigits(double at, double lessDigamma, double trigamma, double logGamma, double stirling) {
        assertThat(GammaFunctions.logLessDigamma(at)).isCloseTo(lessDigamma, within(1e-12 * lessDigamma));
        assertThat(GammaFunctions.trigammaLessInverse(at)).isCloseTo(trigamma, within(1e-12 * trigamma));
        assertThat(GammaFunctions.logGamma(at)).isCloseTo(logGamma, within(1e-13 * logGamma));
        assertThat(GammaFunctions.stirlingError(at)).isCloseTo(stirling, within(1e-11 * stirling));
    }

    @Test
    void knowFactorials() {
        assertThat(GammaFunctions.logGamma(1)).isCloseTo(0, within(1e-13));
        assertThat(GammaFunctions.logGamma(11)).isCloseTo(Math.log(3_628_800), within(1e-13));
    }

    @Test
    void takeLogarithmsOfRatiosWithoutLoss() {
        double near = 1 + 0x1p-40;
        assertThat(LogRatio.of(near, 1)).isCloseTo(0x1p-40 - 0x1p-81, within(1e-27));
        assertThat(LogRatio.excess(near, 1)).isCloseTo(0x1p-81, within(1e-35));
        assertThat(LogRatio.of(4.9e-324, 1)).isCloseTo(Math.log(4.9e-324), within(1e-12));
        assertThat(LogRatio.excess(1e-300, 1e10)).isCloseTo(310 * Math.log(10) - 1, within(1e-12));
        // Both sides of the place where the series takes over.
        assertThat(LogRatio.excess(1 + 0.99999e-4, 1) / LogRatio.excess(1 + 1.00001e-4, 1))
                .isCloseTo(Math.pow(0.99999 / 1.00001, 2), within(1e-8));
    }
}
