package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The rules that a workspace brings along, on the command line.
final class OwnRulesTest {

    private static final String GOOD = """
            - id: TEAM-001
              title: Service named a
              severity: high
              foreach: element
              when: e.runs && e.id == 'a'
              what: "{e.id} is called a."
              remedy: Call it something else.
              examples:
                bad: [{elements: {a: {kind: service}}}]
                good: [{elements: {b: {kind: service}}}]
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeWorkspace() throws IOException {
        Files.writeString(
                folder.resolve("plumbline.yaml"),
                "plumbline: 1\nname: W\nelements:\n  t: {kind: team}\n  a: {kind: service, owner: t}\n"
                        + "  b: {kind: service, owner: t}\n");
    }

    private void pack(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules").resolve(name), text);
    }

    private ProgramUnderTest program() {
        return new ProgramUnderTest(folder.resolve(".home"));
    }

    @Test
    void areChecked() throws IOException {
        pack("team.yaml", GOOD);

        ProgramUnderTest.Run run = program().run("check", folder);

        assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("TEAM-001").contains("a is called a.");
        assertThat(program().run("validate", folder).out()).contains("2 files").contains("no problems");
    }

    @Test
    void sayWhichTermsFiredWhenTheyAreExplained() throws IOException {
        pack("team.yaml", GOOD);

        ProgramUnderTest.Run run = program().run("check", folder, "--explain", "team-001");
        JsonNode finding = program()
                .run("check", folder, "--explain", "team-001", "--json")
                .json()
                .get("findings")
                .get(0);

        assertThat(run.out()).contains("Because e.runs is true.").contains("Because e.id == \"a\", as e.id is a.");
        assertThat(finding.get("because").get(0).asString()).isEqualTo("e.runs is true");
        assertThat(finding.get("because").size()).isEqualTo(2);
    }

    @Test
    void withAMistakeAreNamedAndTheOthersRun() throws IOException {
        pack("team.yaml", GOOD + GOOD.replace("TEAM-001", "TEAM-002").replace("e.runs", "e.run"));
        pack("torn.yaml", "pack: [");

        ProgramUnderTest.Run check = program().run("check", folder, "--fail-on", "never");
        ProgramUnderTest.Run validate = program().run("validate", folder);

        assertThat(check.status()).isEqualTo(ExitCode.PARTIAL);
        assertThat(check.out()).contains("a is called a.");
        assertThat(check.err())
                .contains("rules/team.yaml:15:10: error: There is no attribute 'run' here.")
                .contains("Maybe 'runs' is meant.")
                .contains("rules/torn.yaml");
        assertThat(validate.status()).isEqualTo(ExitCode.INVALID_MODEL);
        assertThat(validate.out())
                .contains("rules/team.yaml:15:10")
                .contains("pack.condition")
                .contains("2 errors");
    }

    @Test
    void thatAreStoppedMakeTheCheckPartial() throws IOException {
        pack("team.yaml", GOOD.replace("e.runs && e.id == 'a'", "1 / e.parts == 3"));

        ProgramUnderTest.Run run = program().run("check", folder, "--json", "--fail-on", "never");

        assertThat(run.status()).isEqualTo(ExitCode.PARTIAL);
        assertThat(run.json().get("problems").get(0).get("file").asString()).isEqualTo("rules/team.yaml");
        assertThat(run.json().get("problems").get(0).get("what").asString()).contains("TEAM-001", "was stopped");
    }

    @Test
    void withAnIdThatIsTakenAreLeftOut() throws IOException {
        pack("one.yaml", GOOD.replace("TEAM-001", "REL-001"));
        pack("two.yaml", GOOD);
        pack("zwei.yaml", GOOD);

        ProgramUnderTest.Run run = program().run("check", folder);

        assertThat(run.status()).isEqualTo(ExitCode.PARTIAL);
        assertThat(run.err())
                .contains("rules/one.yaml:1:3: error: The rule 'REL-001' is in")
                .contains("rules/zwei.yaml:1:3: error: The rule 'TEAM-001' is in rules/two.yaml too.");
    }

    @Test
    void areListedAndShownWithTheWorkspace() throws IOException {
        pack("team.yaml", GOOD);

        assertThat(program().run("rules", "list").out()).doesNotContain("TEAM-001");
        assertThat(program().run("rules", "list", "--workspace", folder).out()).contains("TEAM-001");
        assertThat(program()
                        .run("rules", "show", "team-001", "--workspace", folder)
                        .out())
                .contains("Service named a");
        assertThat(program().run("rules", "show", "TEAM-001").status()).isEqualTo(ExitCode.USAGE);
        assertThat(program()
                        .run("rules", "list", "--workspace", folder.resolve("none"))
                        .status())
                .isEqualTo(ExitCode.INPUT_OUTPUT);
    }

    @Test
    void areTestedAgainstTheirExamples() throws IOException {
        pack("team.yaml", GOOD);
        Path file = folder.resolve("rules/team.yaml");

        ProgramUnderTest.Run run = program().run("rules", "test", file);

        assertThat(run.status()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("ok      TEAM-001  2 passed, 0 failed").contains("1 rule, 0 judging otherwise");
        assertThat(program().run("rules", "test", folder).out()).contains("TEAM-001");
        assertThat(program().run("rules", "test", folder.resolve("rules")).out())
                .contains("TEAM-001");
    }

    @Test
    void sayWhatTheySayInPlaceOfWhatTheirExamplesShow() throws IOException {
        pack(
                "team.yaml",
                GOOD.replace("e.id == 'a'", "e.id == 'b'").replace("what: \"{e.id} is", "what: \"{e.id} was"));

        ProgramUnderTest.Run run = program().run("rules", "test", folder);
        JsonNode json = program().run("rules", "test", folder, "--json").json();

        assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .contains("FAILED  TEAM-001")
                .contains("bad example 1: Nothing is found.")
                .contains("good example 1: b was called a.");
        assertThat(json.at("/summary/failed").asInt()).isEqualTo(2);
        assertThat(json.at("/rules/0/examples/0/said").asString()).isEqualTo("Nothing is found.");
        assertThat(json.get("schema").asString()).isEqualTo("plumbline.rules-test/1");
    }

    @Test
    void thatCannotBeReadFailTheirTestWithAnotherStatus() throws IOException {
        pack("team.yaml", GOOD.replace("e.runs", "e.run"));

        assertThat(program().run("rules", "test", folder).status()).isEqualTo(ExitCode.INVALID_MODEL);
        assertThat(program().run("rules", "test", folder).err()).contains("team.yaml:5:10");
        assertThat(program().run("rules", "test", "no-such-pack").status()).isEqualTo(ExitCode.INVALID_MODEL);
    }

    @Test
    void thatAreInstalledAreTestedByTheirId() {
        ProgramUnderTest.Run run = program().run("rules", "test", "plumbline-basics");

        assertThat(run.status()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("ok      REL-001");
    }
}
