package dev.plumbline.simulation.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An element of which fewer replicas run than it needs takes no requests, even where nothing else can go wrong.
final class TooFewReplicasTest {

    @ParameterizedTest
    @CsvSource({"2, 0", "3, 1"})
    void takeNoRequests(int needed, double failed) {
        assertThat(new Played()
                        .service("s", "replicas: 2, requiredReplicas: " + needed + ", serviceTime: 1ms")
                        .calls("web", "s", "")
                        .poisson("web-s", 10)
                        .run(100, 2)
                        .entryPoints()
                        .get("web-s")
                        .errorRatio()
                        .value())
                .isEqualTo(failed);
    }
}
