package dev.plumbline.simulation.queues.markov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChainsTest {

    private static final Percentage CLOSE = Percentage.withPercentage(1e-7);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void balancesWhatEntersAndLeavesEveryState(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rates = new double[6][6];
        for (double[] row : rates) {
            for (int to = 0; to < row.length; to++) {
                row[to] = Math.exp(random.nextDouble(-8, 8));
            }
        }
        double[] shares = MarkovChain.shares(rates);
        for (int state = 0; state < rates.length; state++) {
            double in = 0;
            double out = 0;
            for (int other = 0; other < rates.length; other++) {
                in += other == state ? 0 : shares[other] * rates[other][state];
                out += other == state ? 0 : shares[state] * rates[state][other];
            }
            assertThat(in).as("seed %d", seed).isCloseTo(out, CLOSE);
        }
    }

    @Test
    void agreesOnSharesWithAChainOfTheSameRates() {
        BirthDeath steps = BirthDeath.of(4, value -> 1 + value, value -> 0.7 * value * value);
        double[][] rates = new double[5][5];
        for (int value = 0; value < 4; value++) {
            rates[value][value + 1] = 1 + value;
            rates[value + 1][value] = 0.7 * (value + 1) * (value + 1);
        }
        double[] shares = MarkovChain.shares(rates);
        for (int value = 0; value <= 4; value++) {
            assertThat(steps.share(value)).isCloseTo(shares[value], within(1e-15));
        }
    }

    @Test
    void takesAsLongUpAsTheSumOverTheSteps() {
        // From 0 to 2 with rates 2 up and 3 down: 1/2, and then h = 1/5 + 3/5 (1/2 + h).
        BirthDeath steps = BirthDeath.of(2, value -> 2, value -> 3);
        assertThat(steps.firstPassage(0, 2)).isCloseTo(0.5 + 1.25, within(1e-12));
        assertThat(steps.firstPassage(2, 2)).isZero();
        assertThat(steps.firstPassage(2, 1)).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void meetsTheQueueOfRenewalsWithExponentialService() {
        PhaseQueue queue = new PhaseQueue(
                MarkovianArrivals.renewal(PhaseType.hyperexponential(1.25, 4)), PhaseType.exponential(1));
        assertThat(queue.meanWait()).isCloseTo(9.8191928, within(1e-6));
        PhaseQueue overloaded = new PhaseQueue(MarkovianArrivals.poisson(2), PhaseType.erlang(3, 1));
        assertThat(overloaded.meanSojourn()).isInfinite();
        assertThat(overloaded.utilization()).isOne();
    }

    @Test
    void agreesWithAChainThatIsCutFarOut() {
        double[][] two = new double[900][900];
        double arrivals = 1.2;
        for (int one = 0; one < 30; one++) {
            for (int other = 0; other < 30; other++) {
                int here = 30 * one + other;
                double up = one == other ? arrivals / 2 : one < other ? arrivals : 0;
                add(two, here, one + 1, other, up);
                add(two, here, one, other + 1, arrivals - up);
                add(two, here, one - 1, other, 1);
                add(two, here, one, other - 1, 1);
            }
        }
        double[] shares = MarkovChain.shares(two);
        double number = 0;
        for (int state = 0; state < shares.length; state++) {
            number += shares[state] * (state / 30 + state % 30);
        }
        assertThat(new ShorterOfTwo(arrivals, 1).meanSojourn()).isCloseTo(number / arrivals, CLOSE);
        assertThat(new ShorterOfTwo(3, 1).meanSojourn()).isInfinite();
    }

    private static void add(double[][] rates, int here, int one, int other, double rate) {
        if (one >= 0 && other >= 0 && one < 30 && other < 30) {
            rates[here][30 * one + other] += rate;
        }
    }

    @Test
    void worksOnBatchesAsAChainThatIsCutFarOut() {
        // State 0 is idle, state n + 1 is busy with n waiting.
        double[][] rates = new double[300][300];
        rates[0][1] = 2;
        for (int waiting = 0; waiting < 299; waiting++) {
            rates[waiting + 1][Math.min(299, waiting + 2)] += 2;
            rates[waiting + 1][waiting == 0 ? 0 : 1 + Math.max(0, waiting - 3)] += 1;
        }
        double[] shares = MarkovChain.shares(rates);
        double queue = 0;
        for (int waiting = 0; waiting < 299; waiting++) {
            queue += shares[waiting + 1] * waiting;
        }
        BulkQueue batches = new BulkQueue(2, 1, 3);
        assertThat(batches.meanQueue()).isCloseTo(queue, CLOSE);
        assertThat(batches.utilization()).isCloseTo(1 - shares[0], CLOSE);
        assertThat(new BulkQueue(4, 1, 3).meanQueue()).isInfinite();
    }

    @Test
    void fitsTimesToTheirMoments() {
        for (double variation : new double[] {0.01, 0.2, 0.25, 0.3, 0.7, 1, 1.5, 16}) {
            PhaseType time = PhaseType.ofMoments(3, variation);
            assertThat(time.mean()).as("variation %s", variation).isCloseTo(3, within(1e-9));
            assertThat(time.variation()).isCloseTo(variation, within(1e-9));
            assertThat(time.transform(0)).isCloseTo(1, within(1e-9));
        }
        assertThat(PhaseType.erlang(2, 2).tail(3)).isCloseTo(4 * Math.exp(-3), within(1e-13));
        assertThat(PhaseType.erlang(2, 2).tail(2000)).isZero();
        assertThat(PhaseType.series(1, 2).toResponseTime().quantile(0.99))
                .isCloseTo(-Math.log(1 - Math.sqrt(0.99)), within(1e-9));
    }

    @Test
    void givesUpLessOftenTheMoreServersThereAre() {
        ImpatientQueue few = new ImpatientQueue(100, 1, 90, 0.5);
        ImpatientQueue many = new ImpatientQueue(100, 1, 200, 0.5);
        assertThat(few.abandoned()).isBetween(0.1, 0.2);
        assertThat(few.utilization()).isCloseTo(100 * (1 - few.abandoned()) / 90, within(1e-9));
        assertThat(many.abandoned()).isLessThan(1e-15);
        assertThat(many.waitingProbability()).isLessThan(1e-12);
    }

    @Test
    void losesLittleTimeToBreakdownsThatNeverCome() {
        assertThat(new BreakdownQueue(0.6, 1, 0, 1).meanNumber()).isCloseTo(1.5, within(1e-9));
        assertThat(new BreakdownQueue(0.6, 1, 1, 1).meanNumber()).isInfinite();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> BirthDeath.of(3, value -> Double.NaN, value -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> BirthDeath.of(1_000_000_000, value -> 1, value -> 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MarkovChain.shares(new double[3][3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LinearSystem.solve(new double[2][2], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ImpatientQueue(1e9, 1, 1_000_000_000, 0.1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BulkQueue(0, 1, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PhaseType.exponential(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PhaseType.ofMoments(1, 1e-4)).isInstanceOf(IllegalArgumentException.class);
    }
}
