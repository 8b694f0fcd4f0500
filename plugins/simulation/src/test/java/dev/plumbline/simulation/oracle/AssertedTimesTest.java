package dev.plumbline.simulation.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an assertion compared is told in the unit that people would choose.
final class AssertedTimesTest {

    @ParameterizedTest
    @CsvSource({"20s, 20.00 s", "9500ms, 9.500 s", "12ms, 12.00 ms"})
    void areToldInTheirUnit(String work, String told) {
        assertThat(new Played()
                        .service(
                                "s",
                                "replicas: 9, concurrency: 9, serviceTime: {distribution: constant, mean: " + work
                                        + "}")
                        .calls("web", "s", "")
                        .scenario("workload: [{relation: web-s, arrivals: constant, rate: 1/s}]")
                        .scenario("assert: [\"s.latency.mean < 1ms\"]")
                        .scenario("warmup: 60s")
                        .run(200, 1)
                        .assertions()
                        .getFirst()
                        .detail())
                .isEqualTo(told);
    }
}
