package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.Main;
import dev.plumbline.graphmodel.RandomArchitecture;
import dev.plumbline.graphmodel.workspace.WorkspaceWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Ctrl+C in a process of its own.
final class CtrlCTest {

    @TempDir
    private Path folder;

    @Test
    void keepsThePicturesThatAreDrawn() throws IOException, InterruptedException {
        Path workspace = folder.resolve("workspace");
        assertThat(new WorkspaceWriter().write(workspace, RandomArchitecture.of(7, 300, 600)))
                .isEmpty();
        Path pictures = folder.resolve("pictures");
        Path answer = folder.resolve("answer.json");
        Process process = new ProcessBuilder(
                        command("render", workspace.toString(), "--all", "-o", pictures.toString(), "--json"))
                .redirectOutput(answer.toFile())
                .start();
        String messages = interruptAfterTheFirst(process, "wrote ");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(messages).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(messages).contains("plumbline: interrupted.").doesNotContain("Exception");
        JsonNode object = JsonMapper.shared().readTree(Files.readString(answer));
        assertThat(object.get("error").get("exit").asInt()).isEqualTo(ExitCode.INTERRUPTED);
        try (Stream<Path> files = Files.list(pictures)) {
            List<Path> kept = files.filter(
                            file -> !file.getFileName().toString().startsWith("."))
                    .toList();
            assertThat(kept)
                    .hasSizeGreaterThanOrEqualTo(object.get("pictures").size())
                    .isNotEmpty();
            assertThat(kept)
                    .allSatisfy(file -> assertThat(Files.readString(file)).endsWith("</svg>\n"));
        }
    }

    private static String interruptAfterTheFirst(Process process, String wanted)
            throws IOException, InterruptedException {
        StringBuilder messages = new StringBuilder();
        boolean interrupted = false;
        try (BufferedReader reader = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                messages.append(line).append('\n');
                if (!interrupted && line.startsWith(wanted)) {
                    new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                            .start()
                            .waitFor();
                    interrupted = true;
                }
            }
        }
        return messages.toString();
    }

    // A build that runs in the background ignores Ctrl+C, and so would everything that it starts.
    private static List<String> command(String... arguments) throws IOException, InterruptedException {
        List<String> listening = List.of("env", "--default-signal=INT");
        Process probe = new ProcessBuilder(
                        Stream.concat(listening.stream(), Stream.of("true")).toList())
                .start();
        Assumptions.assumeTrue(probe.waitFor() == 0, "skipped: env cannot make a process listen to Ctrl+C here");
        List<String> command = new ArrayList<>(listening);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
