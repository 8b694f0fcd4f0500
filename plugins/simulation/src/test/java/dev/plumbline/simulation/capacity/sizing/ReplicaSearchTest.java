package dev.plumbline.simulation.capacity.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.CapacityObjective;
import dev.plumbline.pluginapi.CapacityObjective.Quantity;
import dev.plumbline.pluginapi.CapacityObjective.Source;
import dev.plumbline.pluginapi.CapacityResult;
import dev.plumbline.pluginapi.CapacitySizing;
import dev.plumbline.pluginapi.CapacitySizing.State;
import dev.plumbline.pluginapi.CapacitySizing.Unit;
import dev.plumbline.simulation.capacity.SizedSystem;
import dev.plumbline.simulation.capacity.TestSystem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReplicaSearchTest {

    private static final double BUSIEST = 0.9;
    private static final long MOST = 9;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void findsTheCheapestReplicasThatTryingAllFinds(int seed) throws Exception {
        Random random = new Random(seed);
        int count = 2 + random.nextInt(2);
        TestSystem system = new TestSystem();
        double rate = 2 + 3 * random.nextDouble();
        for (int index = 0; index < count; index++) {
            String id = "s" + index;
            double seconds = (0.1 + 0.9 * random.nextDouble()) / rate * 2;
            if (random.nextBoolean()) {
                system.service(id, 1, 1, seconds);
            } else {
                system.service(id, 1, seconds, 0.3 + 1.5 * random.nextDouble());
            }
            system.price(1 + random.nextInt(9));
            int caller = index == 0 ? -1 : random.nextInt(index);
            system.calls(caller < 0 ? "web" : "s" + caller, id, index == 0 ? 1 : 0.5 + random.nextInt(2));
        }
        system.open("web-s0", rate);
        double idle = SizedSystem.of(system).value("web-s0", Quantity.MEAN, plenty(count));
        List<String> figures = List.of("mean", "p50", "p90", "p99");
        String figure = figures.get(random.nextInt(figures.size()));
        Quantity quantity = Quantity.valueOf(figure.toUpperCase(Locale.ROOT));
        double bound =
                SizedSystem.of(system).value("web-s0", quantity, plenty(count)) * (1.02 + 0.6 * random.nextDouble());
        system.objective("web-s0." + figure + "<" + Math.round(bound * 1e6) + "us");
        assertThat(idle).isPositive();

        CapacitySizing found = system.analyse(BUSIEST).sizing().orElseThrow();
        assertThat(found.state()).as("seed %d: %s", seed, found).isEqualTo(State.CHEAPEST);
        assertThat(found.cost()).as("seed %d: %s", seed, found).isCloseTo(cheapest(system, count), within(1e-9));
        assertThat(found.bound()).isEqualTo(found.cost());
        assertThat(found.gap()).isZero();
    }

    private static Map<String, Long> plenty(int count) {
        Map<String, Long> all = new TreeMap<>();
        for (int index = 0; index < count; index++) {
            all.put("s" + index, 60L);
        }
        return all;
    }

    /// The least cost of all replicas up to `MOST` of each that hold everything.
    private static double cheapest(TestSystem system, int count) {
        SizedSystem sized = SizedSystem.of(system);
        double least = Double.POSITIVE_INFINITY;
        long[] counts = new long[count];
        Arrays.fill(counts, 1);
        while (true) {
            Map<String, Long> replicas = new TreeMap<>();
            for (int index = 0; index < count; index++) {
                replicas.put("s" + index, counts[index]);
            }
            double cost = sized.cost(replicas);
            if (cost < least && sized.holds(system.objectives(), BUSIEST, replicas)) {
                least = cost;
            }
            int digit = 0;
            while (digit < count && ++counts[digit] > MOST) {
                counts[digit++] = 1;
            }
            if (digit == count) {
                return least;
            }
        }
    }

    @Test
    void countsReplicasWhereNothingHasAPrice() throws Exception {
        CapacityResult result = new TestSystem()
                .service("a", 1, 1, 0.1)
                .calls("web", "a", 1)
                .open("web-a", 35)
                .objective("web-a.mean<150ms")
                .analyse();
        CapacitySizing sizing = result.sizing().orElseThrow();
        assertThat(sizing.unit()).isEqualTo(Unit.REPLICAS);
        assertThat(sizing.state()).isEqualTo(State.CHEAPEST);
        assertThat(sizing.cost()).isEqualTo(5);
        CapacitySizing.Change change = sizing.changes().getFirst();
        assertThat(change.from()).isEqualTo(1);
        assertThat(change.to()).isEqualTo(5);
        assertThat(change.utilization()).isCloseTo(0.7, within(1e-12));
        assertThat(change.bought().orElseThrow().objective())
                .isEqualTo(new CapacityObjective("web-a", Quantity.MEAN, 0.15, Source.ASKED));
        assertThat(change.bought().orElseThrow().without()).isInfinite();
    }

    @Test
    void saysWhatNoReplicasHoldAndSizesTheRest() throws Exception {
        CapacitySizing sizing = new TestSystem()
                .service("a", 1, 1, 0.1)
                .calls("web", "a", 1)
                .open("web-a", 35)
                .objective("web-a.p99<200ms")
                .analyse(0.8)
                .sizing()
                .orElseThrow();
        assertThat(sizing.state()).isEqualTo(State.IMPOSSIBLE);
        assertThat(sizing.reasons()).anyMatch(reason -> reason.contains("web-a.p99 < 200 ms cannot be held"));
        assertThat(sizing.cost()).isEqualTo(5);
    }

    @Test
    void listsPricesThatAreAssumed() throws Exception {
        CapacityResult result = new TestSystem()
                .service("a", 1, 1, 0.1)
                .price(3)
                .service("b", 1, 1, 0.1)
                .calls("web", "a", 1)
                .calls("a", "b", 1)
                .open("web-a", 5)
                .objective("web-a.mean<300ms")
                .analyse();
        assertThat(result.sizing().orElseThrow().unit()).isEqualTo(Unit.MONEY_PER_HOUR);
        assertThat(result.assumptions())
                .anyMatch(assumption -> assumption.subject().equals("b")
                        && assumption.attribute().equals("cost.perReplicaHour")
                        && assumption.taken().startsWith("3.0"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void boundsWhatItCannotProve(int seed) throws Exception {
        Random random = new Random(seed);
        TestSystem system = new TestSystem();
        for (int index = 0; index < 40; index++) {
            system.service("s" + index, 1, 1, 0.02 + 0.2 * random.nextDouble())
                    .price(1 + random.nextInt(20))
                    .calls(index == 0 ? "web" : "s" + random.nextInt(index), "s" + index, 1);
        }
        system.open("web-s0", 20);
        Architecture architecture = system.architecture();
        assertThat(architecture.elements()).hasSize(41);
        double idle = SizedSystem.of(system).value("web-s0", Quantity.P99, plenty(40));
        system.objective("web-s0.p99<" + Math.round(idle * 1.15e6) + "us");
        CapacitySizing sizing = system.analyse(BUSIEST).sizing().orElseThrow();
        assertThat(sizing.state()).isIn(State.BOUNDED, State.CHEAPEST);
        assertThat(sizing.bound()).isLessThanOrEqualTo(sizing.cost()).isPositive();
        assertThat(sizing.gap()).as("seed %d", seed).isLessThan(0.1);
    }
}
