package dev.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.app.composition.Services;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Standard output that takes nothing.
final class LostOutputTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"No space left on device, 4, cannot be written", "Broken pipe, 0, ''"})
    void isAnErrorUnlessNobodyListens(String reason, int status, String message) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        for (String[] command : new String[][] {{"version"}, {"version", "--json"}}) {
            Terminal terminal = new Terminal(
                    new Lost(reason), new PrintStream(err, true, StandardCharsets.UTF_8), Audience.PROGRAMS);
            CommandLineProgram program =
                    new CommandLineProgram(Services.standard(InstantSource.system()), terminal, Map.of());
            assertThat(program.run(command)).isEqualTo(status);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message).doesNotContain("\tat ");
    }

    /// A stream that fails.
    private static final class Lost extends OutputStream {

        private final String reason;

        Lost(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int value) throws IOException {
            throw new IOException(reason);
        }
    }
}
