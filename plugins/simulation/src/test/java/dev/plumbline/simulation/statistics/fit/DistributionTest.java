package dev.plumbline.simulation.statistics.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DistributionTest {

    static List<Distribution> distributions() {
        return List.of(
                new Exponential(0.913),
                new Lognormal(-0.6, 0.7),
                new Gamma(1.13, 0.8),
                new Gamma(0.4, 3),
                new Gamma(1e4, 1e-4),
                new Gamma(2e6, 1e-4),
                new Weibull(1.1, 0.95),
                new Weibull(0.5, 2),
                new Pareto(0.05, 4.5));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void findsTheQuantilesOfItsProbabilities(Distribution distribution) {
        for (double share : new double[] {1e-6, 0.01, 0.5, 0.9, 0.999}) {
            double value = distribution.quantile(share);
            assertThat(distribution.cumulative(value)).isCloseTo(share, within(1e-8));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> distribution.quantile(1));
        assertThatIllegalArgumentException().isThrownBy(() -> distribution.quantile(Double.NaN));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void hasTheDensityThatItsProbabilitiesGrowWith(Distribution distribution) {
        for (double share : new double[] {0.05, 0.3, 0.6, 0.95}) {
            double value = distribution.quantile(share);
            double step = 1e-5 * (distribution.quantile(share + 0.01) - value);
            double slope = (distribution.cumulative(value + step) - distribution.cumulative(value - step)) / step / 2;
            assertThat(Math.exp(distribution.logDensity(value))).isCloseTo(slope, within(1e-5 * slope));
        }
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void hasTheMeanAndVarianceOfItsQuantiles(Distribution distribution) {
        int steps = 20_000;
        double sum = 0;
        double squares = 0;
        for (int step = 0; step < steps; step++) {
            // Taking the ends in small steps: the share 3 u^2 - 2 u^3 has the weight 6 u (1 - u).
            double place = (step + 0.5) / steps;
            double share = place * place * (3 - 2 * place);
            double weight = 6 * place * (1 - place) / steps;
            double distance = distribution.quantile(share) - distribution.mean();
            sum += weight * distance;
            squares += weight * distance * distance;
        }
        assertThat(sum).isCloseTo(0, within(1e-3 * distribution.mean()));
        assertThat(squares).isCloseTo(distribution.variance(), within(0.01 * distribution.variance()));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void hasNoValuesBelowZero(Distribution distribution) {
        assertThat(distribution.cumulative(-1)).isZero();
        assertThat(distribution.cumulative(0)).isZero();
        assertThat(distribution.logDensity(-1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(distribution.cumulative(1e6)).isCloseTo(1, within(1e-6));
    }

    @Test
    void hasNoMeanWhereTheTailIsTooHeavy() {
        assertThat(new Pareto(1, 1).mean()).isInfinite();
        assertThat(new Pareto(1, 2).mean()).isEqualTo(2);
        assertThat(new Pareto(1, 2).variance()).isInfinite();
    }

    @Test
    void changesNothingWhereTheExpansionsOfNarrowGammasBegin() {
        GammaDistribution series = GammaDistribution.of(1e6, 1);
        Gamma expanded = new Gamma(1e6, 1);
        for (double share : new double[] {1e-6, 0.01, 0.5, 0.9, 0.999999}) {
            double value = series.inverseCumulativeProbability(share);
            assertThat(expanded.cumulative(value)).isCloseTo(share, within(1e-9));
            assertThat(expanded.quantile(share)).isCloseTo(value, within(1e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e8, 1e12, 1e20, 1e24})
    void knowsGammasThatAreNearlyConstant(double shape) {
        Gamma gamma = new Gamma(shape, 3 / shape);
        assertThat(gamma.quantile(0.975)).isCloseTo(3 * (1 + 1.959963985 / Math.sqrt(shape)), within(1e-7));
        assertThat(gamma.cumulative(3)).isCloseTo(0.5, within(1e-4));
        assertThat(gamma.cumulative(1)).isZero();
        assertThat(gamma.cumulative(1e300)).isOne();
    }

    @Test
    void keepsTheVarianceOfNarrowWeibulls() {
        for (double shape : new double[] {9_999, 10_001, 1e9}) {
            double variance = Math.pow(Math.PI / shape, 2) / 6;
            assertThat(new Weibull(shape, 1).variance()).isCloseTo(variance, within(1e-3 * variance));
        }
    }

    @Test
    void turnsAwayParametersThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Exponential(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Gamma(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Weibull(1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Lognormal(Double.NaN, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pareto(1, -2))
                .withMessageContaining("shape")
                .withMessageContaining("-2");
    }
}
