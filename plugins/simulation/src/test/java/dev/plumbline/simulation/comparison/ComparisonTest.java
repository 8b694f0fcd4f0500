package dev.plumbline.simulation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.simulation.comparison.Comparison.Differences;
import dev.plumbline.simulation.events.KernelSimulator;
import dev.plumbline.simulation.formulas.QueueingSimulator;
import dev.plumbline.simulation.statistics.PairedDifference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

final class ComparisonTest {

    @Test
    void tellsOfASmallDifferenceThatIndependentRunsWouldHide() {
        SimulationResult base = play(new KernelSimulator(2), "4", 7);
        SimulationResult other = play(new KernelSimulator(2), "5", 7);
        Comparison comparison = Comparison.of(base, other);
        Differences by = comparison.entryPoints().get("web-shop");
        assertThat(comparison.pairs()).isEqualTo(5);
        assertThat(by.mean().high()).as("more servers answer sooner").isNegative();
        double[] first = values(other, Observed.Answers::mean);
        double[] second = values(base, Observed.Answers::mean);
        PairedDifference expected = PairedDifference.of(first, second, 0.95);
        assertThat(by.mean().value()).isEqualTo(expected.mean());
        assertThat(by.mean().high() - by.mean().value()).isCloseTo(expected.halfWidth(), within(1e-12));
    }

    @Test
    void findsNoDifferenceOfAScenarioFromItself() {
        SimulationResult result = play(new KernelSimulator(2), "4", 7);
        Differences by = Comparison.of(result, result).entryPoints().get("web-shop");
        assertThat(List.of(by.mean(), by.p99(), by.errorRatio(), by.throughput()))
                .allSatisfy(difference -> {
                    assertThat(difference.value()).isZero();
                    assertThat(difference.low()).isZero();
                    assertThat(difference.high()).isZero();
                });
    }

    @Test
    void takesFormulasAsTheyAre() {
        SimulationResult base = play(new QueueingSimulator(), "4", 7);
        SimulationResult other = play(new QueueingSimulator(), "8", 7);
        Comparison comparison = Comparison.of(base, other);
        assertThat(comparison.pairs()).isZero();
        Differences by = comparison.entryPoints().get("web-shop");
        assertThat(by.mean().value()).isNegative().isEqualTo(by.mean().high());
    }

    @Test
    void refusesRunsThatAreNoPartners() {
        SimulationResult base = play(new QueueingSimulator(), "4", 7);
        SimulationResult other = play(new QueueingSimulator(), "4", 8);
        assertThatThrownBy(() -> Comparison.of(base, other)).hasMessage("Partners have the same seed, got 7 and 8");
    }

    private static double[] values(SimulationResult result, ToDoubleFunction<Observed.Answers> figure) {
        return result.observed().orElseThrow().runs().stream()
                .mapToDouble(run -> figure.applyAsDouble(run.entryPoints().get("web-shop")))
                .toArray();
    }

    private static SimulationResult play(Simulator simulator, String replicas, long seed) {
        Scenario scenario = ExampleShop.scenario(330, List.of())
                .withOverrides(new TreeMap<>(Map.of("stock.replicas", replicas)))
                .withRun(Scenario.Run.standard()
                        .withHorizon(Duration.ofSeconds(60))
                        .withReplications(5)
                        .withSeed(seed));
        return simulator.simulate(ExampleShop.architecture(), scenario, Progress.NONE);
    }
}
