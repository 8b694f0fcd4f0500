package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.ConnectorException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// The file of a history on the disk: who may write it, and what happens when it is damaged.
///
/// A lock beside it tells whether another program writes; the system releases it when that program ends, however it
/// ends.
final class HistoryFile implements AutoCloseable {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /// Chunks have 300 to 2,000 bytes: on larger pages less is left over.
    private static final int PAGE_BYTES = 8192;
    private static final int BUSY_MILLIS = 5_000;
    private static final int LONGEST_LOG = 16 << 20;

    private final Path path;
    private final InstantSource clock;
    private final Optional<FileChannel> lock;
    private final List<String> notes = new ArrayList<>();

    private HistoryFile(Path path, InstantSource clock, Optional<FileChannel> lock) {
        this.path = path;
        this.clock = clock;
        this.lock = lock;
    }

    /// @throws ConnectorException if the folder cannot be made or written
    static HistoryFile of(Path path, InstantSource clock) throws ConnectorException {
        try {
            Path whole = path.toAbsolutePath();
            Path folder = whole.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return new HistoryFile(whole, clock, lock(whole.resolveSibling(whole.getFileName() + ".lock")));
        } catch (IOException reason) {
            throw new ConnectorException(
                    "The history " + path + " cannot be made: " + reason,
                    "Look whether its folder may be written by you, and whether the disk has room.");
        }
    }

    /// Empty if another program, or another part of this one, holds it.
    private static Optional<FileChannel> lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean isHeld = false;
        try {
            FileLock held = channel.tryLock();
            isHeld = held != null;
        } catch (OverlappingFileLockException byThisProgram) {
            isHeld = false;
        } finally {
            if (!isHeld) {
                channel.close();
            }
        }
        return isHeld ? Optional.of(channel) : Optional.empty();
    }

    Path path() {
        return path;
    }

    /// Whether this program may write.
    boolean isWriter() {
        return lock.isPresent();
    }

    /// What the user should know of the file.
    List<String> notes() {
        return List.copyOf(notes);
    }

    /// Opens the file, or makes it.
    ///
    /// @throws SQLException if that fails, also because the file is damaged
    /// @throws ConnectorException if it is of a newer program, or something else
    Database connect() throws SQLException, ConnectorException {
        if (!isWriter() && !Files.exists(path)) {
            throw new ConnectorException(
                    "There is no history " + path + " yet, and another program is about to make it.", "Try it again.");
        }
        Database database = new Database(settings().createConnection("jdbc:sqlite:" + path));
        boolean isReady = false;
        try {
            prepare(database);
            isReady = true;
        } finally {
            if (!isReady) {
                database.close();
            }
        }
        return database;
    }

    private SQLiteConfig settings() {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setBusyTimeout(BUSY_MILLIS);
        settings.setSynchronous(SynchronousMode.NORMAL);
        settings.setPageSize(PAGE_BYTES);
        settings.setPragma(Pragma.JOURNAL_SIZE_LIMIT, Integer.toString(LONGEST_LOG));
        return settings;
    }

    private void prepare(Database database) throws SQLException, ConnectorException {
        long version = database.number("PRAGMA user_version", 0);
        long application = database.number("PRAGMA application_id", 0);
        boolean isEmpty = database.number("SELECT count(*) FROM sqlite_schema", 0) == 0;
        if (!isEmpty && application != Schema.APPLICATION) {
            throw new ConnectorException(
                    path + " is a database, but no history of Plumbline.", "Name another file, or move this one away.");
        }
        if (version > Schema.VERSION) {
            throw new ConnectorException(
                    "The history " + path + " was written by a newer Plumbline: its version is " + version
                            + ", and this program knows " + Schema.VERSION + ". It was left as it is.",
                    "Use the newer program, or move the file away to begin a new history.");
        }
        if (!isWriter()) {
            database.run("PRAGMA query_only = 1");
        } else {
            database.run("PRAGMA journal_mode = " + JournalMode.WAL.getValue());
            if (isEmpty) {
                Schema.create(database);
            }
        }
    }

    /// Gives a damaged file another name, so that a new one can be begun. Nothing may be connected to it.
    void moveAside(String what) throws ConnectorException {
        String stamp = path.getFileName() + ".damaged-" + STAMP.format(clock.instant());
        Path aside = path.resolveSibling(stamp);
        for (int other = 2; Files.exists(aside); other++) {
            aside = path.resolveSibling(stamp + "-" + other);
        }
        try {
            for (String end : List.of("", "-wal", "-shm")) {
                Path part = path.resolveSibling(path.getFileName() + end);
                if (Files.exists(part)) {
                    Files.move(part, path.resolveSibling(aside.getFileName() + end));
                }
            }
        } catch (IOException reason) {
            throw new ConnectorException(
                    what + " It cannot be moved aside: " + reason, "Move it away to begin a new history.");
        }
        notes.add(what + " It was moved to " + aside + ", and a new one was begun.");
    }

    @Override
    public void close() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }
}
