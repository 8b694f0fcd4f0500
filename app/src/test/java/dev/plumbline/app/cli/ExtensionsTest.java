package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.composition.RegisteredExtensions;
import dev.plumbline.pluginapi.Exporter;
import dev.plumbline.pluginapi.Importer;
import dev.plumbline.pluginapi.RulePackProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.example.extension.FailingRules;
import org.example.extension.NamelessRules;
import org.example.extension.NapkinExporter;
import org.example.extension.NapkinImporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What third parties have put on the class path, on the command line.
final class ExtensionsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeWorkspace() throws IOException {
        Files.writeString(
                folder.resolve("plumbline.yaml"), "plumbline: 1\nname: B\nelements: {a: {kind: service, name: x}}\n");
    }

    @Test
    void areOfferedLikeTheProgramsOwn() throws IOException {
        ProgramUnderTest program = program(NamelessRules.class);
        assertThat(program.run("export", "napkin", folder).out()).isEqualTo("Napkin of B\n");
        assertThat(program.run("export", "--help").out()).contains("graphml, json, mermaid, napkin");
        assertThat(program.run("import", "napkin", folder.resolve("none"), "--dry-run")
                        .out())
                .contains("0 elements");
        assertThat(program.run("rules", "show", "EX-001").out()).contains("Short name");
        assertThat(program.run("check", folder, "--explain", "EX-001").out()).contains("a has a short name.");
    }

    @Test
    void areLeftOutInSafeMode() throws IOException {
        ProgramUnderTest program = program(FailingRules.class);
        assertThat(program.run("export", "napkin", folder, "--safe-mode").status())
                .isEqualTo(ExitCode.USAGE);
        assertThat(program.run("--safe-mode", "check", folder).status()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aBrokenPackOfRulesMeansThatTheCheckIsNotWhole() throws IOException {
        ProgramUnderTest program = program(FailingRules.class);
        ProgramUnderTest.Run run = program.run("check", folder);
        assertThat(run.status()).isEqualTo(ExitCode.PARTIAL);
        assertThat(run.err()).contains("no rules today").contains("--safe-mode").doesNotContain("\tat ");
        assertThat(program.run("check", folder, "--json")
                        .json()
                        .get("problems")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("extension.broken");
        assertThat(program.run("doctor").out()).contains("warn  extensions").contains(FailingRules.class.getName());
    }

    private ProgramUnderTest program(Class<?> rules) throws IOException {
        return new ProgramUnderTest(folder.resolve("home"))
                .with(new RegisteredExtensions(folder.resolve(".extensions"))
                        .register(Importer.class, NapkinImporter.class.getName())
                        .register(Exporter.class, NapkinExporter.class.getName())
                        .register(RulePackProvider.class, rules.getName())
                        .services());
    }
}
