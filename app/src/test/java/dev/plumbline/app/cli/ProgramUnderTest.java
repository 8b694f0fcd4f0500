package dev.plumbline.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plumbline.app.composition.Services;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command line with its streams caught and its clock stopped.
final class ProgramUnderTest {

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));

    // What they answer never changes, and the design rules take long to compile.
    static final Services INSTALLED = Services.standard(CLOCK);

    private final Map<String, String> environment = new HashMap<>();
    private Services services = INSTALLED;
    private Audience audience = Audience.PROGRAMS;

    ProgramUnderTest(Path home) {
        environment.put("PLUMBLINE_HOME", home.toString());
    }

    ProgramUnderTest with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    ProgramUnderTest with(Audience watching) {
        audience = watching;
        return this;
    }

    ProgramUnderTest with(Services installed) {
        services = installed;
        return this;
    }

    Run run(Object... arguments) {
        return start().run(arguments);
    }

    Started start() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(out, new PrintStream(err, true, UTF_8), audience);
        return new Started(new CommandLineProgram(services, terminal, environment), out, err);
    }

    /// A program that can be run, and stopped from another thread.
    record Started(CommandLineProgram program, ByteArrayOutputStream out, ByteArrayOutputStream err) {

        Run run(Object... arguments) {
            int status = program.run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
            return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
        }
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
