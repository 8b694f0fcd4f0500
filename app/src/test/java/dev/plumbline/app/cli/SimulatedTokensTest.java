package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What `simulate` tells of a model endpoint.
final class SimulatedTokensTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("plumbline.yaml"), """
                plumbline: 1
                name: Assistant
                elements:
                  app: {kind: client, name: App}
                  llm:
                    kind: model-endpoint
                    name: Model
                    maxBatch: 64
                    inputTokens: 500
                    outputTokens: 100
                    stepTime: {base: 12ms, perPrefillToken: 40us, perSequence: 50us, perContextToken: 60ns}
                relations:
                  - {id: app-llm, from: app, to: llm, kind: calls}
                """);
        Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(folder.resolve("scenarios/day.yaml"), """
                scenario: day
                workload:
                  - {relation: app-llm, arrivals: poisson, rate: 4/s}
                assert:
                  - llm.ttft.p99 < 800ms
                  - llm.tpot.mean < 1ms
                horizon: 60s
                warmup: 5s
                replications: 3
                """);
    }

    @Test
    void tellsThemAsJson() {
        JsonNode object = simulate("--json").json();
        JsonNode model = object.at("/elements/llm");
        assertThat(model.at("/tokenRate/value").asDouble()).isBetween(200.0, 600.0);
        assertThat(model.at("/ttft/p50/value").asDouble()).isBetween(0.02, 0.2);
        assertThat(model.at("/ttft/p99/low").asDouble())
                .isLessThan(model.at("/ttft/p99/high").asDouble());
        assertThat(model.at("/tpot/mean/value").asDouble()).isBetween(0.012, 0.04);
        assertThat(object.at("/summary/asserts/0/verdict").asString()).isEqualTo("holds");
        assertThat(object.at("/summary/asserts/1/verdict").asString()).isEqualTo("fails");
        assertThat(object.at("/elements/app").has("ttft")).isFalse();
    }

    @Test
    void tellsThemAsTextTableAndPage() {
        assertThat(simulate().out())
                .containsPattern(
                        "tokens +first p50 +first p99 +each mean +each p99\\n +llm +[0-9.]+/s ±[0-9.]+ +[0-9]");
        assertThat(simulate("--format", "csv").out())
                .contains("element,llm,tokenRate,1/s,", "element,llm,ttft.p99,s,", "element,llm,tpot.mean,s,");
        assertThat(simulate("--format", "html").out()).contains("<th>model endpoint</th>", "<th>each p99</th>");
    }

    private ProgramUnderTest.Run simulate(Object... arguments) {
        return new ProgramUnderTest(folder.resolve("home"))
                .run(Stream.concat(Stream.of("simulate", folder, "day"), Stream.of(arguments))
                        .toArray());
    }
}
