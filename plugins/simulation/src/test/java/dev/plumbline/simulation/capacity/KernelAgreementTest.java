package dev.plumbline.simulation.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.CapacityResult;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.simulation.capacity.KernelComparison.Row;
import dev.plumbline.simulation.events.KernelSimulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Where a model has product form, formulas are exact for means: the kernel, playing the same model, must agree.
final class KernelAgreementTest {

    private static final int OPEN = 14;
    private static final int CLOSED = 8;
    private static final int RUNS = 10;
    private static final double REQUESTS = 40_000;

    @Test
    void agreesWithTheKernelOnSeededModelsInProductForm() {
        check(OPEN, CLOSED, 120, 0.05);
    }

    /// Many more models, of users and of arrivals. The figures of one model miss together, so that somewhat more than
    /// one in twenty may.
    @Test
    @Tag("soak")
    void agreesWithTheKernelOnTwoHundredModels() {
        check(130, 70, 1_200, 0.075);
    }

    private static void check(int open, int closed, int least, double most) {
        List<String> outside = new ArrayList<>();
        int compared = 0;
        for (int seed = 1; seed <= open + closed; seed++) {
            for (Row row : rows(seed, seed > open)) {
                compared++;
                double middle = (row.played().low() + row.played().high()) / 2;
                double width = row.played().high() - row.played().low();
                if (!row.isInside()) {
                    outside.add("seed " + seed + ": " + row);
                }
                assertThat(Math.abs(row.formula() - middle))
                        .as("seed %d: %s", seed, row)
                        .isLessThanOrEqualTo(2 * width + 1e-9);
            }
        }
        assertThat(compared).isGreaterThan(least);
        assertThat(outside).hasSizeLessThanOrEqualTo((int) (compared * most));
    }

    private static List<Row> rows(int seed, boolean isClosed) {
        Random random = new Random(seed);
        TestSystem system = system(random, isClosed);
        CapacityResult formulas = system.analyse();
        double rate = formulas.entryPoints().get("web-s0").arrivalRate().value();
        Scenario played = system.scenario()
                .withRun(Scenario.Run.standard()
                        .withHorizon(Duration.ofMillis(Math.round(1e3 * REQUESTS / rate)))
                        .withReplications(RUNS)
                        .withSeed(seed));
        SimulationResult result = new KernelSimulator().simulate(system.architecture(), played, Progress.NONE);
        return KernelComparison.of(formulas, result).rows().stream()
                .filter(row -> row.part().equals("element")
                        ? row.figure().equals("latency.mean") || row.figure().equals("utilization")
                        : isClosed && row.figure().equals("arrivalRate"))
                .toList();
    }

    /// Services in a tree with exponential times, none busier than three quarters if the load is open.
    private static TestSystem system(Random random, boolean isClosed) {
        int count = 2 + random.nextInt(4);
        TestSystem system = new TestSystem();
        double[] visits = new double[count];
        for (int index = 0; index < count; index++) {
            int caller = index == 0 ? -1 : random.nextInt(index);
            double times = index == 0 ? 1 : 1 + random.nextInt(2);
            visits[index] = index == 0 ? 1 : visits[caller] * times;
            long replicas = 1 + random.nextInt(3);
            long concurrency = 1 + random.nextInt(2);
            double busy = 0.2 + 0.5 * random.nextDouble();
            system.service("s" + index, replicas, concurrency, busy * replicas * concurrency / visits[index] / 10);
            system.calls(caller < 0 ? "web" : "s" + caller, "s" + index, times);
        }
        return isClosed
                ? system.closed("web-s0", 3 + random.nextInt(20), 0.5 + random.nextDouble())
                : system.open("web-s0", 10);
    }
}
