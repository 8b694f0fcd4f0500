package dev.plumbline.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// The expected figures were computed with SciPy 1.17.
final class DifferencesTest {

    private static final double[] FEW = {3.1, 2.9, 3.4, 3.3};
    private static final double[] MORE = {2.2, 2.8, 2.4, 2.5, 2.9, 2.1};

    @Test
    void comparesRowsOfUnequalLengthAndSpread() {
        WelchDifference difference = WelchDifference.of(FEW, MORE, 0.95);
        assertThat(difference.pValue()).isCloseTo(0.003777278245306588, within(1e-10));
        assertThat(difference.degreesOfFreedom()).isCloseTo(7.930175121475423, within(1e-12));
        assertThat(difference.interval().low()).isCloseTo(0.2967678039464511, within(1e-8));
        assertThat(difference.interval().high()).isCloseTo(1.0865655293868817, within(1e-8));
        assertThat(difference.significant()).isTrue();
    }

    @Test
    void keepsItsDegreesOfFreedomForTinySpreads() {
        WelchDifference difference = WelchDifference.of(scaled(FEW), scaled(MORE), 0.95);
        assertThat(difference.degreesOfFreedom()).isCloseTo(7.930175121475423, within(1e-9));
    }

    @Test
    void changesSignWithTheOrder() {
        assertThat(WelchDifference.of(MORE, FEW, 0.95).mean())
                .isEqualTo(-WelchDifference.of(FEW, MORE, 0.95).mean());
        double[] other = {3, 3, 3, 3};
        PairedDifference forth = PairedDifference.of(FEW, other, 0.95);
        PairedDifference back = PairedDifference.of(other, FEW, 0.95);
        assertThat(back.mean()).isEqualTo(-forth.mean());
        assertThat(back.pValue()).isEqualTo(forth.pValue());
    }

    @Test
    void isCertainWhereNothingSpreads() {
        double[] ones = {1, 1, 1};
        double[] twos = {2, 2, 2};
        assertThat(PairedDifference.of(twos, ones, 0.95))
                .isEqualTo(new PairedDifference(new ConfidenceInterval(1, 1, 1, 0.95), 0));
        assertThat(PairedDifference.of(ones, ones, 0.95))
                .isEqualTo(new PairedDifference(new ConfidenceInterval(0, 0, 0, 0.95), 1));
        assertThat(WelchDifference.of(twos, ones, 0.95).pValue()).isZero();
        assertThat(WelchDifference.of(twos, ones, 0.95).significant()).isTrue();
        assertThat(WelchDifference.of(ones, ones, 0.95).significant()).isFalse();
        assertThat(WelchDifference.of(ones, new double[] {1, 2}, 0.95).degreesOfFreedom())
                .isOne();
    }

    @Test
    void cannotTellFromOneRun() {
        double[] one = {1};
        assertThat(PairedDifference.of(one, new double[] {5}, 0.95).halfWidth()).isInfinite();
        assertThat(PairedDifference.of(one, new double[] {5}, 0.95).significant())
                .isFalse();
        assertThat(WelchDifference.of(one, FEW, 0.95).halfWidth()).isInfinite();
        assertThat(WelchDifference.of(one, FEW, 0.95).significant()).isFalse();
    }

    @Test
    void turnsAwayRowsThatDoNotMatch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedDifference.of(FEW, MORE, 0.95))
                .withMessageContaining("got 4 runs and 6");
        assertThatIllegalArgumentException().isThrownBy(() -> PairedDifference.of(new double[0], new double[0], 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> WelchDifference.of(FEW, new double[0], 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WelchDifference.of(FEW, new double[] {1, Double.NaN}, 0.95));
    }

    private static double[] scaled(double[] values) {
        double[] tiny = values.clone();
        for (int at = 0; at < tiny.length; at++) {
            tiny[at] *= 1e-90;
        }
        return tiny;
    }
}
