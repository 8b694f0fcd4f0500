package dev.plumbline.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class BatchMeansTest {

    @Test
    void takesTheMeansOfEqualBatches() {
        BatchMeans means = BatchMeans.of(new double[] {1, 3, 5, 7, 0, 2, 99}, 3, 0.95);
        assertThat(means.batchSize()).isEqualTo(2);
        assertThat(means.mean()).isCloseTo(3, within(1e-15));
        // Batch means 2, 6 and 1: standard deviation sqrt(7), t quantile 4.302652729911275.
        assertThat(means.halfWidth()).isCloseTo(4.302652729911275 * Math.sqrt(7.0 / 3), within(1e-8));
        assertThat(means.lag1()).isCloseTo((-1.0 * 3 + 3 * -2) / 14, within(1e-15));
        // Half of the squared ends, 1 and 4, is added; the variance is (3 - 2) / (9 - 1).
        assertThat(means.score()).isCloseTo((-9 + 2.5) / 14 * Math.sqrt(8), within(1e-14));
        assertThat(BatchMeans.of(new double[] {1, 2}, 2, 0.95).score()).isZero();
    }

    @Test
    void isExactForAConstant() {
        BatchMeans means = BatchMeans.of(new double[] {2, 2, 2, 2, 2, 2}, 3, 0.95);
        assertThat(means.interval()).isEqualTo(new ConfidenceInterval(2, 2, 2, 0.95));
        assertThat(means.lag1()).isZero();
        assertThat(means.correlated()).isFalse();
    }

    @Test
    void saysWhenBatchesAreTooShort() {
        double[] slow = new double[1000];
        for (int at = 0; at < slow.length; at++) {
            slow[at] = Math.sin(at / 50.0);
        }
        assertThat(BatchMeans.of(slow, 100, 0.95).correlated()).isTrue();
        assertThat(BatchMeans.of(slow, 3, 0.95).correlated()).isFalse();
    }

    @Test
    void turnsAwayBatchesThatCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> BatchMeans.of(new double[] {1}, 2, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> BatchMeans.of(new double[] {1, 2, 3}, 1, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchMeans.of(new double[] {1, 2, 3}, 4, 0.95))
                .withMessage("From 2 to 3 batches can be made of 3 observations, got 4");
        assertThatIllegalArgumentException().isThrownBy(() -> BatchMeans.of(new double[] {1, 2}, 2, 1));
    }
}
