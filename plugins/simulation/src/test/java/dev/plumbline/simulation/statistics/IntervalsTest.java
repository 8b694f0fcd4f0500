package dev.plumbline.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The expected figures were computed with SciPy 1.17.
final class IntervalsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0.975, 12.706204736174694",
        "2, 0.95, 2.9199855803537242",
        "7.3, 0.99, 2.9639404475838966",
        "30, 0.6, 0.2556053649519128",
        "10000000, 0.975, 1.959964221767205"
    })
    void knowsTheQuantilesOfStudentT(double degrees, double probability, double expected) {
        assertThat(StudentT.quantile(degrees, probability)).isCloseTo(expected, within(1e-8 * expected));
    }

    @Test
    void turnsAwayWhatIsNoQuantile() {
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.quantile(0, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.quantile(Double.NaN, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.quantile(3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.quantile(3, Double.NaN));
    }

    @Test
    void holdsItsValue() {
        ConfidenceInterval interval = ConfidenceInterval.around(-4, 1, 0.95);
        assertThat(interval).isEqualTo(new ConfidenceInterval(-4, -5, -3, 0.95));
        assertThat(interval.relativeHalfWidth()).isEqualTo(0.25);
        assertThat(interval.contains(-5)).isTrue();
        assertThat(interval.contains(-2.9)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceInterval(1, 2, 3, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> ConfidenceInterval.around(Double.NaN, 1, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfidenceInterval.around(1, 1, 95))
                .withMessageContaining("0.95");
    }

    @Test
    void isExactOrEndlessInRelationToZero() {
        assertThat(ConfidenceInterval.around(0, 0, 0.95).relativeHalfWidth()).isZero();
        assertThat(ConfidenceInterval.around(0, 1, 0.95).relativeHalfWidth()).isInfinite();
    }

    @Test
    void isEndlessAfterOneRun() {
        Replications one = Replications.of(new double[] {3}, 0.95);
        assertThat(one.mean()).isEqualTo(3);
        assertThat(one.halfWidth()).isInfinite();
        assertThat(one.interval().contains(-1e300)).isTrue();
    }

    @Test
    void isAPointWhereAllRunsAgree() {
        assertThat(Replications.of(new double[] {3, 3, 3}, 0.95).interval())
                .isEqualTo(new ConfidenceInterval(3, 3, 3, 0.95));
    }

    @Test
    void takesTheMeanOfRuns() {
        Replications runs = Replications.of(new double[] {3.1, 2.9, 3.4, 3.3}, 0.9);
        assertThat(runs.mean()).isCloseTo(3.175, within(1e-15));
        assertThat(runs.halfWidth()).isCloseTo(0.260912201036843, within(1e-8));
        assertThat(runs.results().count()).isEqualTo(4);
    }

    @Test
    void needsAFiniteResult() {
        assertThatIllegalArgumentException().isThrownBy(() -> Replications.of(new double[0], 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Replications.of(Moments.NONE, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Replications.of(new double[] {1, Double.POSITIVE_INFINITY}, 0.95))
                .withMessage("Value 2 of 2 is not a finite number: Infinity");
        assertThatIllegalArgumentException().isThrownBy(() -> Moments.NONE.with(Double.NaN));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void tellsMomentsOneByOneAsAllAtOnce(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        double[] values = random.doubles(500, 1e9, 1e9 + 1).toArray();
        Moments moments = Moments.NONE;
        for (double value : values) {
            moments = moments.with(value);
        }
        assertThat(moments).as("seed %d", seed).isEqualTo(Moments.of(values));
        assertThat(moments.variance()).as("seed %d", seed).isBetween(0.07, 0.1);
    }
}
