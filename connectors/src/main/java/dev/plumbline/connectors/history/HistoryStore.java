package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.TimeSpan;
import dev.plumbline.pluginapi.telemetry.About;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.History;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Past;
import dev.plumbline.pluginapi.telemetry.Presence;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The history of a workspace in one file: all that services told, with where it comes from.
///
/// Times are kept in whole milliseconds, values bit by bit. Only the last pull, if it is not a second old, is lost when
/// the program is killed. Any thread may use it.
public final class HistoryStore implements History, AutoCloseable {

    private final OpenHistory history;
    private final Keeping keeping;
    private final InstantSource clock;
    private final Housekeeping housekeeping;
    private final @Nullable HistoryWriter writer;
    private volatile boolean isClosed;

    private HistoryStore(OpenHistory history, Keeping keeping, InstantSource clock) {
        this.history = history;
        this.keeping = keeping;
        this.clock = clock;
        housekeeping = new Housekeeping(keeping);
        writer = history.isWriter() ? new HistoryWriter(history, housekeeping, clock) : null;
    }

    /// Opens a history, or begins one.
    ///
    /// @param file its file; `-wal`, `-shm` and `.lock` are added for those beside it
    /// @param clock tells what is old
    /// @throws ConnectorException if the file cannot be opened, is of a newer program, or is something else. A damaged
    ///     file is moved aside, which [#notes()] tell
    public static HistoryStore open(Path file, InstantSource clock) throws ConnectorException {
        return open(file, clock, Keeping.USUAL);
    }

    /// Opens a history that keeps what is old for other times than the usual.
    ///
    /// @throws ConnectorException as [#open(Path, InstantSource)]
    public static HistoryStore open(Path file, InstantSource clock, Keeping keeping) throws ConnectorException {
        return over(OpenHistory.of(HistoryFile.of(file, clock)), clock, keeping);
    }

    static HistoryStore over(OpenHistory history, InstantSource clock, Keeping keeping) {
        HistoryStore store = new HistoryStore(history, keeping, clock);
        if (store.writer != null) {
            store.writer.start();
        }
        return store;
    }

    /// Keeps what was told; it is written within a second. What was told before at the same instant gives way.
    ///
    /// Nothing is kept while another program writes this history, or after the end; [#state()] tells.
    ///
    /// @param time when it was told
    public void append(Instant time, Observations observations) {
        if (writer != null && !observations.isEmpty()) {
            writer.add(new Pull(time.toEpochMilli(), observations));
        }
    }

    /// Keeps many samples of one series at once, as from the memory of a server.
    ///
    /// @throws ConnectorException if it cannot be written, or another program writes
    public void fill(SeriesKey series, List<Sample> samples) throws ConnectorException {
        if (writer == null) {
            throw new ConnectorException(new HistoryState.ReadingOnly().words(), "Close the other one.");
        }
        Optional<HistoryFailure> failure = history.change(
                archive -> archive.database().transaction(() -> archive.fill(Channel.of(series), samples)));
        if (failure.isPresent()) {
            throw failure.get().exception();
        }
    }

    /// Waits until all that was told is written, or cannot be.
    public void flush() {
        if (writer != null) {
            writer.flush();
        }
    }

    /// Whether what is told is kept.
    public HistoryState state() {
        if (isClosed) {
            return new HistoryState.Closed();
        }
        return writer == null ? new HistoryState.ReadingOnly() : writer.state();
    }

    /// What the user should know: that a damaged file was moved aside, that parts cannot be read.
    public List<String> notes() {
        return history.notes();
    }

    /// What was known at every instant of a span: of each series the last value that is not too old, the finest that is
    /// kept.
    ///
    /// @throws ConnectorException if the file cannot be read
    @Override
    public Past recall(TimeSpan span, Progress progress) throws ConnectorException {
        return new Recall(history, keeping.staleness(), span).past(progress);
    }

    /// What was known at every instant of a span.
    ///
    /// @throws ConnectorException if the file cannot be read
    public Past recall(TimeSpan span) throws ConnectorException {
        return recall(span, Progress.NONE);
    }

    /// The series that something is known of, in the order in which they were told first.
    ///
    /// @throws ConnectorException if the file cannot be read
    public Set<SeriesKey> series() throws ConnectorException {
        return history.read(archive -> {
            Set<SeriesKey> keys = new LinkedHashSet<>();
            archive.lanes().all().forEach(lane -> lane.channel().key().ifPresent(keys::add));
            return keys;
        });
    }

    /// The samples of a series in a span, its ends included; of what became roll-ups, the last samples of those.
    ///
    /// @throws ConnectorException if the file cannot be read
    public List<Sample> samples(SeriesKey series, Instant from, Instant to) throws ConnectorException {
        Points points = history.read(archive -> {
            Lane lane = archive.lanes().find(Channel.of(series));
            return lane == null ? new Points() : archive.points(lane, from.toEpochMilli(), to.toEpochMilli());
        });
        List<Sample> samples = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            samples.add(new Sample(Instant.ofEpochMilli(points.time(i)), points.value(i)));
        }
        return samples;
    }

    /// What the values of a series come to in regular steps, in the order of time; steps without values are left out.
    /// Where only longer roll-ups are kept, one of those is in the step in which it begins.
    ///
    /// @param length how long a step is, in whole milliseconds and longer than nothing
    /// @throws ConnectorException if the file cannot be read
    public List<RollUp> rollUps(SeriesKey series, Instant from, Instant to, Duration length) throws ConnectorException {
        List<Bucket> buckets = history.read(archive -> {
            Lane lane = archive.lanes().find(Channel.of(series));
            return lane == null ? List.of() : archive.buckets(lane, from.toEpochMilli(), to.toEpochMilli());
        });
        return Bucket.grouped(buckets, length.toMillis()).stream()
                .map(Bucket::rollUp)
                .toList();
    }

    /// How often which services used which in a span, one count for each of the ends, what is between them and the
    /// connection that told it. Of counts that overlap in time, each time counts once.
    ///
    /// @throws ConnectorException if the file cannot be read
    public List<CallCount> calls(Instant from, Instant to) throws ConnectorException {
        return history.read(archive -> new StoredCalls(archive, from.toEpochMilli(), to.toEpochMilli()).counts());
    }

    /// The services that catalogs told of in a span.
    ///
    /// @throws ConnectorException if the file cannot be read
    public List<Told<Presence>> presences(Instant from, Instant to) throws ConnectorException {
        return history.read(archive -> StoredFacts.presences(archive, from.toEpochMilli(), to.toEpochMilli()));
    }

    /// The alerts that were firing in a span.
    ///
    /// @throws ConnectorException if the file cannot be read
    public List<Told<About<Alert>>> alerts(Instant from, Instant to) throws ConnectorException {
        return history.read(archive -> StoredFacts.alerts(archive, from.toEpochMilli(), to.toEpochMilli()));
    }

    /// The results of evaluation suites that were known in a span.
    ///
    /// @throws ConnectorException if the file cannot be read
    public List<Told<About<Evaluation>>> evaluations(Instant from, Instant to) throws ConnectorException {
        return history.read(archive -> StoredFacts.evaluations(archive, from.toEpochMilli(), to.toEpochMilli()));
    }

    /// Makes roll-ups of all that is old, which else happens in the background.
    ///
    /// @throws ConnectorException if the file cannot be written
    void compact() throws ConnectorException {
        Housekeeping round = new Housekeeping(keeping);
        boolean[] isMore = {true};
        while (isMore[0]) {
            Optional<HistoryFailure> failure =
                    history.change(archive -> isMore[0] = round.step(archive, clock.instant()));
            if (failure.isPresent()) {
                throw failure.get().exception();
            }
        }
    }

    /// Writes the rest and closes the file.
    ///
    /// @throws ConnectorException if that fails; the file is closed nevertheless
    @Override
    public void close() throws ConnectorException {
        isClosed = true;
        if (writer != null) {
            writer.close();
        }
        history.close();
        Optional<HistoryFailure> failure = writer == null ? Optional.empty() : writer.failure();
        if (failure.isPresent()) {
            throw failure.get().exception();
        }
    }
}
