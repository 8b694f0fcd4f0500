package dev.plumbline.connectors.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.pluginapi.ConnectorException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A program that is killed while it writes loses nothing that it has flushed.
final class KilledWriterTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 700, 3000})
    void losesNothingThatWasFlushed(int enough)
            throws IOException, InterruptedException, SQLException, ConnectorException {
        Path file = folder.resolve("history.db");
        int flushed = runUntilKilled(file, enough);
        try (HistoryStore store = HistoryStore.open(file, new HandClock())) {
            List<Double> values =
                    store.samples(Pulls.TRAFFIC, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")).stream()
                            .map(Sample::value)
                            .toList();
            assertThat(values).hasSizeGreaterThan(flushed);
            assertThat(values)
                    .isEqualTo(IntStream.range(0, values.size())
                            .mapToObj(number -> (double) number)
                            .toList());
            assertThat(store.state()).isEqualTo(new HistoryState.Writing());
            assertThat(store.notes()).isEmpty();
        }
        assertThat(integrity(file)).isEqualTo("ok");
    }

    /// Reads along meanwhile, as a second program does.
    private static int runUntilKilled(Path file, int enough)
            throws IOException, InterruptedException, ConnectorException {
        Process program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        WritingProgram.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int flushed = -1;
        try (BufferedReader lines = program.inputReader()) {
            String line = lines.readLine();
            while (line != null && flushed < enough) {
                flushed = Integer.parseInt(line);
                line = lines.readLine();
            }
            assertThat(flushed).isGreaterThanOrEqualTo(enough);
            try (HistoryStore reader = HistoryStore.open(file, new HandClock())) {
                assertThat(reader.state()).isEqualTo(new HistoryState.ReadingOnly());
                assertThat(reader.samples(Pulls.TRAFFIC, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")))
                        .hasSizeGreaterThan(flushed);
            }
        } finally {
            program.destroyForcibly().waitFor();
        }
        return flushed;
    }

    private static String integrity(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
            return rows.getString(1);
        }
    }
}
