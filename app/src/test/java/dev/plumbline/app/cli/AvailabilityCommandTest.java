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

final class AvailabilityCommandTest {

    private static final Path GOLDEN = Path.of(
            System.getProperty("plumbline.root", ".."), "app/src/test/resources/dev/plumbline/app/cli/availability");

    @TempDir
    private Path folder;

    private Path shop = Path.of("");

    @BeforeEach
    void write() throws IOException {
        shop = workspace("shop", """
                elements:
                  zone-a: {kind: node, name: Zone A, mtbf: 365d, mttr: 2h}
                  zone-b: {kind: node, name: Zone B, mtbf: 365d, mttr: 2h}
                  web: {kind: client, name: Web, slo: {availability: 99%}}
                  shop:
                    kind: service
                    name: Shop
                    replicas: 3
                    requiredReplicas: 2
                    zones: [zone-a, zone-b]
                    mtbf: 30d
                    mttr: 20min
                    slo: {availability: 99.95%}
                  stock: {kind: datastore, name: Stock, zones: [zone-a], mtbf: 90d, mttr: 1h}
                  advice: {kind: service, name: Advice, zones: [zone-b], mtbf: 10d, mttr: 1h}
                  payments: {kind: external, name: Payments, slo: {availability: 99.9%}}
                  ledger: {kind: datastore, name: Ledger, mtbf: 100d, slo: {availability: 99%}}
                relations:
                  - {id: web-shop, from: web, to: shop, kind: calls}
                  - {id: shop-stock, from: shop, to: stock, kind: reads}
                  - {id: shop-advice, from: shop, to: advice, kind: calls, criticality: optional}
                  - {id: shop-payments, from: shop, to: payments, kind: calls}
                  - {id: shop-ledger, from: shop, to: ledger, kind: writes, mode: async}
                """);
    }

    private Path workspace(String name, String parts) throws IOException {
        Path workspace = Files.createDirectories(folder.resolve(name));
        Files.writeString(workspace.resolve("plumbline.yaml"), "plumbline: 1\nname: " + name + "\n" + parts);
        return workspace;
    }

    private ProgramUnderTest.Run availability(Path workspace, Object... arguments) {
        return new ProgramUnderTest(folder.resolve("home"))
                .run(Stream.concat(Stream.of("availability", workspace), Arrays.stream(arguments))
                        .toArray());
    }

    @ParameterizedTest
    @EnumSource
    void writesTheSameBytesEachTime(SimulationDocument.Format format) throws IOException {
        String one = availability(
                        shop, "shop", "ledger", "--simulate", "--years", 100, "--kill", "30%", "--format", format)
                .out();
        assertGolden("elements." + format, one);
        assertGolden(
                "all." + format,
                availability(shop, "--kill", 1, "--format", format).out());
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
    void tellsFiguresCutSetsAndWhatDominates() {
        ProgramUnderTest.Run run = availability(shop, "shop", "--json");
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.FINDINGS);
        JsonNode json = run.json();
        double zone = 2.0 / (365 * 24 + 2);
        double stock = 1.0 / (90 * 24 + 1);
        double one = 20.0 / (30 * 24 * 60 + 20);
        double twoInA = 1 - Math.pow(1 - one, 2);
        double both = zone + (1 - zone) * one;
        double replicas = twoInA * both + (1 - twoInA) * 0 + one * one * (1 - both);
        double expected = 1 - 0.999 * (1 - zone) * (1 - stock) * (1 - replicas);
        assertThat(json.at("/summary/unavailability").asDouble()).isCloseTo(expected, within(1e-12));
        assertThat(json.at("/summary/downtimeSecondsPerYear").asDouble())
                .isCloseTo(expected * 31_557_600, within(1e-3));
        assertThat(json.at("/summary/objective/verdict").asString()).isEqualTo("missed");
        assertThat(json.at("/elements/shop/cutSets/likely/0/failures/0/element").asString())
                .isEqualTo("payments");
        assertThat(json.at("/elements/shop/cutSets/likely/0/share").asDouble())
                .isCloseTo(0.001 / expected, within(1e-9));
        assertThat(json.at("/elements/shop/parts/0/element").asString()).isEqualTo("payments");
        assertThat(json.at("/elements/shop/domains/0/element").asString()).isEqualTo("zone-a");
        assertThat(json.at("/elements/shop/domains/0/downWithIt").asDouble()).isCloseTo(1, within(1e-12));
        assertThat(json.at("/elements/shop/softDependencies/0/relation").asString())
                .isEqualTo("shop-advice");
        assertThat(json.at("/elements/shop/softDependencies/0/ifRequired").asDouble())
                .isGreaterThan(expected);
    }

    @Test
    void theStatusSaysWhetherObjectivesHold() {
        assertThat(availability(shop, "web").status()).isEqualTo(ExitCode.DONE);
        assertThat(availability(shop, "stock").status()).as("no objective").isEqualTo(ExitCode.DONE);
        ProgramUnderTest.Run unclear = availability(shop, "ledger");
        assertThat(unclear.status()).isEqualTo(ExitCode.PARTIAL);
        assertThat(unclear.out()).contains("cannot tell", "ledger: mttr (plumbline.yaml:");
        assertThat(availability(shop, "ledger", "shop").status()).isEqualTo(ExitCode.FINDINGS);
        assertThat(availability(shop).status()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void listsAllElementsTheWorstFirst() {
        String text = availability(shop).out();
        assertThat(text).startsWith("COMPUTED availability of 6 elements: 2 objectives held, 1 missed, 1 that cannot");
        assertThat(text.indexOf("\n  shop ")).isPositive().isLessThan(text.indexOf("\n  ledger "));
        assertThat(text.indexOf("\n  ledger ")).isLessThan(text.indexOf("\n  advice "));
    }

    @Test
    void simulatesBesideTheExactFigure() {
        JsonNode found = availability(shop, "shop", "--simulate", "--seed", 3, "--years", 300, "--json")
                .json();
        JsonNode simulated = found.at("/elements/shop/simulated");
        assertThat(simulated.get("years").asDouble()).isCloseTo(300, within(1e-9));
        assertThat(simulated.get("seed").asLong()).isEqualTo(3);
        double exact = found.at("/summary/unavailability").asDouble();
        assertThat(exact)
                .isBetween(
                        simulated.at("/unavailability/low").asDouble(),
                        simulated.at("/unavailability/high").asDouble());
        ProgramUnderTest.Run rare = availability(shop, "shop", "--simulate", "--years", 0.001);
        assertThat(rare.out()).contains("it never went down, which only says that outages are rarer than about 3,000");
    }

    /// Figures: `dsb_socialnet_p0.3_norepl` and `dsb_socialnet_p0.7_repl` of the table of availabilities.
    @ParameterizedTest
    @CsvSource({
        "1, 30%, home, 0.1414141414",
        "1, 30%, user, 0.2545454545",
        "1, 30%, compose, 0",
        "1, 4, home, 0.1414141414",
        "3, 70%, home, 0.005481618485",
        "3, 70%, user, 0.0330371383",
        "3, 10%, compose, 0.2922077922"
    })
    void killsContainersOfDeathStarBench(int replicas, String kill, String endpoint, double expected)
            throws IOException {
        Path network = workspace("network", socialNetwork(replicas));
        JsonNode json =
                availability(network, endpoint, "--kill", kill, "--json").json();
        JsonNode survival = json.at("/elements/" + endpoint + "/survival");
        assertThat(survival.get("replicas").asInt()).isEqualTo(replicas == 1 ? 12 : 22);
        assertThat(survival.get("probability").asDouble()).isCloseTo(expected, within(1e-9));
    }

    private static String socialNetwork(int replicas) {
        StringBuilder text = new StringBuilder("elements:\n");
        for (String endpoint : new String[] {"home", "user", "compose"}) {
            text.append("  ")
                    .append(endpoint)
                    .append(": {kind: client, name: ")
                    .append(endpoint)
                    .append("}\n");
        }
        String[] many = {"compose-post", "home-timeline", "user-timeline", "text", "media"};
        String[] single = {"web", "unique-id", "post-storage", "users", "social-graph", "url-shorten", "user-mention"};
        service(text, replicas, many);
        service(text, 1, single);
        text.append("relations:\n");
        calls(text, "home", "web", "home-timeline", "post-storage", "social-graph");
        calls(text, "user", "web", "user-timeline", "post-storage");
        calls(text, "compose", many);
        calls(text, "compose", single);
        return text.toString();
    }

    private static void service(StringBuilder text, int replicas, String... ids) {
        for (String id : ids) {
            text.append("  %s: {kind: service, name: %s, replicas: %d}%n".formatted(id, id, replicas));
        }
    }

    private static void calls(StringBuilder text, String from, String... to) {
        for (String id : to) {
            text.append("  - {id: %s-%s, from: %s, to: %s, kind: calls}%n".formatted(from, id, from, id));
        }
    }

    @Test
    void saysSoWhereTheDiagramIsTooLarge() throws IOException {
        StringBuilder text =
                new StringBuilder("elements:\n  web: {kind: client, name: Web, slo: {availability: 10%}}\n");
        int zones = 26;
        for (int zone = 0; zone < zones; zone++) {
            text.append("  z%d: {kind: node, name: Z%d, mtbf: 100d, mttr: 1h}%n".formatted(zone, zone));
        }
        StringBuilder relations = new StringBuilder("relations:\n");
        for (int one = 0; one < zones; one++) {
            for (int other = 0; other < zones; other++) {
                if ((one * 7 + other * 3) % 5 < 2 && one != other) {
                    text.append(
                            "  s%d-%d: {kind: service, name: S, replicas: 6, requiredReplicas: 3, zones: [z%d, z%d, z%d], mtbf: 10d, mttr: 1h}%n"
                                    .formatted(one, other, one, other, (one * other + 11) % zones));
                    relations.append(
                            "  - {id: w%d-%d, from: web, to: s%d-%d, kind: calls}%n".formatted(one, other, one, other));
                }
            }
        }
        ProgramUnderTest.Run run = availability(workspace("large", text.toString() + relations), "web");
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).startsWith("COMPUTED web: between ").contains("too large for an exact figure", "held");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shp                    | Maybe you meant 'shop'
            shop --kill 300%       | --kill takes a number of replicas or a share of them
            shop --kill some       | --kill takes a number
            shop --kill 9999       | there are only 6 replicas
            shop --seed 4          | --seed and --years go with --simulate
            shop --simulate --years 0 | --years takes more than 0
            """)
    void refusesWhatMakesNoSense(String arguments, String message) {
        ProgramUnderTest.Run run = availability(shop, (Object[]) arguments.split(" ", -1));
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(message);
    }

    @Test
    void saysWhenNothingRuns() throws IOException {
        ProgramUnderTest.Run run = availability(workspace("empty", "elements:\n  us: {kind: team, name: Us}\n"));
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.INVALID_MODEL);
        assertThat(run.err()).contains("has no elements that run");
    }
}
