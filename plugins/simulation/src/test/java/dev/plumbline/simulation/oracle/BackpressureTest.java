package dev.plumbline.simulation.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.pluginapi.SimulationResult;
import org.junit.jupiter.api.Test;

/// A queue with a limit holds its publishers back when its messages are not handled in time.
final class BackpressureTest {

    private static final double RATE = 100;
    private static final double CAPACITY = 60;

    @Test
    void refusesWhatIsNotHandledInTime() {
        SimulationResult result = played("queue: {max: 300}");
        SimulationResult.Figures entry = result.entryPoints().get("web-api");
        assertThat(entry.throughput().value()).isCloseTo(CAPACITY, within(2.0));
        assertThat(entry.errorRatio().value()).isCloseTo(1 - CAPACITY / RATE, within(0.02));
        assertThat(result.elements().get("worker").meanQueue().value()).isCloseTo(300 - 6, within(5.0));
        assertThat(result.observed().orElseThrow().elements().get("jobs").failures())
                .hasEntrySatisfying(
                        "queue full", share -> assertThat(share.value()).isCloseTo(0.4, within(0.02)));
    }

    @Test
    void letsMessagesPileUpWithoutALimit() {
        SimulationResult result = played("ordering: fifo");
        assertThat(result.entryPoints().get("web-api").errorRatio().value()).isZero();
        assertThat(result.elements().get("worker").meanQueue().value()).isGreaterThan(3000);
    }

    private static SimulationResult played(String queue) {
        return new Played()
                .service("api", "replicas: 4, concurrency: 10, serviceTime: 1ms")
                .element("jobs", "queue", queue)
                .service("worker", "concurrency: 6, serviceTime: {distribution: exponential, mean: 100ms}")
                .calls("web", "api", "")
                .relation("api", "jobs", "publishes, mode: sync")
                .relation("worker", "jobs", "subscribes")
                .poisson("web-api", RATE)
                .scenario("warmup: 100s")
                .run(200, 4);
    }
}
