package dev.plumbline.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SequentialStopTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final SequentialStop STOP = new SequentialStop(0.05, 0.95, 1000, MINUTE);

    @Test
    void makesTenReplicationsEvenIfAllAgree() {
        assertThat(STOP.after(constant(9), Duration.ZERO)).isEqualTo(new StopDecision.GoOn(OptionalLong.of(1)));
        assertThat(STOP.after(constant(10), Duration.ZERO))
                .isEqualTo(new StopDecision.Precise(ConfidenceInterval.around(4, 0, 0.95)));
    }

    @Test
    void saysHowManyMoreItTakes() {
        Moments noisy = new Moments(20, 1, 19);
        OptionalLong needed = Effort.replications(noisy, 0.05, 0.95);
        assertThat(STOP.after(noisy, Duration.ZERO))
                .isEqualTo(new StopDecision.GoOn(OptionalLong.of(needed.getAsLong() - 20)));
        // (1.96 / 0.05) squared is 1537; the t quantile takes three more.
        assertThat(needed.getAsLong()).isEqualTo(1540);
    }

    @Test
    void saysWhichBudgetEnded() {
        Moments noisy = new Moments(1000, 1, 999);
        OptionalLong missing = OptionalLong.of(540);
        assertThat(STOP.after(noisy, MINUTE))
                .isEqualTo(
                        new StopDecision.BudgetSpent(StopDecision.Budget.REPLICATIONS, noisy.interval(0.95), missing));
        Moments fewer = new Moments(999, 1, 998);
        assertThat(STOP.after(fewer, MINUTE))
                .isEqualTo(new StopDecision.BudgetSpent(
                        StopDecision.Budget.TIME, fewer.interval(0.95), OptionalLong.of(541)));
        assertThat(STOP.after(fewer, MINUTE.minusNanos(1))).isEqualTo(new StopDecision.GoOn(OptionalLong.of(541)));
    }

    @Test
    void isPreciseEvenWhenTheBudgetEndsAtOnce() {
        assertThat(new SequentialStop(0.01, 0.95, 10, MINUTE).after(constant(10), MINUTE))
                .isInstanceOf(StopDecision.Precise.class);
    }

    @Test
    void isNeverPreciseAboutAMeanOfZeroThatSpreads() {
        Moments around = Moments.of(-1, 1, -1, 1, -1, 1, -1, 1, -1, 1);
        assertThat(STOP.after(around, Duration.ZERO)).isEqualTo(new StopDecision.GoOn(OptionalLong.empty()));
        Moments zeros = Moments.of(new double[10]);
        assertThat(STOP.after(zeros, Duration.ZERO)).isInstanceOf(StopDecision.Precise.class);
    }

    @Test
    void cannotTellTheEffortFromOneRun() {
        assertThat(STOP.after(Moments.of(4), Duration.ZERO)).isEqualTo(new StopDecision.GoOn(OptionalLong.empty()));
    }

    @Test
    void turnsAwayBudgetsAndPrecisionsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialStop(0, 0.95, 10, MINUTE));
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialStop(Double.NaN, 0.95, 10, MINUTE));
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialStop(0.1, 1, 10, MINUTE));
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialStop(0.1, 0.95, 0, MINUTE));
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialStop(0.1, 0.95, 10, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> STOP.after(Moments.NONE, Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void needsExactlyTheReplicationsThatReachThePrecision(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        double wanted = Math.exp(random.nextDouble(-6, 1));
        Moments seen = new Moments(30, random.nextDouble(-5, 5), 29 * random.nextDouble(0.1, 4));
        long needed = Effort.replications(seen, wanted, 0.95).orElseThrow();
        assertThat(sameSpread(seen, needed).relativeHalfWidth())
                .as("seed %d", seed)
                .isLessThanOrEqualTo(wanted);
        if (needed > 2) {
            assertThat(sameSpread(seen, needed - 1).relativeHalfWidth())
                    .as("seed %d", seed)
                    .isGreaterThan(wanted);
        }
    }

    @Test
    void endsForAbsurdPrecisions() {
        assertThat(Effort.replications(new Moments(10, 1, 9), 1e-6, 0.95).orElseThrow())
                .isBetween(3_841_458_820_000L, 3_841_458_821_000L);
        assertThat(Effort.replications(new Moments(10, 1, 9), 1e-12, 0.95)).isEmpty();
        assertThat(Effort.replications(new Moments(10, 1e-200, 9), 1e-200, 0.95))
                .isEmpty();
    }

    @Test
    void tellsTheSecondsFromTheSquareOfTheWidth() {
        ConfidenceInterval soFar = ConfidenceInterval.around(10, 0.4, 0.95);
        assertThat(Effort.seconds(soFar, 5, 0.01).orElseThrow()).isCloseTo(75, within(1e-9));
        assertThat(Effort.seconds(soFar, 5, 0.05).orElseThrow()).isZero();
        assertThat(Effort.seconds(ConfidenceInterval.around(0, 1, 0.95), 5, 0.01))
                .isEmpty();
        assertThat(Effort.seconds(Moments.of(1).interval(0.95), 5, 0.01)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Effort.seconds(soFar, 0, 0.01));
        assertThatIllegalArgumentException().isThrownBy(() -> Effort.seconds(soFar, 5, -1));
    }

    private static ConfidenceInterval sameSpread(Moments seen, long count) {
        return new Moments(count, seen.mean(), seen.variance() * (count - 1)).interval(0.95);
    }

    private static Moments constant(int count) {
        return new Moments(count, 4, 0);
    }
}
