package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.composition.RegisteredExtensions;
import dev.plumbline.pluginapi.SimulationRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.example.extension.SparkLikeRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

final class SimulateCommandTest {

    private static final Path GOLDEN = Path.of(
            System.getProperty("plumbline.root", ".."), "app/src/test/resources/dev/plumbline/app/cli/simulation");

    @TempDir
    private Path folder;

    private Path shop = Path.of("");

    @BeforeEach
    void write() throws IOException {
        shop = ShopWorkspace.in(folder);
    }

    @ParameterizedTest
    @EnumSource
    void writesTheSameBytesEachTime(SimulationDocument.Format format) throws IOException {
        String text = simulate("day", "sale", "--format", format).out();
        assertThat(text).isEqualTo(simulate("day", "sale", "--format", format).out());
        assertGolden("scenarios." + format, text);
        assertGolden(
                "comparison." + format,
                simulate("sale", "--compare", "--format", format).out());
        assertGolden(
                "sweep." + format,
                simulate("day", "--sweep", "stock.replicas=1:2:1", "--sweep", "load=0.5:1:0.5", "--format", format)
                        .out());
    }

    private static void assertGolden(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("plumbline.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text)
                .as("read the difference, then make %s again with -Dplumbline.write=true", name)
                .isEqualTo(Files.readString(file));
    }

    @Test
    void tellsWhatTheContractNames() {
        ProgramUnderTest.Run run = simulate("day", "--json");
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.DONE);
        JsonNode summary = run.json().get("summary");
        assertThat(summary.get("scenario").asString()).isEqualTo("day");
        assertThat(summary.get("seed").asLong()).isEqualTo(5);
        assertThat(summary.get("runs").asInt()).isEqualTo(3);
        assertThat(summary.get("simulatedSeconds").asDouble()).isEqualTo(120);
        assertThat(summary.get("events").asLong()).isPositive();
        assertThat(summary.get("wallSeconds").isNull()).isTrue();
        assertThat(summary.get("asserts")).hasSize(2);
        JsonNode p99 = run.json().at("/entryPoints/web-shop/latency/p99");
        assertThat(p99.get("low").asDouble()).isLessThan(p99.get("high").asDouble());
        assertThat(run.json().at("/entryPoints/web-shop/spent/working/value").asDouble())
                .isPositive();
        assertThat(run.json().at("/relations/shop-stock/attempts/value").asDouble())
                .isEqualTo(1);
        assertThat(run.json().at("/course/entryPoints/web-shop/offered")).hasSizeGreaterThan(100);
        assertThat(run.err()).contains("Simulated in ");
    }

    @Test
    void tellsWhatBreaksAndRecovers() {
        ProgramUnderTest.Run run = simulate("sale");
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .startsWith("SIMULATED sale: does not hold; 1 of 1 assertions fails.")
                .contains(
                        "Breaks first: stock", "Recovery after the last fault or spike: web-shop", "Fail by: web-shop");
        assertThat(run.out().lines().count()).isLessThan(30);
    }

    @Test
    void changesTheRunsAndTheSeed() {
        JsonNode object =
                simulate("day", "--runs", "2", "--seed", "99", "--json").json();
        assertThat(object.at("/summary/runs").asInt()).isEqualTo(2);
        assertThat(object.at("/summary/seed").asLong()).isEqualTo(99);
        assertThat(object.at("/entryPoints/web-shop/arrivalRate/value").asDouble())
                .isNotEqualTo(simulate("day", "--runs", "2", "--json")
                        .json()
                        .at("/entryPoints/web-shop/arrivalRate/value")
                        .asDouble());
    }

    @Test
    void addsAssertions() {
        ProgramUnderTest.Run failed = simulate("day", "--assert", "stock.utilization < 1%", "--json");
        assertThat(failed.status()).isEqualTo(ExitCode.FINDINGS);
        assertThat(failed.json().at("/summary/asserts/2/verdict").asString()).isEqualTo("fails");
        ProgramUnderTest.Run unclear = simulate("day", "--assert", "nobody.utilization < 1%");
        assertThat(unclear.status()).as("what cannot be told does not hold").isEqualTo(ExitCode.FINDINGS);
        assertThat(unclear.out()).contains("cannot be told");
    }

    @Test
    void takesTheFormulasByName() {
        ProgramUnderTest.Run run = simulate("day", "--simulator", "queueing", "--json");
        assertThat(run.status()).isEqualTo(ExitCode.DONE);
        assertThat(run.json().at("/summary/method").asString()).isEqualTo("formulas");
        assertThat(run.json().at("/provenance/source").asString()).contains("Queueing");
        assertThat(run.json().has("relations")).isFalse();
    }

    @Test
    void findsTheFirstValueAtWhichAnAssertionFlips() {
        ProgramUnderTest.Run run = simulate("day", "--sweep", "load=1:3:2", "--json");
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.json().get("points")).hasSize(2);
        assertThat(run.json().at("/points/1/settings/load").asString()).isEqualTo("3");
        assertThat(run.json().get("flips")).anySatisfy(flip -> {
            assertThat(flip.get("expression").asString()).isEqualTo("stock.utilization < 90%");
            assertThat(flip.get("before").asString()).isEqualTo("1");
            assertThat(flip.get("at").asString()).isEqualTo("3");
            assertThat(flip.get("verdict").asString()).isEqualTo("fails");
        });
    }

    @Test
    void comparesScenariosRunByRun() {
        JsonNode object = simulate("day", "sale", "--compare", "--json").json();
        assertThat(object.at("/comparison/0/pairs").asInt()).isEqualTo(3);
        JsonNode errors = object.at("/comparison/0/entryPoints/web-shop/errorRatio");
        assertThat(errors.get("low").asDouble()).isLessThan(errors.get("high").asDouble());
        assertThat(object.at("/scenarios/1/summary/seed").asLong())
                .as("partners have the seed of the first")
                .isEqualTo(5);
    }

    @Test
    void writesAFileAndTheObject() throws IOException {
        Path file = folder.resolve("out/course.html");
        ProgramUnderTest.Run run = simulate("sale", "--format", "html", "-o", file, "--json");
        assertThat(run.json().at("/summary/scenario").asString()).isEqualTo("sale");
        assertThat(Files.readString(file))
                .contains("SIMULATED", "<svg", "class=\"band\"", "prefers-color-scheme")
                .doesNotContain("<script", "http://", "https://", "src=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--sweep load=1|has 1 numbers instead of three",
                "--sweep stok.replicas=1:2:1|Maybe you meant 'stock'",
                "--sweep stock.replica=1:2:1|Maybe you meant 'replicas'",
                "--sweep load=1:99999:1|at most 10000",
                "--sweep load=1:2:1 --sweep load=1:2:1|Two ranges",
                "--sweep load=1:2:1 --compare|do not go together",
                "--simulator astrology|There is no simulator astrology",
                "--on spark://somewhere:7077|no runner for spark is installed",
                "--runs 0|--runs takes 1 to 10000",
                "--runs many|runs",
                "--seed x|seed",
                "--format pdf|format",
                "--compare|has no overrides"
            })
    void refusesWhatMakesNoSense(String options, String what) {
        ProgramUnderTest.Run run = simulate(Stream.concat(Stream.of("day"), Arrays.stream(options.split(" ")))
                .toArray());
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(what);
    }

    @Test
    void suggestsAScenario() {
        ProgramUnderTest.Run run = simulate("dy");
        assertThat(run.status()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("There is no scenario dy.", "Maybe you meant 'day'");
    }

    @Test
    void runsWhereARunnerIsInstalled() throws IOException {
        ProgramUnderTest program = new ProgramUnderTest(folder.resolve("home"))
                .with(new RegisteredExtensions(Files.createDirectories(folder.resolve("extensions")))
                        .register(SimulationRunner.class, SparkLikeRunner.class.getName())
                        .services());
        ProgramUnderTest.Run here = simulate("day", "--json");
        ProgramUnderTest.Run there = program.run("simulate", shop, "day", "--on", "sparkle://host:7077", "--json");
        assertThat(there.out()).isEqualTo(here.out());
        ProgramUnderTest.Run refused = program.run("simulate", shop, "day", "--on", "sparkle://nowhere:1");
        assertThat(refused.status()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(refused.err()).contains("nowhere does not answer.");
        assertThat(program.run("simulate", shop, "day", "--on", "sparkle://host:1", "--offline")
                        .status())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void keepsWhatIsFinishedWhenItIsInterrupted() throws Exception {
        ProgramUnderTest.Started started = new ProgramUnderTest(folder.resolve("home")).start();
        CompletableFuture<ProgramUnderTest.Run> run = CompletableFuture.supplyAsync(
                () -> started.run("simulate", shop, "day", "--sweep", "load=0.001:1:0.001", "--runs", "3", "--json"));
        while (!run.isDone()) {
            Thread.sleep(200);
            started.program().interrupt(Duration.ofSeconds(30));
        }
        assertThat(run.get().status()).as(run.get().err()).isEqualTo(ExitCode.INTERRUPTED);
        JsonNode object = run.get().json();
        assertThat(object.at("/error/exit").asInt()).isEqualTo(ExitCode.INTERRUPTED);
        if (object.has("points")) {
            assertThat(object.at("/summary/completeness").asString()).isEqualTo("partial");
            assertThat(object.at("/summary/finished").asInt()).isBetween(1, 999);
        }
    }

    @Test
    void writesWhatIsFinishedWhereTheWholeWasToGo() throws Exception {
        ProgramUnderTest.Started started = new ProgramUnderTest(folder.resolve("home")).start();
        Path file = folder.resolve("sweep.csv");
        CompletableFuture<ProgramUnderTest.Run> run = CompletableFuture.supplyAsync(() -> started.run(
                "simulate",
                shop,
                "day",
                "--sweep",
                "load=0.001:1:0.001",
                "--runs",
                "3",
                "--format",
                "csv",
                "-o",
                file));
        while (!run.isDone()) {
            Thread.sleep(300);
            started.program().interrupt(Duration.ofSeconds(30));
        }
        assertThat(run.get().status()).as(run.get().err()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(run.get().out()).isEmpty();
        if (Files.exists(file)) {
            assertThat(run.get().err()).contains("of 1000 simulations are finished", "was written to " + file);
            assertThat(Files.readAllLines(file)).first().asString().startsWith("source,scenario,load,completeness");
            assertThat(Files.readString(file)).endsWith("\n");
        } else {
            assertThat(run.get().err()).containsAnyOf("No simulation is finished.", "Nothing was written.");
        }
    }

    private ProgramUnderTest.Run simulate(Object... arguments) {
        return new ProgramUnderTest(folder.resolve("home"))
                .run(Stream.concat(Stream.of("simulate", shop), Arrays.stream(arguments))
                        .toArray());
    }
}
