package dev.plumbline.connectors.history;

import static dev.plumbline.connectors.history.HandClock.NOON;
import static dev.plumbline.connectors.history.Pulls.TRAFFIC;
import static dev.plumbline.connectors.history.Pulls.moment;
import static dev.plumbline.connectors.history.Pulls.traffic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.pluginapi.ConnectorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing that befalls the file stops the program, and nothing is deleted.
final class HistoryFaultsTest {

    private static final Instant LATER = NOON.plusSeconds(10_000_000);

    private final HandClock clock = new HandClock();

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("history.db");
    }

    private HistoryStore open() throws ConnectorException {
        return HistoryStore.open(file(), clock);
    }

    private static void tell(HistoryStore store, int from, int to) {
        for (int i = from; i < to; i++) {
            store.append(NOON.plusSeconds(15L * i), traffic(i, NOON.plusSeconds(15L * i)));
        }
        store.flush();
    }

    private static int count(HistoryStore store) throws ConnectorException {
        return store.samples(TRAFFIC, Instant.EPOCH, LATER).size();
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        }
    }

    @Test
    void waitsForRoomOnAFullDisk() throws ConnectorException, SQLException {
        OpenHistory history = OpenHistory.of(HistoryFile.of(file(), clock));
        try (HistoryStore store = HistoryStore.over(history, clock, Keeping.USUAL)) {
            tell(store, 0, 300);
            assertThat(history.change(archive -> archive.database().run("PRAGMA max_page_count = 1")))
                    .isEmpty();
            int told = 300;
            while (store.state() instanceof HistoryState.Writing && told < 20_000) {
                tell(store, told, told + 100);
                told += 100;
            }
            assertThat(store.state()).isInstanceOfSatisfying(HistoryState.Failing.class, state -> {
                assertThat(state.words()).contains("disk is full").contains("Make room");
                assertThat(state.waiting()).isPositive();
                assertThat(state.lost()).isZero();
            });
            assertThat(store.recall(moment(NOON.plusSeconds(15)))
                            .moments()
                            .getFirst()
                            .observations()
                            .readings())
                    .extracting(reading -> reading.value())
                    .containsExactly(1.0);
            assertThat(history.change(archive -> archive.database().run("PRAGMA max_page_count = 1000000")))
                    .isEmpty();
            store.flush();
            assertThat(store.state()).isEqualTo(new HistoryState.Writing());
            assertThat(count(store)).isEqualTo(told);
        }
        assertThat(ask("PRAGMA integrity_check")).isEqualTo("ok");
    }

    @Test
    void saysWhenTheLastPullsCannotBeWrittenAtTheEnd() throws ConnectorException, SQLException {
        OpenHistory history = OpenHistory.of(HistoryFile.of(file(), clock));
        HistoryStore store = HistoryStore.over(history, clock, Keeping.USUAL);
        tell(store, 0, 10);
        assertThat(history.change(archive -> archive.database().run("PRAGMA max_page_count = 1")))
                .isEmpty();
        for (int told = 10; store.state() instanceof HistoryState.Writing && told < 20_000; told += 100) {
            tell(store, told, told + 100);
        }
        assertThatThrownBy(store::close).hasMessageContaining("disk is full");
        assertThat(ask("PRAGMA integrity_check")).isEqualTo("ok");
        open().close();
    }

    @Test
    void leavesAFileOfANewerProgramAsItIs() throws ConnectorException, SQLException, IOException {
        open().close();
        run("PRAGMA user_version = 2", "PRAGMA wal_checkpoint(TRUNCATE)");
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        reason -> assertThat(reason.remedy()).contains("newer program"))
                .hasMessageContaining("newer Plumbline")
                .hasMessageContaining("its version is 2");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        run("PRAGMA user_version = 1");
        open().close();
    }

    @Test
    void leavesADatabaseOfOthersAsItIs() throws SQLException {
        run("CREATE TABLE songs (name TEXT)");
        assertThatThrownBy(this::open).hasMessageContaining("no history of Plumbline");
        assertThat(folder.toFile().list()).doesNotContain("history.db.damaged-20261127T120000Z");
    }

    @Test
    void movesAFileAsideThatIsNoDatabase() throws ConnectorException, IOException {
        Files.writeString(file(), "This is no database, but a letter. ".repeat(200));
        try (HistoryStore store = open()) {
            tell(store, 0, 10);
            assertThat(count(store)).isEqualTo(10);
            assertThat(store.notes()).singleElement().asString().contains("damaged", "history.db.damaged-2026");
            assertThat(store.recall(moment(NOON)).notes()).isEqualTo(store.notes());
        }
        assertThat(folder.resolve("history.db.damaged-20261127T120000Z"))
                .content()
                .startsWith("This is no database");
    }

    @Test
    void movesEveryDamagedFileAsideUnderAnotherName() throws ConnectorException, IOException {
        for (int i = 0; i < 3; i++) {
            Files.writeString(file(), "Letter " + i + ". ".repeat(1000));
            open().close();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(path -> path.toString().contains("damaged")).map(HistoryFaultsTest::begin))
                    .containsExactlyInAnyOrder("Letter 0", "Letter 1", "Letter 2");
        }
    }

    private static String begin(Path file) {
        try {
            return Files.readString(file).substring(0, 8);
        } catch (IOException reason) {
            throw new UncheckedIOException(reason);
        }
    }

    @Test
    void beginsANewFileWhenPagesAreDestroyedWhileItIsOpen() throws ConnectorException, IOException {
        try (HistoryStore store = open()) {
            tell(store, 0, 3000);
        }
        byte[] destroyed = new byte[(int) Files.size(file()) - 4096];
        Arrays.fill(destroyed, (byte) 0x5A);
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(destroyed), 4096);
        }
        try (HistoryStore store = open()) {
            tell(store, 3000, 3010);
            store.flush();
            assertThat(store.state()).isEqualTo(new HistoryState.Writing());
            assertThat(count(store)).isEqualTo(10);
            assertThat(store.notes()).singleElement().asString().contains("It was moved to");
        }
    }

    @Test
    void leavesADamagedChunkOut() throws ConnectorException, SQLException {
        try (HistoryStore store = open()) {
            tell(store, 0, 1000);
        }
        run("UPDATE chunk SET body = substr(body, 1, 100) || x'FF' || substr(body, 102) WHERE id = 2");
        try (HistoryStore store = open()) {
            assertThat(count(store)).isEqualTo(1000 - SampleChunk.FULL);
            assertThat(store.recall(moment(NOON)).notes())
                    .containsExactly("Parts of the history are damaged, and were left out.");
            clock.pass(Duration.ofDays(30));
            tell(store, 170_000, 170_001);
            store.compact();
        }
        assertThat(ask("SELECT count(*) FROM chunk WHERE series < 0")).isEqualTo("1");
    }

    @Test
    void leavesADamagedHeadRowOut() throws ConnectorException, SQLException {
        try (HistoryStore store = open()) {
            tell(store, 0, 1);
            tell(store, 1, 2);
        }
        run("UPDATE head SET body = x'00112233445566' WHERE id = 1");
        try (HistoryStore store = open()) {
            assertThat(store.samples(TRAFFIC, Instant.EPOCH, LATER))
                    .extracting(Sample::value)
                    .containsExactly(1.0);
            assertThat(store.notes()).hasSize(1);
        }
    }

    @Test
    void isWrittenByOneProgramAndReadByOthers() throws ConnectorException {
        try (HistoryStore first = open()) {
            tell(first, 0, 10);
            try (HistoryStore second = open()) {
                assertThat(second.state()).isEqualTo(new HistoryState.ReadingOnly());
                assertThat(count(second)).isEqualTo(10);
                tell(first, 10, 700);
                assertThat(count(second)).isEqualTo(700);
                tell(second, 700, 710);
                assertThat(count(first)).isEqualTo(700);
                List<Sample> samples = List.of(new Sample(NOON, 1));
                assertThatThrownBy(() -> second.fill(TRAFFIC, samples)).hasMessageContaining("Another Plumbline");
            }
            tell(first, 700, 710);
            assertThat(count(first)).isEqualTo(710);
        }
        try (HistoryStore next = open()) {
            assertThat(next.state()).isEqualTo(new HistoryState.Writing());
        }
    }

    @Test
    void rollsNothingUpBecauseAClockIsAhead() throws ConnectorException {
        try (HistoryStore store = open()) {
            tell(store, 0, 1000);
            clock.pass(Duration.ofDays(4_000));
            store.compact();
            assertThat(count(store)).isEqualTo(1000);
        }
    }

    @Test
    void saysWhyAFolderCannotBeUsed() throws IOException {
        Files.writeString(folder.resolve("file"), "no folder");
        assertThatThrownBy(() -> HistoryStore.open(folder.resolve("file").resolve("history.db"), clock))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("cannot be made");
    }
}
