package dev.plumbline.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plumbline.app.composition.Services;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command line with its streams caught and its clock stopped.
final class ProgramUnderTest {

    private final Path home;

    ProgramUnderTest(Path home) {
        this.home = home;
    }

    Run run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream outStream = new PrintStream(out, true, UTF_8);
        PrintStream errStream = new PrintStream(err, true, UTF_8);
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int status = new CommandLineProgram(
                        Services.standard(InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"))),
                        new Terminal(outStream, errStream, false),
                        Map.of("PLUMBLINE_HOME", home.toString()))
                .run(texts);
        return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    /// What a run left behind.
    record Run(int status, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        String all() {
            return out + err;
        }
    }
}
