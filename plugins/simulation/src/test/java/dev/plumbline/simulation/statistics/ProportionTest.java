package dev.plumbline.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The expected figures were computed with SciPy 1.17.
final class ProportionTest {

    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, 0.27753279986288926",
        "10, 10, 0.7224672001371109, 1",
        "3, 10, 0.10779126740630102, 0.6032218525388546",
        "1, 1, 0.20654931437723745, 1",
        "47, 1000, 0.035527105106384495, 0.061939938081528444"
    })
    void agreesWithWilson(long hits, long trials, double low, double high) {
        ConfidenceInterval interval = new Proportion(hits, trials).interval(0.95);
        assertThat(interval.low()).isCloseTo(low, within(1e-9));
        assertThat(interval.high()).isCloseTo(high, within(1e-9));
        assertThat(interval.value()).isEqualTo((double) hits / trials);
    }

    @Test
    void staysAProbabilityHoweverManyRunsThereAre() {
        for (long trials : new long[] {1, 1000, 1_000_000_000_000_000L, Long.MAX_VALUE}) {
            for (long hits : new long[] {0, 1, trials / 2, trials}) {
                ConfidenceInterval interval = new Proportion(hits, trials).interval(0.999);
                assertThat(interval.low()).isGreaterThanOrEqualTo(0);
                assertThat(interval.high()).isLessThanOrEqualTo(1);
                assertThat(interval.contains(interval.value())).isTrue();
            }
        }
    }

    @Test
    void turnsAwayWhatIsNoProportion() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(3, 2))
                .withMessageContaining("3 of 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(1, 2).interval(Double.NaN));
    }
}
