package dev.plumbline.simulation.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ErrorIntervalsTest {

    /// That no request failed does not say that none can: by Wilson's interval it is up to 3.84 in as many requests.
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void doNotSayThatNothingCanFail(int runs) {
        SimulationResult result = play(runs, List.of());
        Figures shop = result.elements().get("shop");
        double requests = shop.throughput().value() * result.extent().simulatedSeconds();
        assertThat(shop.errorRatio().value()).isZero();
        assertThat(shop.errorRatio().low()).isZero();
        assertThat(shop.errorRatio().high() * requests).isCloseTo(3.841459, within(0.05));
        Estimate timeouts = result.observed().orElseThrow().relations().values().stream()
                .findFirst()
                .orElseThrow()
                .timeouts();
        assertThat(timeouts.high()).isPositive();
    }

    /// A single run tells errors with an interval too.
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void holdTheErrorsThatHappen(int runs) {
        SimulationResult result = play(
                runs,
                List.of(new Fault(
                        Duration.ZERO,
                        Duration.ofSeconds(200),
                        new Fault.Target.Elements(List.of("stock")),
                        new Fault.Effect.Errors(new Ratio(0.01)))));
        assertThat(result.elements().values().stream().map(Figures::errorRatio).filter(share -> share.value() > 0))
                .isNotEmpty()
                .allSatisfy(share -> assertThat(share.low()).isLessThan(share.value()))
                .allSatisfy(share -> assertThat(share.high()).isBetween(share.value(), 1.0));
    }

    private static SimulationResult play(int runs, List<Fault> faults) {
        Scenario scenario = ExampleShop.scenario(50, List.of()).withFaults(faults);
        return new KernelSimulator(1)
                .simulate(
                        ExampleShop.architecture(),
                        scenario.withRun(Scenario.Run.standard()
                                .withHorizon(Duration.ofSeconds(200))
                                .withReplications(runs)
                                .withWarmup(Duration.ZERO)),
                        Progress.NONE);
    }
}
