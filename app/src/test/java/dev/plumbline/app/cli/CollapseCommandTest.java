package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// The retry storm of Huang et al., OSDI 2022, a tenth as large.
final class CollapseCommandTest {

    private static final Path GOLDEN = Path.of(
            System.getProperty("plumbline.root", ".."), "app/src/test/resources/dev/plumbline/app/cli/collapse");

    @TempDir
    private Path folder;

    private Path storm = Path.of("");

    @BeforeEach
    void write() throws IOException {
        storm = Files.createDirectories(folder.resolve("storm"));
        Files.writeString(storm.resolve("plumbline.yaml"), """
                plumbline: 1
                name: Storm
                elements:
                  web: {kind: client, name: Web}
                  s: {kind: service, name: Server, replicas: 1, concurrency: 1, serviceTime: {distribution: exponential, mean: 10ms}}
                relations:
                  - {id: web-s, from: web, to: s, kind: calls, timeout: 3s, retry: {max: 4, backoff: none}}
                """);
        Path scenarios = Files.createDirectories(storm.resolve("scenarios"));
        Files.writeString(scenarios.resolve("slow.yaml"), """
                scenario: slow
                workload: [{relation: web-s, arrivals: poisson, rate: 37.4/s}]
                faults: [{at: 60s, for: 10s, element: s, effect: slow, factor: 5}]
                horizon: 300s
                replications: 6
                """);
        Files.writeString(scenarios.resolve("calm.yaml"), """
                scenario: calm
                workload: [{relation: web-s, arrivals: poisson, rate: 37.4/s}]
                horizon: 300s
                replications: 3
                """);
    }

    private ProgramUnderTest.Run simulate(Object... arguments) {
        return program().run(arguments(arguments));
    }

    private ProgramUnderTest program() {
        return new ProgramUnderTest(folder.resolve("home"));
    }

    private Object[] arguments(Object... arguments) {
        return Stream.concat(Stream.of("simulate", storm), Arrays.stream(arguments))
                .toArray();
    }

    @ParameterizedTest
    @EnumSource
    void writesTheSameBytesEachTime(SimulationDocument.Format format) throws IOException {
        String text = simulate(
                        "slow",
                        "--collapse",
                        "load=0.7:1.6:0.3",
                        "--collapse",
                        "size=2:10:4",
                        "--collapse",
                        "length=5s:15s:10s",
                        "--format",
                        format)
                .out();
        Path file = GOLDEN.resolve("map." + format);
        if (Boolean.getBoolean("plumbline.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text)
                .as("read the difference, then make %s again with -Dplumbline.write=true", file)
                .isEqualTo(Files.readString(file));
    }

    @Test
    void tellsWhatCollapsesAndWhatWouldHelp() {
        ProgramUnderTest.Run run =
                simulate("slow", "--collapse", "load=0.5:3:2.5", "--collapse", "size=10:10:1", "--json");
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.DONE);
        JsonNode json = run.json();
        assertThat(json.at("/summary/completeness").asString()).isEqualTo("whole");
        assertThat(json.at("/collapse/cells")).hasSize(2);
        assertThat(json.at("/collapse/cells/1/state").asString()).isEqualTo("overloaded");
        assertThat(json.at("/collapse/trigger/what").asString()).isEqualTo("s");
        JsonNode known = simulate("slow", "--collapse", "load=1:1:1", "--collapse", "size=10:10:1", "--json")
                .json();
        assertThat(known.at("/collapse/cells/0/lengthSeconds").asDouble())
                .as("as in the scenario")
                .isEqualTo(10);
        assertThat(known.at("/collapse/cells/0/state").asString()).isEqualTo("metastable");
        assertThat(known.at("/collapse/amplifier/relation").asString()).isEqualTo("web-s");
        assertThat(known.at("/collapse/amplifier/attempts").asDouble()).isBetween(3.5, 5.0);
        assertThat(known.at("/collapse/changes/0/path").asString()).isEqualTo("web-s.retry.budget");
        assertThat(known.at("/collapse/changes/0/helps").asBoolean()).isTrue();
    }

    @Test
    void takesTheTriggerThatIsNamed() {
        JsonNode spike = simulate("calm", "--collapse", "size=1:8:7", "--trigger", "web-s", "--json")
                .json();
        assertThat(spike.at("/collapse/trigger/kind").asString()).isEqualTo("spike");
        assertThat(spike.at("/collapse/cells/0/state").asString()).isEqualTo("stable");
        assertThat(spike.at("/collapse/cells/1/state").asString()).isEqualTo("metastable");
        JsonNode slow = simulate("calm", "--collapse", "size=1:1:1", "--trigger", "s", "--json")
                .json();
        assertThat(slow.at("/collapse/trigger/kind").asString()).isEqualTo("slow");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            slow --collapse load=1                            | has 1 numbers instead of three
            slow --collapse speed=1:2:1                       | speed' is no axis of the map
            slow --collapse load=1:2:1 --collapse load=1:2:1  | load' is given twice
            slow --collapse load=0:2:1                        | Loads are factors above 0
            slow --collapse size=0.5:2:1                      | Sizes are factors of 1 or more
            slow --collapse length=5:20:5                     | --collapse: '5' has no unit
            slow --collapse length=200s:200s:1s               | leaves less than a fifth of the horizon of 300 s
            slow --collapse load=1:2:1 --trigger sx           | Maybe you meant 's'
            calm --collapse load=1:2:1                        | has no fault that slows something
            slow calm --collapse load=1:2:1                   | --collapse studies one scenario, not 2
            slow --collapse load=1:2:1 --compare              | --collapse goes with
            slow --trigger s                                  | --trigger goes with --collapse
            """)
    void refusesWhatMakesNoSense(String arguments, String message) {
        ProgramUnderTest.Run run = simulate((Object[]) arguments.split(" ", -1));
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(message);
    }

    @Test
    void keepsWhatIsPlayedWhenItIsInterrupted() throws Exception {
        ProgramUnderTest.Started started = program().start();
        CompletableFuture<ProgramUnderTest.Run> run = CompletableFuture.supplyAsync(
                () -> started.run(arguments("slow", "--collapse", "load=0.1:1.9:0.001", "--runs", 2, "--json")));
        while (!run.isDone()) {
            Thread.sleep(400);
            started.program().interrupt(Duration.ofSeconds(30));
        }
        assertThat(run.get().status()).as(run.get().err()).isEqualTo(ExitCode.INTERRUPTED);
        JsonNode object = run.get().json();
        assertThat(object.at("/error/exit").asInt()).isEqualTo(ExitCode.INTERRUPTED);
        if (object.has("collapse")) {
            assertThat(object.at("/summary/completeness").asString()).isEqualTo("partial");
            assertThat(object.at("/collapse/cells").size()).isBetween(1, 1800);
        }
    }
}
