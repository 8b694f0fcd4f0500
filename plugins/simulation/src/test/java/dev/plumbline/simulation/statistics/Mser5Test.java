package dev.plumbline.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Mser5Test {

    @Test
    void leavesOutARampBeforeAConstant() {
        double[] observations = new double[100];
        for (int at = 0; at < 20; at++) {
            observations[at] = 20 - at;
        }
        Mser5 mser5 = Mser5.of(observations);
        assertThat(mser5).isEqualTo(new Mser5(100, 20, 0, 0));
        assertThat(mser5.settled()).isTrue();
    }

    @Test
    void keepsEverythingOfAConstant() {
        double[] observations = new double[50];
        Arrays.fill(observations, 0.1);
        Mser5 mser5 = Mser5.of(observations);
        assertThat(mser5.truncation()).isZero();
        assertThat(mser5.truncatedMean()).isCloseTo(0.1, within(1e-16));
    }

    @Test
    void saysWhenTheWarmUpMayNotBeOver() {
        double[] rising = new double[100];
        Arrays.setAll(rising, at -> at);
        Mser5 mser5 = Mser5.of(rising);
        assertThat(mser5.truncation()).isEqualTo(50);
        assertThat(mser5.settled()).isFalse();
        assertThat(Mser5.of(1, 2, 3, 4, 5).settled()).isFalse();
    }

    @Test
    void doesNotLookAtWhatFillsNoBatch() {
        assertThat(Mser5.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 99, 99).truncatedMean())
                .isOne();
    }

    @Test
    void turnsAwayWhatCannotBeJudged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mser5.of(1, 2, 3, 4))
                .withMessageContaining("5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mser5.of(1, 2, Double.NaN, 4, 5))
                .withMessage("Value 3 of 5 is not a finite number: NaN");
        double[] huge = new double[20];
        Arrays.fill(huge, Double.MAX_VALUE);
        assertThatIllegalArgumentException().isThrownBy(() -> Mser5.of(huge)).withMessageContaining("too large");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheMinimumOfTheFormula(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        double[] observations = new double[5 * random.nextInt(4, 80)];
        double start = random.nextDouble(-20, 20);
        Arrays.setAll(observations, at -> 100 + start * Math.exp(-at / 30.0) + random.nextGaussian());
        Mser5 mser5 = Mser5.of(observations);
        int batches = observations.length / 5;
        for (int left = 0; left <= batches / 2; left++) {
            double statistic = statistic(observations, left);
            if (left * 5 == mser5.truncation()) {
                assertThat(mser5.statistic()).as("seed %d", seed).isCloseTo(statistic, within(1e-12 * statistic));
            } else {
                assertThat(mser5.statistic()).as("seed %d", seed).isLessThanOrEqualTo(statistic);
            }
        }
    }

    private static double statistic(double[] observations, int left) {
        int kept = observations.length / 5 - left;
        double[] means = new double[kept];
        Arrays.setAll(
                means,
                batch -> Arrays.stream(observations)
                        .skip(5L * (left + batch))
                        .limit(5)
                        .average()
                        .orElseThrow());
        double mean = Arrays.stream(means).average().orElseThrow();
        return Arrays.stream(means)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / kept
                / kept;
    }
}
