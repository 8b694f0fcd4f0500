package dev.plumbline.simulation.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QueuesTest {

    @Test
    void keepsErlangCStableForTenThousandServers() {
        // Halfin and Whitt 1981: with a load of c - b sqrt(c), C tends to 1 / (1 + b Phi(b) / phi(b)) as c grows.
        double limit = 1 / (1 + 0.8413447460685429 / 0.24197072451914337);
        assertThat(ErlangC.waiting(10_000, 10_000 - 100)).isCloseTo(limit, within(0.005));
        assertThat(ErlangC.waiting(10_000, 1)).isZero();
        assertThat(ErlangC.waiting(10_000, 10_000)).isOne();
        assertThat(ErlangC.waiting(3, 0)).isZero();
    }

    @Test
    void knowsAtOnceWhatABillionServersDo() {
        // Jagerman 1974: with as many servers as load, B is sqrt(2 / (pi c)) as c grows.
        assertThat(ErlangC.blocking(1_000_000_000, 1e9) / Math.sqrt(2 / (Math.PI * 1e9)))
                .isCloseTo(1, within(1e-4));
        assertThat(ErlangC.blocking(500_000_000, 1e9)).isCloseTo(0.5, within(1e-6));
        assertThat(ErlangC.waiting(2_000_000_000, 1e9)).isZero();
        assertThat(ErlangC.blocking(1_000_100, 1_000_000) / ErlangC.blocking(1_000_099, 999_999))
                .isCloseTo(1, within(1e-3));
    }

    @Test
    void agreesWithTheSumOfErlangC() {
        double offered = 3.2;
        double sum = 0;
        double term = 1;
        for (int busy = 0; busy < 5; busy++) {
            sum += term;
            term *= offered / (busy + 1);
        }
        double last = term * 5 / (5 - offered);
        assertThat(ErlangC.waiting(5, offered)).isCloseTo(last / (sum + last), within(1e-14));
    }

    @Test
    void saysThatAnOverloadedQueueHasNoEnd() {
        MultiServerQueue queue = new MultiServerQueue(11, ServiceTime.exponential(1), 10);
        assertThat(queue.utilization()).isOne();
        assertThat(queue.throughput()).isEqualTo(10);
        assertThat(queue.meanQueue()).isInfinite();
        assertThat(queue.sojourn().quantile(0.5)).isInfinite();
        assertThat(queue.sojourn().tail(1e9)).isOne();
    }

    @Test
    void isJustTheServiceTimeWithoutLoad() {
        for (ServiceTime service : List.of(
                ServiceTime.constant(2),
                ServiceTime.exponential(2),
                ServiceTime.uniform(2),
                ServiceTime.lognormal(2, 3))) {
            ResponseTime sojourn = new MultiServerQueue(0, service, 3).sojourn();
            assertThat(sojourn.mean()).isEqualTo(2);
            assertThat(sojourn.quantile(0.9)).isCloseTo(service.quantile(0.9), within(0.01 * service.quantile(0.9)));
        }
    }

    @Test
    void addsAConstantServiceTimeToTheWait() {
        MultiServerQueue queue = new MultiServerQueue(0.8, ServiceTime.constant(1), 1);
        assertThat(queue.sojourn().quantile(0.95)).isCloseTo(1 + queue.waitQuantile(0.95), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithASimulatedQueueOfTheSameKind(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int servers = 1 + random.nextInt(4);
        double rate = servers * (0.4 + 0.4 * random.nextDouble());
        double[] sojourns = simulate(random, rate, servers, 400_000);
        java.util.Arrays.sort(sojourns);
        ResponseTime sojourn = new MultiServerQueue(rate, ServiceTime.exponential(1), servers).sojourn();
        assertThat(sojourns[sojourns.length / 2])
                .as("p50, seed %d", seed)
                .isCloseTo(sojourn.quantile(0.5), within(0.05 * sojourn.quantile(0.5)));
        assertThat(sojourns[(int) (0.99 * sojourns.length)])
                .as("p99, seed %d", seed)
                .isCloseTo(sojourn.quantile(0.99), within(0.12 * sojourn.quantile(0.99)));
    }

    @Test
    void losesWhatErlangBLosesWithoutPlacesToWait() {
        BoundedQueue queue = new BoundedQueue(new MultiServerQueue(7, ServiceTime.exponential(1), 10), 0);
        assertThat(queue.refused()).isCloseTo(ErlangC.blocking(10, 7), within(1e-14));
        assertThat(queue.sojourn().mean()).isOne();
    }

    @Test
    void becomesTheEndlessQueueWithManyPlaces() {
        MultiServerQueue endless = new MultiServerQueue(3.6, ServiceTime.exponential(1), 4);
        BoundedQueue bounded = new BoundedQueue(endless, 150);
        assertThat(bounded.meanQueue()).isCloseTo(endless.meanQueue(), within(1e-4));
        assertThat(bounded.sojourn().mean()).isCloseTo(endless.sojourn().mean(), within(1e-4));
        assertThat(bounded.sojourn().variance()).isCloseTo(endless.sojourn().variance(), within(1e-2));
    }

    @Test
    void fillsABoundedQueueThatGetsTooMuch() {
        BoundedQueue queue = new BoundedQueue(new MultiServerQueue(1e6, ServiceTime.exponential(1), 10), 1_000_000);
        assertThat(queue.throughput()).isCloseTo(10, within(1e-6));
        assertThat(queue.refused()).isCloseTo(1 - 1e-5, within(1e-9));
        assertThat(queue.meanQueue()).isCloseTo(1e6, within(1.0));
    }

    @Test
    void fitsLognormalToPercentiles() {
        ServiceTime time = ServiceTime.ofPercentiles(0.006, 0.99, 0.040);
        assertThat(time.quantile(0.5)).isCloseTo(0.006, within(1e-12));
        assertThat(time.quantile(0.99)).isCloseTo(0.040, within(1e-12));
        assertThat(time.mean()).isBetween(0.006, 0.015);
        assertThat(ServiceTime.ofPercentiles(1, 0.9, 0.5)).isEqualTo(ServiceTime.constant(1));
    }

    @Test
    void takesTheLongestOfParallelTimes() {
        ResponseTime one = new MultiServerQueue(0, ServiceTime.exponential(1), 1).sojourn();
        ResponseTime longest = ResponseTime.longest(List.of(one, one, one));
        assertThat(longest.mean()).isCloseTo(1 + 1 / 2.0 + 1 / 3.0, within(1e-3));
        assertThat(longest.variance()).isCloseTo(1 + 1 / 4.0 + 1 / 9.0, within(1e-2));
        assertThat(ResponseTime.longest(List.of(ResponseTime.constant(2), ResponseTime.constant(3)))
                        .mean())
                .isEqualTo(3);
    }

    @Test
    void mixesTimesByWeight() {
        ResponseTime mixed =
                ResponseTime.mixture(List.of(0.25, 0.75), List.of(ResponseTime.constant(4), ResponseTime.constant(0)));
        assertThat(mixed.mean()).isOne();
        assertThat(mixed.variance()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 1, 7.5, 400, 90_000, 1e7})
    void invertsTheGammaDistribution(double shape) {
        Gamma gamma = new Gamma(shape, shape);
        for (double share : new double[] {0.05, 0.5, 0.9, 0.99, 0.999}) {
            double quantile = gamma.quantile(share);
            if (quantile > 1e-290) {
                assertThat(gamma.tail(quantile)).as("share %s", share).isCloseTo(1 - share, within(1e-4));
            }
        }
    }

    private static double[] simulate(SplittableRandom random, double rate, int servers, int count) {
        double[] free = new double[servers];
        double[] sojourns = new double[count];
        double now = 0;
        for (int request = 0; request < count; request++) {
            now -= Math.log1p(-random.nextDouble()) / rate;
            int first = 0;
            for (int server = 1; server < servers; server++) {
                first = free[server] < free[first] ? server : first;
            }
            free[first] = Math.max(now, free[first]) - Math.log1p(-random.nextDouble());
            sojourns[request] = free[first] - now;
        }
        return sojourns;
    }
}
