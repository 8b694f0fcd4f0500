package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.SharedFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real model of somebody else's, all the way.
final class ImportBigBankTest {

    @Test
    void importsValidatesAndRenders(@TempDir Path folder) {
        Path source = SharedFiles.require(
                "models/structurizr-bigbank/structurizr-dsl/src/test/resources/dsl/big-bank-plc.dsl");
        ProgramUnderTest program = new ProgramUnderTest(folder.resolve("home"));
        Path workspace = folder.resolve("big-bank");
        ProgramUnderTest.Run run = program.run("import", "structurizr", source, "-o", workspace, "--json");
        assertThat(run.status()).as(run.all()).isEqualTo(ExitCode.DONE);
        assertThat(run.json().get("summary").get("elements").asInt()).isEqualTo(51);
        assertThat(run.json().get("summary").get("relations").asInt()).isEqualTo(42);
        assertThat(run.json().get("summary").get("views").asInt()).isEqualTo(7);
        assertThat(run.json().get("summary").get("environments").asInt()).isEqualTo(2);
        ProgramUnderTest.Run validated = program.run("validate", workspace);
        assertThat(validated.status()).as(validated.all()).isEqualTo(ExitCode.DONE);
        assertThat(validated.out()).contains("53 elements, 42 relations");
        Path again = folder.resolve("again");
        assertThat(program.run("import", "structurizr", source, "-o", again).out())
                .contains("2 environments, 1 flows, 42 relations")
                .endsWith("wrote the workspace " + again + ": 53 elements with the environments, 42 relations\n");
        assertThat(program.run("render", workspace, "--all", "-o", folder.resolve("pictures"))
                        .status())
                .isEqualTo(ExitCode.DONE);
        assertThat(program.run("import", "structurizr", source, "-o", workspace).status())
                .as("a folder with files is not written into")
                .isEqualTo(ExitCode.INPUT_OUTPUT);
    }
}
