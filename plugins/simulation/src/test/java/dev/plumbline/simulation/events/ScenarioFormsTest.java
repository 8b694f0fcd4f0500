package dev.plumbline.simulation.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Fault.Effect;
import dev.plumbline.graphmodel.Fault.Target;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.simulation.formulas.QueueingSimulator;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What queueing formulas make of loads and faults that they know little of.
final class ScenarioFormsTest {

    private static final Architecture SHOP = ExampleShop.architecture();

    @Test
    void takesTheHighestRateOfAProfileAsLastingForEver() {
        Load profile = new Load.Profile(List.of(
                new Load.Point(Duration.ZERO, new Rate(5)), new Load.Point(Duration.ofSeconds(9), new Rate(80))));
        SimulationResult result = simulate(SHOP, scenario(profile));
        assertThat(result.entryPoints().get("web-shop").arrivalRate().value()).isEqualTo(80);
        assertThat(result.notes()).anyMatch(note -> note.contains("highest rate") && note.contains("web-shop"));
    }

    @Test
    void multipliesTheLoadInASpike() {
        Fault spike = fault(new Target.Entry("web-shop"), new Effect.Spike(3));
        SimulationResult result =
                simulate(SHOP, scenario(new Load.Steady(new Rate(50))).withFaults(List.of(spike)));
        assertThat(result.entryPoints().get("web-shop").arrivalRate().value()).isEqualTo(150);
    }

    @Test
    void sharesTheLoadAsTheWorkloadSays() {
        Flow look = new Flow("look", "Look", "", List.of(ExampleShop.use("web-shop")));
        Architecture two = Architecture.of(
                "Shop",
                SHOP.elements().values(),
                SHOP.relations().values(),
                List.of(SHOP.flows().firstEntry().getValue(), look),
                List.of());
        Workload shared = new Workload.OpenWorkload(
                "web-shop",
                Workload.Arrivals.POISSON,
                new Load.Steady(new Rate(100)),
                new TreeMap<>(Map.of("buy", new Ratio(0.25), "look", new Ratio(0.75))));
        SimulationResult result = simulate(two, Scenario.of("s", List.of(shared)));
        assertThat(result.elements().get("shop").arrivalRate().value()).isEqualTo(100);
        assertThat(result.elements().get("stock").arrivalRate().value()).isEqualTo(25);
    }

    @Test
    void takesSomeReplicasAwayAndLetsAShareFail() {
        Fault replicas = fault(new Target.Replicas("stock", 2), new Effect.Down());
        Fault errors = fault(new Target.Link("shop-stock"), new Effect.Errors(new Ratio(0.3)));
        SimulationResult result =
                simulate(SHOP, scenario(new Load.Steady(new Rate(50))).withFaults(List.of(replicas, errors)));
        assertThat(result.elements().get("stock").utilization().value()).isEqualTo(50 * 0.02 / 4);
        assertThat(result.entryPoints().get("web-shop").errorRatio().value()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void saysWhatItDoesNotLookAt() {
        Scenario scenario = scenario(new Load.Steady(new Rate(5)))
                .withFaults(List.of(
                        fault(new Target.Link("web-shop"), new Effect.Delay(Duration.ofSeconds(1))),
                        fault(new Target.Elements(List.of("shop")), new Effect.Flush()),
                        fault(
                                new Target.Elements(List.of("stock")),
                                new Effect.Deploy(new Ratio(0.5), Duration.ofSeconds(1)))))
                .withLinks(new Scenario.Links(Optional.of(Duration.ofMillis(1)), Optional.empty(), Optional.empty()))
                .withRun(Scenario.Run.standard().withFailures(Scenario.RandomFailures.MTBF));
        assertThat(String.join("\n", simulate(SHOP, scenario).notes()))
                .contains("web-shop delayed", "shop flushed", "stock deployed", "on the way", "Random failures");
    }

    private static Scenario scenario(Load load) {
        return Scenario.of(
                "s",
                List.of(new Workload.OpenWorkload(
                        "web-shop", Workload.Arrivals.POISSON, load, Collections.emptySortedMap())));
    }

    private static Fault fault(Target target, Effect effect) {
        return new Fault(Duration.ofSeconds(1), Duration.ofSeconds(60), target, effect);
    }

    private static SimulationResult simulate(Architecture architecture, Scenario scenario) {
        return new QueueingSimulator().simulate(architecture, scenario, Progress.NONE);
    }
}
