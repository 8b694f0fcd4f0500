package dev.plumbline.simulation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.ResultComparison;
import dev.plumbline.pluginapi.ResultComparison.Basis;
import dev.plumbline.pluginapi.ResultComparison.Differences;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.simulation.events.KernelSimulator;
import dev.plumbline.simulation.formulas.QueueingSimulator;
import dev.plumbline.simulation.statistics.PairedDifference;
import dev.plumbline.simulation.statistics.WelchDifference;
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
        ResultComparison comparison = Comparison.of(base, other);
        Differences by = comparison.entryPoints().get("web-shop");
        assertThat(comparison.basis()).isEqualTo(Basis.PARTNERS);
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
        ResultComparison comparison = Comparison.of(base, other);
        assertThat(comparison.basis()).isEqualTo(Basis.FORMULAS);
        assertThat(comparison.pairs()).isZero();
        Differences by = comparison.entryPoints().get("web-shop");
        assertThat(by.mean().value()).isNegative().isEqualTo(by.mean().high());
    }

    @Test
    void takesRunsWithOtherSeedsAsIndependent() {
        SimulationResult base = play(new KernelSimulator(2), "4", 7);
        SimulationResult other = play(new KernelSimulator(2), "5", 8);
        ResultComparison comparison = Comparison.of(base, other);
        assertThat(comparison.basis()).isEqualTo(Basis.INDEPENDENT);
        assertThat(comparison.pairs()).isZero();
        WelchDifference expected =
                WelchDifference.of(values(other, Observed.Answers::mean), values(base, Observed.Answers::mean), 0.95);
        Differences by = comparison.entryPoints().get("web-shop");
        assertThat(by.mean().value()).isEqualTo(expected.mean());
        assertThat(by.mean().low()).isEqualTo(expected.interval().low());
    }

    @Test
    void comparesElementsByFiguresThatAreTakenAsIndependent() {
        SimulationResult base = play(new KernelSimulator(2), "4", 7);
        SimulationResult other = play(new KernelSimulator(2), "8", 7);
        ResultComparison.Loads by = Comparison.of(base, other).elements().get("stock");
        double first = base.elements().get("stock").utilization().value();
        double second = other.elements().get("stock").utilization().value();
        assertThat(by.utilization().value()).isEqualTo(second - first);
        assertThat(by.utilization().high())
                .as("twice the servers are held less")
                .isNegative();
        assertThat(by.utilization().high() - by.utilization().value())
                .isCloseTo(Math.hypot(half(base, "stock"), half(other, "stock")), within(1e-12));
    }

    private static double half(SimulationResult result, String element) {
        SimulationResult.Estimate busy = result.elements().get(element).utilization();
        return (busy.high() - busy.low()) / 2;
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
