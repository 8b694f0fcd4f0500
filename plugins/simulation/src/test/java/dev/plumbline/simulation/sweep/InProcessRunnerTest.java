package dev.plumbline.simulation.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationRunner.Task;
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.simulation.events.KernelSimulator;
import dev.plumbline.simulation.formulas.QueueingSimulator;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class InProcessRunnerTest {

    private static final URI HERE = URI.create("local:here");

    @Test
    void givesTheSameResultsOnAnyNumberOfThreads() throws ValueFormatException {
        Grid grid = grid("load=0.5:4:0.5");
        SortedMap<Integer, SimulationResult> alone = run(1, new KernelSimulator(), grid);
        assertThat(alone).hasSize(8).isEqualTo(run(3, new KernelSimulator(), grid));
    }

    @Test
    void tellsWhereAnAssertionFlips() throws ValueFormatException {
        Grid grid = grid("load=1:6:1");
        SweepResult sweep = new SweepResult(grid, run(2, new QueueingSimulator(), grid));
        assertThat(sweep.isWhole()).isTrue();
        assertThat(sweep.flips()).singleElement().satisfies(flip -> {
            assertThat(flip.before()).isEqualTo(new Setting("load", "3"));
            assertThat(flip.at()).isEqualTo(new Setting("load", "4"));
            assertThat(flip.holds()).isFalse();
        });
    }

    @Test
    void keepsWhatIsFinishedWhenItIsCancelled() throws ValueFormatException {
        Grid grid = grid("load=0.5:4:0.5");
        SortedMap<Integer, SimulationResult> results = new ConcurrentSkipListMap<>();
        AtomicInteger reports = new AtomicInteger();
        Progress impatient = new Progress() {
            @Override
            public void report(double done, String message) {
                reports.incrementAndGet();
                assertThat(done).isBetween(0.0, 1.0);
            }

            @Override
            public boolean isCancelled() {
                return results.size() >= 2;
            }
        };
        new InProcessRunner(1)
                .run(
                        HERE,
                        new Task(ExampleShop.architecture(), grid.scenarios(), new KernelSimulator(1)),
                        results::put,
                        impatient);
        assertThat(results).hasSize(2);
        assertThat(reports.get()).isPositive();
        SweepResult sweep = new SweepResult(grid, results);
        assertThat(sweep.isWhole()).isFalse();
        assertThat(sweep.done()).hasSize(2);
    }

    private static SortedMap<Integer, SimulationResult> run(int threads, Simulator simulator, Grid grid) {
        SortedMap<Integer, SimulationResult> results = new ConcurrentSkipListMap<>();
        new InProcessRunner(threads)
                .run(
                        HERE,
                        new Task(ExampleShop.architecture(), grid.scenarios(), simulator),
                        results::put,
                        Progress.NONE);
        return results;
    }

    private static Grid grid(String axis) throws ValueFormatException {
        Scenario scenario = ExampleShop.scenario(100, List.of("stock.utilization < 90%"))
                .withRun(Scenario.Run.standard()
                        .withHorizon(Duration.ofSeconds(20))
                        .withReplications(2));
        return Grid.of(ExampleShop.architecture(), List.of(scenario), List.of(Axis.parse(axis)));
    }
}
