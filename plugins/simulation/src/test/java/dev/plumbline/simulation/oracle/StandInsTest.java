package dev.plumbline.simulation.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.pluginapi.SimulationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the kernel does where something is out of service.
final class StandInsTest {

    /// Half of the time the store is down; at the end, which share of the requests has failed.
    @ParameterizedTest
    @CsvSource({
        "required, '', 0.5",
        "optional, '', 0",
        "required, 'spare', 0",
        "required, 'broken spare', 0",
        "required, 'broken', 0.5"
    })
    void fallbacksAreTriedOneAfterAnother(String criticality, String fallbacks, double failing) {
        Played played = new Played()
                .service("shop", "serviceTime: 1ms, concurrency: 100")
                .service("store", "serviceTime: 1ms, concurrency: 100")
                .service("other", "serviceTime: 1ms, concurrency: 100")
                .service("spare", "serviceTime: 1ms, concurrency: 100")
                .service("broken", "serviceTime: 1ms, concurrency: 100")
                .calls("web", "shop", "")
                .calls("shop", "store", "criticality: " + criticality)
                .calls("shop", "other", "");
        for (String fallback : fallbacks.isEmpty() ? new String[0] : fallbacks.split(" ", -1)) {
            played.calls("shop", fallback, "criticality: fallback");
        }
        SimulationResult result = played.poisson("web-shop", 20)
                .scenario("faults: [{at: 100s, for: 100s, element: store, effect: down}, {at: 0s, for: 200s, element:"
                        + " broken, effect: down}]")
                .scenario("warmup: 0s")
                .run(200, 2);
        assertThat(result.entryPoints().get("web-shop").errorRatio().value()).isCloseTo(failing, within(0.03));
    }

    /// Two of three replicas are down half of the time.
    @ParameterizedTest
    @CsvSource({"'', 0", "'requiredReplicas: 1', 0", "'requiredReplicas: 2', 0.5", "'quorum: true', 0.5"})
    void tooFewReplicasAreNone(String required, double failing) {
        for (String balancing : new String[] {"shared", "round-robin"}) {
            String attributes = "replicas: 3, serviceTime: 1ms, concurrency: 100, loadBalancing: " + balancing;
            SimulationResult result = new Played()
                    .service("shop", attributes + (required.isEmpty() ? "" : ", " + required))
                    .calls("web", "shop", "")
                    .poisson("web-shop", 20)
                    .scenario("faults: [{at: 100s, for: 100s, element: shop, replicas: 2, effect: down}]")
                    .scenario("warmup: 0s")
                    .run(200, 2);
            assertThat(result.entryPoints().get("web-shop").errorRatio().value())
                    .as(balancing)
                    .isCloseTo(failing, within(0.03));
        }
    }

    @Test
    void saysThatOnlyReplicasFailAtRandom() {
        SimulationResult result = new Played()
                .service("shop", "serviceTime: 1ms, mtbf: 1h, mttr: 1min")
                .element("zone-a", "node", "mtbf: 365d, mttr: 2h")
                .element("zone-b", "node", "name: B")
                .calls("web", "shop", "")
                .poisson("web-shop", 20)
                .scenario("failures: mtbf")
                .run(20, 2);
        assertThat(result.notes())
                .anyMatch(note -> note.startsWith("Only replicas fail at random") && note.endsWith(": zone-a."));
    }
}
