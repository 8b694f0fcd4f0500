package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.ConnectorException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The archive of a file for several threads, one at a time; it is read again where the file is ahead of it.
final class OpenHistory implements AutoCloseable {

    private final HistoryFile file;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Database database;
    private @Nullable Archive archive;
    private long version = -1;
    private boolean isClosed;

    private OpenHistory(HistoryFile file) {
        this.file = file;
    }

    /// The history of a file, which is closed if that fails.
    ///
    /// @throws ConnectorException if the file cannot be opened, or is of a newer program
    static OpenHistory of(HistoryFile file) throws ConnectorException {
        OpenHistory history = new OpenHistory(file);
        boolean isOpen = false;
        try {
            history.read(archive -> true);
            isOpen = true;
        } finally {
            if (!isOpen) {
                history.close();
            }
        }
        return history;
    }

    boolean isWriter() {
        return file.isWriter();
    }

    /// What the user should know.
    List<String> notes() {
        lock.lock();
        try {
            List<String> notes = new ArrayList<>(file.notes());
            long damaged = archive == null ? 0 : archive.chunks().damaged();
            if (damaged > 0) {
                notes.add("Parts of the history are damaged, and were left out.");
            }
            return notes;
        } finally {
            lock.unlock();
        }
    }

    /// Asks the archive.
    ///
    /// @throws ConnectorException if it cannot be read or is closed
    <T> T read(Question<T> question) throws ConnectorException {
        lock.lock();
        try {
            return isWriter() ? question.ask(current()) : snapshot(question);
        } catch (SQLException reason) {
            throw failed(HistoryFailure.of(reason, file.path())).exception();
        } catch (DamagedException reason) {
            throw failed(damage(reason)).exception();
        } finally {
            lock.unlock();
        }
    }

    /// What another program writes meanwhile is not seen until the next question.
    private <T> T snapshot(Question<T> question) throws SQLException, DamagedException, ConnectorException {
        current();
        Database open = connected();
        open.run("BEGIN");
        try {
            long newest = open.number("PRAGMA data_version", 0);
            if (newest != version) {
                archive = new Archive(open);
                version = newest;
            }
            return question.ask(current());
        } finally {
            open.run("COMMIT");
        }
    }

    /// Changes the archive; after a failure it is as it was.
    ///
    /// @return what failed, if anything did
    Optional<HistoryFailure> change(Change change) {
        lock.lock();
        try {
            change.make(current());
            return Optional.empty();
        } catch (SQLException reason) {
            return Optional.of(failed(HistoryFailure.of(reason, file.path())));
        } catch (DamagedException reason) {
            return Optional.of(failed(damage(reason)));
        } catch (ConnectorException reason) {
            return Optional.of(new HistoryFailure(String.valueOf(reason.getMessage()), reason.remedy(), false));
        } finally {
            lock.unlock();
        }
    }

    /// Forgets what may be ahead of the file, so that it is read again; a damaged file is moved aside.
    private HistoryFailure failed(HistoryFailure failure) {
        archive = null;
        if (!failure.isDamage() || !isWriter()) {
            return failure;
        }
        try {
            disconnect();
            file.moveAside(failure.what());
            return new HistoryFailure(failure.what(), "It was moved aside, and a new one is begun.", true);
        } catch (ConnectorException reason) {
            return new HistoryFailure(String.valueOf(reason.getMessage()), reason.remedy(), false);
        } catch (SQLException reason) {
            return new HistoryFailure(failure.what() + " It cannot be closed: " + reason.getMessage() + ".", "", false);
        }
    }

    private HistoryFailure damage(DamagedException reason) {
        return new HistoryFailure("The history " + file.path() + " is damaged: " + reason.getMessage() + ".", "", true);
    }

    private Archive current() throws ConnectorException {
        Archive known = archive;
        if (known != null) {
            return known;
        }
        if (isClosed) {
            throw new ConnectorException("The history " + file.path() + " is closed.", "Open it again.");
        }
        try {
            return loaded();
        } catch (SQLException reason) {
            return afresh(HistoryFailure.of(reason, file.path()));
        } catch (DamagedException reason) {
            return afresh(damage(reason));
        }
    }

    private Archive afresh(HistoryFailure failure) throws ConnectorException {
        HistoryFailure after = failed(failure);
        if (!after.isDamage() || !isWriter()) {
            throw after.exception();
        }
        try {
            return loaded();
        } catch (SQLException reason) {
            throw HistoryFailure.of(reason, file.path()).exception();
        } catch (DamagedException reason) {
            throw damage(reason).exception();
        }
    }

    private Archive loaded() throws SQLException, DamagedException, ConnectorException {
        Archive loaded = new Archive(connected());
        archive = loaded;
        return loaded;
    }

    private Database connected() throws SQLException, ConnectorException {
        Database known = database;
        if (known != null) {
            return known;
        }
        Database opened = file.connect();
        database = opened;
        return opened;
    }

    private void disconnect() throws SQLException {
        archive = null;
        if (database != null) {
            Database old = database;
            database = null;
            old.close();
        }
    }

    /// @throws ConnectorException if what was written cannot be brought to its end
    @Override
    public void close() throws ConnectorException {
        lock.lock();
        try {
            isClosed = true;
            disconnect();
            file.close();
        } catch (SQLException reason) {
            throw HistoryFailure.of(reason, file.path()).exception();
        } catch (IOException reason) {
            throw new ConnectorException("The history " + file.path() + " cannot be closed: " + reason, "");
        } finally {
            lock.unlock();
        }
    }

    /// Reads an archive.
    @FunctionalInterface
    interface Question<T> {
        T ask(Archive archive) throws SQLException;
    }

    /// Changes an archive.
    @FunctionalInterface
    interface Change {
        void make(Archive archive) throws SQLException, DamagedException;
    }
}
