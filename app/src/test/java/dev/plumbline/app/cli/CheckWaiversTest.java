package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class CheckWaiversTest {

    private static final String CALL = "REL-001@api@stock@api-stock";

    @TempDir
    private Path shop;

    @TempDir
    private Path home;

    private ProgramUnderTest program;

    @BeforeEach
    void writeAShop() throws IOException {
        program = new ProgramUnderTest(home);
        Files.writeString(shop.resolve("plumbline.yaml"), """
                plumbline: 1
                name: Shop
                elements:
                  api: {kind: service}
                  stock: {kind: service}
                relations:
                  - {id: api-stock, from: api, to: stock, kind: calls}
                """);
    }

    @Test
    void keepsAWaivedFindingInSightAndDoesNotFailForIt() throws IOException {
        assertThat(check("--pack", "plumbline-graph").status()).isZero();
        assertThat(finding(check("--json"), CALL).get("state").asString()).isEqualTo("active");
        waive("finding: " + CALL + ", reason: The cache answers, by: ann, until: 2027-01-31, ticket: T-1");

        ProgramUnderTest.Run run = check("--json", "--explain", "REL-001");
        assertThat(run.status()).as(run.all()).isZero();
        JsonNode finding = finding(run, CALL);
        assertThat(finding.get("state").asString()).isEqualTo("waived");
        assertThat(finding.at("/waiver/reason").asString()).isEqualTo("The cache answers");
        assertThat(finding.at("/waiver/by").asString()).isEqualTo("ann");
        assertThat(finding.at("/waiver/until").asString()).isEqualTo("2027-01-31");
        assertThat(finding.at("/waiver/line").asInt()).isEqualTo(2);
        assertThat(run.json().at("/summary/waived").asInt()).isEqualTo(1);
        assertThat(check("--explain", "REL-001").out())
                .contains("Waived by ann, until 2027-01-31: The cache answers (T-1)", "1 waived");
        assertThat(check("--format", "junit", "--explain", "REL-001").out())
                .contains("failures=\"0\"", "<skipped message=\"Waived by ann");
        assertThat(check("--format", "sarif").out()).contains("\"suppressions\"", "\"state\" : \"waived\"");
        assertThat(check("--format", "markdown").out()).contains("Waived by ann");
        assertThat(check("--format", "html").out()).contains("<em>Waived by ann");
    }

    @Test
    void saysOfAFindingThatItsWaiverHasEnded() throws IOException {
        waive("finding: " + CALL + ", reason: r, by: ann, until: 2026-11-22");

        ProgramUnderTest.Run run = check("--json");
        assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
        assertThat(finding(run, CALL).get("state").asString()).isEqualTo("active");
        assertThat(finding(run, CALL).at("/endedWaiver/until").asString()).isEqualTo("2026-11-22");
        JsonNode about = finding(run, "STR-012@" + CALL);
        assertThat(about.get("severity").asString()).isEqualTo("high");
        assertThat(about.get("file").asString() + about.get("line").asInt()).isEqualTo("waivers.yaml2");
        assertThat(check().out()).contains("The waiver by ann ended on 2026-11-22.", "at waivers.yaml:2:5");
    }

    @Test
    void showsTheFindingsAboutWaiversAloneThoughTheyNeedAllRules() throws IOException {
        waive("finding: REL-001@api@stok@api-stock, reason: r, by: ann, until: 2027-11-22");

        ProgramUnderTest.Run run = check("--explain", "STR-012", "--json");
        assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.json().get("findings")).hasSize(1);
        assertThat(run.json().at("/findings/0/what").asString()).contains("Maybe you meant '" + CALL + "'");
        assertThat(check("--explain", "STR-012").out()).doesNotContain("unknown ");
        assertThat(check("--explain", "REL-001", "--json").json().get("findings"))
                .hasSize(1);
    }

    @Test
    void doesNotGuessWhenTheFileCannotBeRead() throws IOException {
        Files.writeString(shop.resolve("waivers.yaml"), "waivers:\n  finding: x\n");

        ProgramUnderTest.Run run = check("--json");
        assertThat(run.status()).isEqualTo(ExitCode.INVALID_MODEL);
        assertThat(run.json().at("/problems/0/line").asInt()).isEqualTo(2);
        assertThat(program.run("validate", shop).status()).isZero();
    }

    @Test
    void warnsOfKeysThatMeanNothing() throws IOException {
        waive("finding: " + CALL + ", reason: r, by: ann, until: 2027-11-22, tiket: T-1");

        ProgramUnderTest.Run run = check("--json");
        assertThat(run.err()).contains("Maybe you meant 'ticket'");
        assertThat(run.json().at("/problems/0/code").asString()).isEqualTo("waivers.unknown-key");
        assertThat(finding(run, CALL).get("state").asString()).isEqualTo("waived");
    }

    @Test
    void writesAWaiverThatTheNextCheckTakes() throws IOException {
        ProgramUnderTest.Run run = waive(CALL, "--until", "2027-01-31", "--reason", "It: waits", "--by", "ann");
        assertThat(run.status()).as(run.all()).isZero();
        assertThat(Files.readString(shop.resolve("waivers.yaml"))).isEqualTo("""
                waivers:
                  - finding: REL-001@api@stock@api-stock
                    reason: "It: waits"
                    by: ann
                    until: 2027-01-31
                """);
        assertThat(finding(check("--json"), CALL).get("state").asString()).isEqualTo("waived");

        ProgramUnderTest.Run again = waive(CALL, "--until", "2027-02-28", "--reason", "r", "--by", "ben", "--json");
        assertThat(again.status()).isEqualTo(ExitCode.USAGE);
        assertThat(again.json().at("/error/what").asString())
                .contains("There is a waiver already, at waivers.yaml:2:5", "by ann, until 2027-01-31");
    }

    @Test
    void refusesWaiversThatWouldAcceptNothingOrTooMuch() throws IOException {
        Path model = shop.resolve("plumbline.yaml");
        Files.writeString(model, Files.readString(model) + "  - {id: back, from: api, to: stock, kind: calls}\n");
        assertThat(waive("REL-001@api@stok@api-stock", "--until", "2027-01-31", "--reason", "r", "--by", "ann")
                        .err())
                .contains("There is no finding REL-001@api@stok@api-stock. Maybe you meant '" + CALL + "'.");
        assertThat(waive(CALL, "--until", "2026-11-22", "--reason", "r", "--by", "ann")
                        .err())
                .contains("--until 2026-11-22 is in the past");
        assertThat(waive("*", "--until", "2027-01-31", "--reason", "r", "--by", "ann", "--max-findings", "1")
                        .err())
                .contains("and a waiver may match 1");
        assertThat(waive(CALL, "--until", "2027-01-31", "--reason", " ", "--by", "ann")
                        .status())
                .isEqualTo(ExitCode.USAGE);
        assertThat(shop.resolve("waivers.yaml")).doesNotExist();
    }

    private void waive(String waiver) throws IOException {
        Files.writeString(shop.resolve("waivers.yaml"), "waivers:\n  - {" + waiver + "}\n");
    }

    private ProgramUnderTest.Run waive(String finding, String... options) {
        List<Object> arguments = new ArrayList<>(List.of("waive", shop, finding, "--as-of", "2026-11-23"));
        arguments.addAll(List.of(options));
        return program.run(arguments.toArray());
    }

    private ProgramUnderTest.Run check(String... options) {
        List<Object> arguments = new ArrayList<>(List.of("check", shop, "--as-of", "2026-11-23"));
        arguments.addAll(List.of(options));
        return program.run(arguments.toArray());
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
