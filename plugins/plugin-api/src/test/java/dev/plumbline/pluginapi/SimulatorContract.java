package dev.plumbline.pluginapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.pluginapi.SimulationResult.AssertionOutcome;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What every simulator keeps. A simulator's test extends it and gives the simulator.
public abstract class SimulatorContract {

    private static final double TOLERANCE = 0.05;

    /// The simulator under test.
    protected abstract Simulator simulator();

    @Test
    void namesItselfAndItsResult() {
        SimulationResult result = simulate(ExampleShop.scenario(100, List.of()));
        assertThat(simulator().name()).isNotBlank();
        assertThat(result.scenario()).isEqualTo("day");
        assertThat(result.seed()).isEqualTo(7);
        assertThat(result.provenance().source()).isNotBlank();
        assertThat(result.provenance().detail()).isNotBlank();
    }

    @Test
    void givesTheSameResultForTheSameInput() {
        Scenario scenario = ExampleShop.scenario(300, List.of("shop.latency.p99 < 1s"));
        assertThat(simulate(scenario)).isEqualTo(simulate(scenario));
    }

    @Test
    void carriesTheLoadAlongTheFlow() {
        SimulationResult result = simulate(ExampleShop.scenario(200, List.of()));
        Figures shop = result.elements().get("shop");
        Figures stock = result.elements().get("stock");
        assertThat(shop.utilization().value()).isCloseTo(0.25, within(TOLERANCE));
        assertThat(stock.utilization().value()).isCloseTo(0.5, within(TOLERANCE));
        assertThat(stock.throughput().value()).isCloseTo(200, within(200 * TOLERANCE));
        assertThat(result.entryPoints().get("web-shop").latency().mean().value())
                .isCloseTo(0.030, within(0.030 * TOLERANCE));
        assertThat(result.breaksFirst()).startsWith("stock");
        assertThat(result.headroom()).isCloseTo(2, within(2 * TOLERANCE));
    }

    @Test
    void keepsFiguresInTheirRanges() {
        for (double rate : new double[] {0, 1, 399, 400, 1000}) {
            SimulationResult result = simulate(ExampleShop.scenario(rate, List.of()));
            result.elements().values().forEach(SimulatorContract::checkRanges);
            result.entryPoints().values().forEach(SimulatorContract::checkRanges);
        }
    }

    @Test
    void doesNotHoldWhatAnOverloadedElementBreaks() {
        SimulationResult result = simulate(
                ExampleShop.scenario(1000, List.of("web-shop.latency.p99 < 100ms", "web-shop.errorRatio < 1%")));
        assertThat(result.elements().get("stock").utilization().value()).isCloseTo(1, within(TOLERANCE));
        assertThat(result.assertions()).extracting(AssertionOutcome::verdict).contains(Outcome.FAILS);
        assertThat(result.headroom()).isLessThan(1);
    }

    @Test
    void answersEveryAssertionInOrder() {
        List<String> expressions = List.of(
                "web-shop.latency.mean < 1s", "shop.utilization > 90%", "nobody.utilization < 1%", "what is this?");
        SimulationResult result = simulate(ExampleShop.scenario(200, expressions));
        assertThat(result.assertions()).extracting(AssertionOutcome::expression).containsExactlyElementsOf(expressions);
        assertThat(result.assertions())
                .extracting(AssertionOutcome::verdict)
                .containsExactly(Outcome.HOLDS, Outcome.FAILS, Outcome.CANNOT_TELL, Outcome.CANNOT_TELL);
        assertThat(result.assertions())
                .allSatisfy(outcome -> assertThat(outcome.detail()).isNotBlank());
    }

    @Test
    void notesWhatItCannotUse() {
        Fault nowhere = new Fault(
                Duration.ZERO, Duration.ofSeconds(1), new Fault.Target.Zone("nowhere"), new Fault.Effect.Down());
        Scenario broken = Scenario.of("broken", List.of(Workload.OpenWorkload.poisson("no-such-relation", new Rate(5))))
                .withOverrides(new TreeMap<>(Map.of("ghost.replicas", "3", "shop.replicas", "many", "shop.wings", "2")))
                .withFaults(List.of(nowhere))
                .withRun(Scenario.Run.standard()
                        .withHorizon(Duration.ofSeconds(1))
                        .withReplications(1));
        SimulationResult result = simulate(broken);
        assertThat(String.join("\n", result.notes()))
                .contains("no-such-relation", "ghost.replicas", "shop.replicas", "shop.wings", "nowhere");
    }

    private SimulationResult simulate(Scenario scenario) {
        return simulator().simulate(ExampleShop.architecture(), scenario, Progress.NONE);
    }

    private static void checkRanges(Figures figures) {
        assertThat(figures.arrivalRate().value()).isNotNegative();
        assertThat(figures.throughput().value())
                .isBetween(0.0, figures.arrivalRate().value() * (1 + TOLERANCE));
        assertThat(figures.utilization().value()).isBetween(0.0, 1.0);
        assertThat(figures.errorRatio().value()).isBetween(0.0, 1.0);
        if (!figures.latency().p50().isKnown()) {
            return;
        }
        assertThat(figures.latency().p50().value())
                .isLessThanOrEqualTo(figures.latency().p90().value());
        assertThat(figures.latency().p90().value())
                .isLessThanOrEqualTo(figures.latency().p99().value());
    }
}
