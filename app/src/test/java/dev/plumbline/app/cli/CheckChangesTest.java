package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class CheckChangesTest {

    private static final String BEFORE = """
            plumbline: 1
            name: Shop
            elements:
              api: {kind: service}
              stock: {kind: service}
              old: {kind: service}
            relations:
              - {id: api-stock, from: api, to: stock, kind: calls} # slow
              - {id: api-old, from: api, to: old, kind: calls}
            """;
    private static final String AFTER = """
            plumbline: 1
            name: Shop
            elements:
              api: {kind: service}
              stock: {kind: service}
              fresh: {kind: service}
            relations:
              - {id: api-stock, from: api, to: stock, kind: calls} # slow
              - {id: api-fresh, from: api, to: fresh, kind: calls}
            """;
    private static final String OPEN = "REL-001@api@stock@api-stock";
    private static final String NEW = "REL-001@api@fresh@api-fresh";
    private static final String GONE = "REL-001@api@old@api-old";

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    private Path shop;
    private ProgramUnderTest program;

    @BeforeEach
    void writeAShop() throws IOException {
        program = new ProgramUnderTest(home);
        shop = Files.createDirectory(folder.resolve("shop"));
        write(BEFORE);
    }

    @Test
    void makesABaselineThatOnlyShrinks() throws IOException {
        Path baseline = folder.resolve("known.txt");
        ProgramUnderTest.Run first = check("--baseline", baseline);
        assertThat(first.status()).as(first.all()).isZero();
        assertThat(first.out()).contains("Wrote the baseline " + baseline, "in the baseline");
        assertThat(Files.readString(baseline)).contains(OPEN + " # high Synchronous call without a timeout\n", GONE);

        write(AFTER);
        ProgramUnderTest.Run strict = check("--baseline", baseline, "--strict-baseline", "--fail-on", "never");
        assertThat(strict.status()).isEqualTo(ExitCode.FINDINGS);
        assertThat(strict.out()).contains("that occur no more", GONE);
        assertThat(Files.readString(baseline)).contains(GONE);

        ProgramUnderTest.Run run = check("--baseline", baseline, "--json");
        assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
        assertThat(state(run, OPEN)).isEqualTo("baseline");
        assertThat(state(run, NEW)).isEqualTo("active");
        assertThat(run.json().at("/baseline/stale").toString()).contains(GONE);
        assertThat(Files.readString(baseline))
                .doesNotContain(GONE)
                .doesNotContain(NEW)
                .contains(OPEN);
    }

    @Test
    void leavesEntriesOfRulesThatDidNotRunInTheBaseline() throws IOException {
        Path baseline = folder.resolve("known.txt");
        check("--baseline", baseline);
        String before = Files.readString(baseline);
        check("--baseline", baseline, "--explain", "PERF-001");
        check("--baseline", baseline, "--pack", "plumbline-graph");
        assertThat(Files.readString(baseline)).isEqualTo(before);
    }

    @Test
    void refusesABaselineThatItCannotReadOrThatMustBeThere() throws IOException {
        Path baseline = Files.writeString(folder.resolve("known.txt"), "# ours\nREL-001 and more\n");
        ProgramUnderTest.Run run = check("--baseline", baseline, "--json");
        assertThat(run.status()).isEqualTo(ExitCode.INVALID_MODEL);
        assertThat(run.json().at("/problems/0/line").asInt()).isEqualTo(2);
        Path absent = folder.resolve("absent.txt");
        assertThat(check("--baseline", absent, "--strict-baseline").status()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(absent).doesNotExist();
        assertThat(check("--strict-baseline").status()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void tellsWhatAChangeBringsSinceARevision() throws IOException, GitAPIException {
        GitFolder.begin(folder);
        assertThat(check("--base", "main").status()).isZero();
        write(AFTER);

        ProgramUnderTest.Run run = check("--base", "main", "--json");
        assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
        assertThat(state(run, OPEN)).isEqualTo("open");
        assertThat(state(run, NEW)).isEqualTo("new");
        assertThat(finding(run, NEW).get("causes").toString()).contains("api-fresh", "fresh");
        assertThat(run.json().get("resolved").toString()).contains(GONE);
        ProgramUnderTest.Run fresh = check("--base", "main", "--new-only", "--json");
        assertThat(fresh.json().get("findings"))
                .isNotEmpty()
                .allSatisfy(
                        finding -> assertThat(finding.get("state").asString()).isEqualTo("new"));
        assertThat(check("--base", "main").out()).contains("resolved REL-001", "New: brought by a change of api-fresh");
        assertThat(check("--base", "main", "--format", "markdown").out()).contains("## Resolved");
        assertThat(check("--base", "main", "--format", "html").out()).contains("<h2>Resolved</h2>");
        assertThat(check("--base", "main", "--format", "sarif").out())
                .contains("\"baselineState\" : \"new\"", "\"baselineState\" : \"unchanged\"", "\"resolved\"");
        assertThat(check("--base", "mian").status()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(check("--base", "mian").err()).contains("Maybe you meant 'main'");
    }

    @Test
    void tellsWhyABaseCannotBeCompared() throws IOException {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("plumbline.yaml"), "plumbline: 1\nelements: [\n");
        assertThat(check("--base", broken).status()).isEqualTo(ExitCode.INVALID_MODEL);
        assertThat(check("--base", folder.resolve("absent")).status()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(check("--new-only").status()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void takesTheFindingOfARelationWithAnotherIdForANewOne() throws IOException {
        Path base = Files.createDirectory(folder.resolve("base"));
        Files.writeString(base.resolve("plumbline.yaml"), BEFORE.replace("{id: api-stock, from", "{id: x, from"));
        assertThat(check("--base", base, "--new-only").out()).contains("New: brought by a change of api-stock");
    }

    @Test
    void mendsWhatCanBeMendedAndNothingThatIsWaived() throws IOException {
        String text = """
                plumbline: 1
                elements:
                  api: {kind: service} # the front
                  one: {kind: service}
                  two: {kind: service}
                relations:
                  - {id: api-one, from: api, to: one, kind: calls, timeout: 1s, retry: {max: 2, backoff: exponential}} # first
                  - {id: api-two, from: api, to: two, kind: calls, timeout: 1s, retry: {max: 2, backoff: exponential}}
                """;
        write(text);
        List<String> fixable = fixable(check("--json"));
        assertThat(fixable).isNotEmpty();
        String waived = fixable.stream()
                .filter(name -> name.contains("api-two"))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                shop.resolve("waivers.yaml"),
                "waivers: [{finding: " + waived + ", reason: r, by: ann, until: 2027-01-31}]\n");

        ProgramUnderTest.Run dry = check("--fix", "--dry-run");
        assertThat(dry.out())
                .startsWith("--- a/plumbline.yaml\n+++ b/plumbline.yaml\n@@")
                .contains("+  - {id: api-one");
        assertThat(dry.err()).contains("Would mend ");
        assertThat(Files.readString(shop.resolve("plumbline.yaml"))).isEqualTo(text);

        ProgramUnderTest.Run run = check("--fix", "--json");
        assertThat(run.json().at("/fix/mended").toString()).contains("api-one").doesNotContain("api-two");
        assertThat(fixable(run)).contains(waived).noneMatch(name -> name.contains("api-one"));
        String after = Files.readString(shop.resolve("plumbline.yaml"));
        assertThat(after)
                .contains(" # first", "# the front", text.lines().toList().getLast());
        assertThat(check("--fix").out()).contains("There is nothing to mend by itself.");
        assertThat(check("--dry-run").status()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void saysWhatAnExplainedRuleCannotTell() throws IOException {
        write("""
                plumbline: 1
                name: Shop
                elements:
                  helper: {kind: agent, tier: high}
                """);

        assertThat(check("--explain", "ai-012").out())
                .contains("unknown  AI-012    helper: Whether helper was evaluated is not known.")
                .contains("1 cannot be told");
        assertThat(check().out()).contains("cannot be told").doesNotContain("unknown ");
    }

    @Test
    void checksWithThePacksThatAreNamed() throws IOException {
        Path pack = Files.writeString(folder.resolve("own.yaml"), """
                pack: own
                version: 1
                title: Own
                rules:
                  - id: OWN-1
                    title: Service without a team
                    category: structure
                    severity: medium
                    foreach: element
                    when: "e.kind == 'service'"
                    what: "{e.id} has no team."
                    why: Nobody answers.
                    remedy: Name one.
                    sources: [ours]
                    examples:
                      bad: [{elements: {a: {kind: service}}}]
                      good: [{elements: {a: {kind: queue}}}]
                """);
        ProgramUnderTest.Run run = check("--pack", pack, "--json");
        assertThat(run.status()).as(run.all()).isZero();
        assertThat(run.json().at("/summary/rules").asInt()).isEqualTo(1);
        assertThat(finding(run, "OWN-1@api").get("severity").asString()).isEqualTo("medium");
        assertThat(check("--pack", "plumbline-graph", "--json")
                        .json()
                        .at("/summary/rules")
                        .asInt())
                .isEqualTo(10);
        assertThat(check("--pack", "plumbline-grph").err()).contains("Maybe you meant 'plumbline-graph'");
        Files.writeString(pack, Files.readString(pack).replace("good: [{elements: {a: {kind: queue}}}]", ""));
        assertThat(check("--pack", pack).err()).contains("warning: The rule has no bad or no good example");
        assertThat(check("--pack", pack).status()).isZero();
        assertThat(check("--pack", pack).out()).contains("1 rule, 3 elements: ");
        Files.writeString(pack, "pack: own\nrules: [{id: OWN-2}]\n");
        assertThat(check("--pack", pack).status()).isEqualTo(ExitCode.PARTIAL);
    }

    private void write(String text) throws IOException {
        Files.writeString(shop.resolve("plumbline.yaml"), text);
    }

    private ProgramUnderTest.Run check(Object... options) {
        List<Object> arguments = new ArrayList<>(List.of("check", shop, "--as-of", "2026-11-23"));
        arguments.addAll(List.of(options));
        return program.run(arguments.toArray());
    }

    private static List<String> fixable(ProgramUnderTest.Run run) {
        List<String> found = new ArrayList<>();
        for (JsonNode finding : run.json().get("findings")) {
            if (finding.get("fixable").asBoolean()) {
                found.add(finding.get("fingerprint").asString());
            }
        }
        return found;
    }

    private static String state(ProgramUnderTest.Run run, String fingerprint) {
        return finding(run, fingerprint).get("state").asString();
    }

    private static JsonNode finding(ProgramUnderTest.Run run, String fingerprint) {
        for (JsonNode finding : run.json().get("findings")) {
            if (finding.get("fingerprint").asString().equals(fingerprint)) {
                return finding;
            }
        }
        throw new AssertionError("no " + fingerprint + " in " + run.out());
    }
}
