package dev.plumbline.simulation.queues.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.simulation.queues.MultiServerQueue;
import dev.plumbline.simulation.queues.ResponseTime;
import dev.plumbline.simulation.queues.ServiceTime;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CallsTest {

    private static final ResponseTime MEMORYLESS = new MultiServerQueue(0, ServiceTime.exponential(2), 1).sojourn();

    @ParameterizedTest
    @CsvSource({"0.3, 4.7", "0.8, 5", "0.95, 12.25", "1, 6.5", "2.5, 3.1", "0.9, 1"})
    void agreesWithTheAlternatingSumOfErlang(double load, double capacity) {
        double sum = 0;
        for (int number = 0; number <= capacity - 1; number++) {
            double at = load * (number - capacity + 1);
            double term = Math.exp(-at);
            for (int factor = 1; factor <= number; factor++) {
                term *= at / factor;
            }
            sum += term;
        }
        double expected = 1 - sum / (1 + load * sum);
        double rejected = new TokenBucket(3 * load, 3, capacity).rejected();
        assertThat(rejected).isCloseTo(expected, Percentage.withPercentage(1e-6));
    }

    @Test
    void rejectsHardlyAnythingOrTheExcessWithALargeBucket() {
        assertThat(new TokenBucket(0.8, 1, 200).rejected()).isBetween(0.0, 1e-30);
        assertThat(new TokenBucket(0.8, 1, 1e9).rejected()).isZero();
        assertThat(new TokenBucket(2, 1, 1e9).rejected()).isCloseTo(0.5, within(1e-12));
        assertThat(new TokenBucket(1, 1, 1e6).rejected()).isCloseTo(0.5e-6, Percentage.withPercentage(1));
        assertThat(new TokenBucket(1e12, 1, 100).rejected()).isCloseTo(1, within(1e-9));
        assertThat(new TokenBucket(0, 1, 100).rejected()).isZero();
    }

    @Test
    void changesSmoothlyWhereTheFormulaChanges() {
        double before = new TokenBucket(0.99899, 1, 40.5).rejected();
        double after = new TokenBucket(0.99901, 1, 40.5).rejected();
        assertThat(after - before).isBetween(0.0, 2e-5);
        double near = new TokenBucket(0.9, 1, 500.999999).rejected();
        double far = new TokenBucket(0.9, 1, 501.000001).rejected();
        assertThat(near / far).isCloseTo(1, within(1e-5));
    }

    @Test
    void takesTheFirstOfTwoAnswers() {
        Hedging hedging = new Hedging(MEMORYLESS, 3);
        // Up to 3 s as one call, then two run at once: the mean is 2 (1 - e^-1.5) + 1 e^-1.5.
        assertThat(hedging.sojourn().mean()).isCloseTo(2 - Math.exp(-1.5), within(1e-9));
        assertThat(hedging.extraLoad()).isCloseTo(Math.exp(-1.5), within(1e-12));
        assertThat(new Hedging(MEMORYLESS, 0).sojourn().mean()).isCloseTo(1, within(1e-9));
        assertThat(new Hedging(ResponseTime.constant(2), 1).sojourn().mean()).isCloseTo(2, within(1e-9));
        assertThat(new Hedging(ResponseTime.ENDLESS, 1).sojourn().isFinite()).isFalse();
    }

    @Test
    void waitsForTheSlowestOfMany() {
        assertThat(FanOut.slowest(3, MEMORYLESS).mean()).isCloseTo(2 * (1 + 1 / 2.0 + 1 / 3.0), within(1e-9));
        assertThat(FanOut.slowest(1_000_000, MEMORYLESS).quantile(0.5))
                .isCloseTo(-2 * Math.log(-Math.expm1(Math.log(0.5) / 1e6)), within(1e-6));
        assertThat(FanOut.anyOf(0, 0.5)).isZero();
        assertThat(FanOut.anyOf(7, 1)).isOne();
    }

    @Test
    void repeatsAsOftenAsAllowed() {
        assertThat(new Retries(1, 3).meanAttempts()).isEqualTo(4);
        assertThat(new Retries(0, 3).meanAttempts()).isOne();
        assertThat(new Retries(0.5, 3).budgeted(10)).isCloseTo(0.875, within(1e-12));
        assertThat(new Retries(1, 3).budgeted(0.1)).isZero();
        assertThat(new Retries(0, 3).failureProbability()).isZero();
    }

    @Test
    void opensNeverOrForGood() {
        assertThat(new ConsecutiveBreaker(0, 5, 30).rejected(10)).isZero();
        assertThat(new ConsecutiveBreaker(1, 5, 30).rejected(10)).isCloseTo(300.0 / 301, within(1e-12));
        assertThat(new ConsecutiveBreaker(1, 5, 30).attemptsToOpen()).isEqualTo(5);
        assertThat(new RetrialQueue(2, ServiceTime.exponential(1), 1).meanOrbit())
                .isInfinite();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new TokenBucket(-1, 1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TokenBucket(1, 1, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Retries(1.5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConsecutiveBreaker(Double.NaN, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hedging(MEMORYLESS, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
