package dev.plumbline.simulation.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoppedRunTest {

    /// Wherever a run is stopped, before, in or after its fault, what was done is told.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 10, 20, 40})
    void tellsWhatWasDone(int looks) {
        Scenario scenario = ExampleShop.scenario(300, List.of("shop.latency.p99 < 1s"));
        Scenario faulty = scenario.withFaults(List.of(new Fault(
                        Duration.ofSeconds(200),
                        Duration.ofSeconds(50),
                        new Fault.Target.Elements(List.of("stock")),
                        new Fault.Effect.Slow(2))))
                .withRun(scenario.run().withHorizon(Duration.ofSeconds(1000)));
        SimulationResult result =
                new KernelSimulator(1).simulate(ExampleShop.architecture(), faulty, new Impatient(looks));
        assertThat(result.extent().completeness()).isEqualTo(SimulationResult.Completeness.PARTIAL);
        assertThat(String.join(" ", result.notes())).contains("stopped");
    }

    /// What is done after somebody has said stop is a few thousand events, in the run that finds out how long the
    /// system takes to fill up too, and on every thread.
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void doesHardlyMoreOnceItIsToldToStop(int threads) {
        Scenario scenario = ExampleShop.scenario(300, List.of());
        Scenario endless = scenario.withRun(scenario.run().withHorizon(Duration.ofHours(100)));
        for (int looks = 0; looks < 8; looks++) {
            Impatient impatient = new Impatient(looks);
            SimulationResult result =
                    new KernelSimulator(threads).simulate(ExampleShop.architecture(), endless, impatient);
            assertThat(result.extent().events())
                    .as("steps after %d looks", looks)
                    .isLessThan(20_000L * (looks + 2));
            assertThat(-impatient.left().get()).as("looks after %d", looks).isLessThan(12);
        }
    }

    /// What is counted before the system has filled up is told as it is, over the time that it took.
    @Test
    void tellsWhatHappenedWhileTheSystemFilledUp() {
        Scenario scenario = ExampleShop.scenario(300, List.of());
        Scenario endless = scenario.withRun(
                scenario.run().withHorizon(Duration.ofHours(10)).withWarmup(Duration.ofHours(1)));
        SimulationResult result =
                new KernelSimulator(1).simulate(ExampleShop.architecture(), endless, new Impatient(3));
        assertThat(String.join(" ", result.notes())).contains("may have been filling up still");
        assertThat(result.entryPoints().values()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.arrivalRate().value()).isCloseTo(300, within(30.0));
            assertThat(entry.throughput().value()).isCloseTo(300, within(30.0));
        });
    }

    /// Of many runs, those that wait are not begun in vain when somebody says stop: each that began would look once
    /// more. How often the two threads look between the word and their ends is up to the machine.
    @Test
    void beginsNoMoreRunsOnceItIsToldToStop() {
        Scenario scenario = ExampleShop.scenario(300, List.of());
        Scenario many = scenario.withRun(
                scenario.run().withHorizon(Duration.ofHours(10)).withReplications(5_000));
        Impatient impatient = new Impatient(2);
        new KernelSimulator(2).simulate(ExampleShop.architecture(), many, impatient);
        assertThat(-impatient.left().get()).isLessThan(100);
    }

    /// Waits for a few looks, and then wants it to stop.
    private record Impatient(AtomicInteger left) implements Progress {

        Impatient(int looks) {
            this(new AtomicInteger(looks));
        }

        @Override
        public void report(double done, String message) {}

        @Override
        public boolean isCancelled() {
            return left.decrementAndGet() < 0;
        }
    }
}
