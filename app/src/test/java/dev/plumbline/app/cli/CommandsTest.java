package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.composition.Services;
import dev.plumbline.app.demo.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command on the sample.
final class CommandsTest {

    @TempDir
    private Path folder;

    private Path sample = Path.of("");

    @BeforeEach
    void unpackSample() throws IOException {
        sample = Sample.unpack(folder.resolve("sample"));
    }

    @Test
    void validatesTheSample() {
        ProgramUnderTest.Run run = program().run("validate", sample, "--json");
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.DONE);
        assertThat(run.json().get("schema").asString()).isEqualTo("plumbline.validate/1");
        assertThat(run.json().get("summary").get("problems").asInt()).isZero();
    }

    @Test
    void findsTheDesignFlawsOfTheSample() {
        ProgramUnderTest.Run run = program().run("check", sample, "--json", "--as-of", "2026-11-23");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.json().get("findings").findValuesAsString("rule"))
                .contains("REL-001", "REL-003", "REL-011", "STR-001", "AI-003", "AI-026");
        run.json().get("findings").forEach(finding -> {
            assertThat(finding.get("file").asString()).endsWith(".yaml");
            assertThat(finding.get("line").asInt()).isPositive();
        });
        assertThat(program().run("check", sample, "--fail-on", "never").status())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void givesTheSameBytesForTheSameInput() {
        Services others = Services.standard(ProgramUnderTest.CLOCK);
        for (String[] command : new String[][] {
            {"check", "--json", "--as-of", "2026-11-23"},
            {"simulate", "--simulator", "queueing", "--json"},
            {"export", "json"},
            {"export", "mermaid"}
        }) {
            Object[] arguments = Arrays.copyOf(command, command.length + 1, Object[].class);
            arguments[command.length] = sample;
            assertThat(program().run(arguments).out())
                    .as(String.join(" ", command))
                    .isNotBlank()
                    .isEqualTo(program().with(others).run(arguments).out());
        }
    }

    @Test
    void saysWhichElementIsOutOfService() {
        assertThat(program()
                        .run("simulate", sample, "zone-loss", "--simulator", "queueing")
                        .out())
                .contains("Saturates first: session-cache,", "; the first is out of service, at any load")
                .doesNotContain("0.00 times");
        assertThat(program()
                        .run("simulate", sample, "usual-evening", "--simulator", "queueing")
                        .out())
                .containsPattern("Saturates first: .*, at \\d+\\.\\d+ times this load");
    }

    @Test
    void simulatesOneScenario() {
        ProgramUnderTest.Run run =
                program().run("simulate", sample, "usual-evening", "--simulator", "queueing", "--json");
        assertThat(run.status()).as(run.all()).isIn(ExitCode.DONE, ExitCode.FINDINGS);
        assertThat(run.json()
                        .get("elements")
                        .get("feed-api")
                        .get("utilization")
                        .get("value")
                        .asDouble())
                .isBetween(0.3, 0.95);
    }

    @Test
    void rendersEveryFormatTheSameTwice() throws IOException {
        // They remember nothing of what was laid out before.
        Services one = Services.standard(ProgramUnderTest.CLOCK);
        Services other = Services.standard(ProgramUnderTest.CLOCK);
        for (String format : new String[] {"svg", "png", "pdf"}) {
            Path first = folder.resolve("first");
            Path second = folder.resolve("second");
            assertThat(program()
                            .with(one)
                            .run("render", sample, "--format", format, "-o", first)
                            .status())
                    .isEqualTo(ExitCode.DONE);
            program().with(other).run("render", sample, "--format", format, "-o", second);
            assertThat(Files.readAllBytes(first.resolve("landscape." + format)))
                    .hasSizeGreaterThan(10_000)
                    .isEqualTo(Files.readAllBytes(second.resolve("landscape." + format)));
        }
    }

    @Test
    void demoWithoutAWindowWritesEverything() {
        Path output = folder.resolve("demo");
        ProgramUnderTest.Run run = program().run("demo", "--no-window", "--duration", "2s", "-o", output);
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("Content platform").contains("findings").contains("launch-day");
        for (String file : new String[] {
            "findings.json",
            "results.json",
            "results.html",
            "telemetry.json",
            "drift.json",
            "landscape-light.svg",
            "landscape-dark.png",
            "landscape-light.pdf"
        }) {
            assertThat(output.resolve(file)).isNotEmptyFile();
        }
    }

    @Test
    void listsAndShowsRules() {
        ProgramUnderTest.Run run = program().run("rules", "list", "--json");
        assertThat(run.json().get("rules").size()).isGreaterThanOrEqualTo(20);
        assertThat(program().run("rules", "show", "REL-003").out()).contains("amplification");
        assertThat(program().run("rules", "show", "NOPE").status()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void sayingNothingToConnectToIsClear() {
        ProgramUnderTest.Run run = program().run("connect", "test", "--prometheus", "http://127.0.0.1:1");
        assertThat(run.status()).isEqualTo(ExitCode.INPUT_OUTPUT);
        assertThat(run.err()).contains("127.0.0.1:1").doesNotContain("Exception");
    }

    @Test
    void givesJsonForPicturesAndForOneRule() {
        ProgramUnderTest.Run rendered = program().run("render", sample, "-o", folder.resolve("json"), "--json");
        assertThat(rendered.json().get("schema").asString()).isEqualTo("plumbline.render/1");
        assertThat(rendered.json().get("pictures").findValuesAsString("file"))
                .containsExactly(folder.resolve("json").resolve("landscape.svg").toString());
        ProgramUnderTest.Run shown = program().run("rules", "show", "rel-003", "--json");
        assertThat(shown.json().get("rules").findValuesAsString("id")).containsExactly("REL-003");
    }

    @Test
    void showsTheExamplesOnlyWhereTheyBelong() {
        assertThat(program().run("--help").out()).contains("Examples:");
        assertThat(program().run("check", "--help").out()).contains("--fail-on").doesNotContain("Examples:");
    }

    private ProgramUnderTest program() {
        return new ProgramUnderTest(folder.resolve("home"));
    }
}
