package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

final class CapacityCommandTest {

    private static final Path GOLDEN = Path.of(
            System.getProperty("plumbline.root", ".."), "app/src/test/resources/dev/plumbline/app/cli/capacity");

    @TempDir
    private Path folder;

    private Path shop = Path.of("");

    @BeforeEach
    void write() throws IOException {
        shop = ShopWorkspace.in(folder);
    }

    private ProgramUnderTest.Run capacity(Object... arguments) {
        return new ProgramUnderTest(folder.resolve("home"))
                .run(Stream.concat(Stream.of("capacity", shop), Arrays.stream(arguments))
                        .toArray());
    }

    @ParameterizedTest
    @EnumSource
    void writesTheSameBytesEachTime(SimulationDocument.Format format) throws IOException {
        String text = capacity("--scenario", "day", "--slo", "web-shop.p99<90ms", "--format", format)
                .out();
        assertThat(text)
                .isEqualTo(capacity("--scenario", "day", "--slo", "web-shop.p99<90ms", "--format", format)
                        .out());
        Path file = GOLDEN.resolve("day." + format);
        if (Boolean.getBoolean("plumbline.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text)
                .as("read the difference, then make %s again with -Dplumbline.write=true", file.getFileName())
                .isEqualTo(Files.readString(file));
    }

    @Test
    void tellsWhatSaturatesFirstAndTheCheapestReplicas() {
        ProgramUnderTest.Run run = capacity("--scenario", "day", "--slo", "web-shop.p99<90ms", "--json");
        JsonNode json = run.json();
        assertThat(json.at("/schema").asString()).isEqualTo("plumbline.capacity/1");
        assertThat(json.at("/summary/saturatesFirst").asString()).isEqualTo("stock");
        // Two servers of 12 ms carry 166.7/s.
        assertThat(json.at("/summary/headroom").asDouble()).isCloseTo(2 / 0.012 / 80, within(1e-9));
        assertThat(json.at("/summary/evidence").asString()).isEqualTo("approximate");
        assertThat(json.at("/sizing/state").asString()).isEqualTo("cheapest");
        assertThat(json.at("/sizing/unit").asString()).isEqualTo("replicas");
        assertThat(run.status()).isIn(ExitCode.DONE, ExitCode.FINDINGS);
        boolean missed = json.at("/summary/missed").asInt() > 0;
        assertThat(run.status()).isEqualTo(missed ? ExitCode.FINDINGS : ExitCode.DONE);
    }

    @Test
    void failsWhereAnObjectiveDoesNotHoldAndSaysWhatEachChangeBuys() {
        ProgramUnderTest.Run run = capacity("--scenario", "day", "--slo", "stock.mean<13ms");
        assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .contains("FAILS", "stock.mean < 13 ms", "stock: 2 -> 3 replicas", "without it stock.mean");
    }

    @Test
    void holdsWithStatusZero() {
        ProgramUnderTest.Run run = capacity("--scenario", "day", "--slo", "web-shop.mean<1s");
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).startsWith("APPROXIMATE capacity under day: every objective holds.");
    }

    @Test
    void saysWhatIsOverloadedAndWhenItsQueueIsFull() throws IOException {
        Files.writeString(shop.resolve("scenarios/rush.yaml"), """
                scenario: rush
                workload:
                  - {relation: web-shop, arrivals: poisson, rate: 200/s}
                """);
        ProgramUnderTest.Run run = capacity("--scenario", "rush");
        assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
        // 200/s against 166.7/s fill 2 x 40 places in 2.4 s.
        assertThat(run.out()).contains("stock gets 200/s and answers 167/s: its queue is full after 2.4 s");
    }

    @Test
    void tellsHowFarOffTheFormulasAre() {
        JsonNode json = capacity("--scenario", "day", "--compare", "--json").json();
        JsonNode rows = json.at("/comparison/rows");
        assertThat(rows.size()).isGreaterThan(15);
        boolean found = false;
        for (JsonNode row : rows) {
            if (row.at("/id").asString().equals("stock")
                    && row.at("/figure").asString().equals("utilization")) {
                assertThat(row.at("/formula").asDouble()).isCloseTo(0.48, within(1e-9));
                assertThat(row.at("/errorPercent").asDouble()).isBetween(-5.0, 5.0);
                found = true;
            }
        }
        assertThat(found).isTrue();
    }

    @Test
    void takesTheLoadOfAScenarioWhereNoRateIsDeclared() {
        assertThat(capacity().out()).contains("the load is that of the scenario day");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "|", textBlock = """
            web-shop.p98<1s       | There is no figure p98
            web-shop              | is no objective
            web-shop.p99>1s       | on the wrong side
            web-shop.p99<fast     | --slo:
            web-shup.p99<1s       | no relation web-shup
            web-shop.p99<0ms      | not above 0
            """)
    void refusesObjectivesThatMakeNoSense(String objective, String said) {
        ProgramUnderTest.Run run = capacity("--slo", objective);
        assertThat(run.status()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(said);
    }

    @Test
    void proposesTheNearestName() {
        assertThat(capacity("--slo", "web-shup.p99<1s").err()).contains("web-shop");
        assertThat(capacity("--scenario", "dai").err()).contains("day");
        assertThat(capacity("--scenario", "dai").status()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void refusesAShareThatIsNone() {
        assertThat(capacity("--busiest", "140%").status()).isEqualTo(ExitCode.USAGE);
        assertThat(capacity("--busiest", "much").status()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void cannotTellAnObjectiveOfAnElementWithoutLoad() throws IOException {
        Files.writeString(shop.resolve("more.yaml"), """
                elements:
                  idle: {kind: service, name: Idle}
                """);
        ProgramUnderTest.Run run = capacity("--scenario", "day", "--slo", "idle.p99<1s");
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.PARTIAL);
        assertThat(run.out()).contains("cannot tell", "idle.p99");
    }
}
