package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.TimeSpan;
import dev.plumbline.pluginapi.telemetry.Past;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Ten hours of 1,000 series, a sample each every 15 seconds: written and read.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 7)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx2g", "--enable-native-access=ALL-UNNAMED"})
public class HistoryBenchmark {

    private static final int PULLS = 2_400;
    private static final int SAMPLES = PULLS * Platform.SERVICES * Platform.METRICS;
    private static final int REPEATS = 200;
    private static final InstantSource CLOCK = () -> Platform.BEGIN.plusSeconds(15L * PULLS);
    private static final Instant MIDDLE = Platform.BEGIN.plusSeconds(15L * PULLS / 2);

    private final List<Pull> pulls = new ArrayList<>();
    private Map<SeriesKey, List<Sample>> series = Map.of();
    private List<SeriesKey> keys = List.of();
    private Path folder = Path.of("");
    private HistoryStore stored;
    private int files;

    @Setup
    public void measure() throws IOException, ConnectorException {
        Platform platform = new Platform();
        for (int i = 0; i < PULLS; i++) {
            pulls.add(platform.next());
        }
        series = Platform.bySeries(pulls);
        keys = List.copyOf(series.keySet());
        folder = Files.createTempDirectory("history");
        stored = HistoryStore.open(folder.resolve("stored.db"), CLOCK);
        pulls.forEach(this::tell);
        stored.flush();
    }

    private void tell(Pull pull) {
        stored.append(Instant.ofEpochMilli(pull.time()), pull.observations());
    }

    /// Writes each series at once, as from the memory of a server.
    @Benchmark
    public void fill(Rate rate) throws IOException, ConnectorException {
        Path file = folder.resolve("fill" + files++ + ".db");
        long begin = System.nanoTime();
        try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
            for (Map.Entry<SeriesKey, List<Sample>> one : series.entrySet()) {
                store.fill(one.getKey(), one.getValue());
            }
        }
        rate.set(System.nanoTime() - begin, Files.size(file));
    }

    /// Writes pull after pull, as fast as it goes.
    @Benchmark
    public void append(Rate rate) throws IOException, ConnectorException {
        Path file = folder.resolve("append" + files++ + ".db");
        long begin = System.nanoTime();
        try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
            pulls.forEach(pull -> store.append(Instant.ofEpochMilli(pull.time()), pull.observations()));
        }
        rate.set(System.nanoTime() - begin, Files.size(file));
    }

    /// Reads an hour of one series: `millisEach`.
    @Benchmark
    public long hour(Look look) throws ConnectorException {
        long samples = 0;
        long begin = System.nanoTime();
        for (int i = 0; i < REPEATS; i++) {
            samples += stored.samples(keys.get(i * 37 % keys.size()), MIDDLE, MIDDLE.plusSeconds(3600))
                    .size();
        }
        look.millisEach = (System.nanoTime() - begin) / 1e6 / REPEATS;
        return samples;
    }

    /// Recalls one moment of all series: `millisEach`.
    @Benchmark
    public Past moment(Look look) throws ConnectorException {
        long begin = System.nanoTime();
        Past past = stored.recall(new TimeSpan(MIDDLE, MIDDLE, Duration.ofSeconds(1)));
        look.millisEach = (System.nanoTime() - begin) / 1e6;
        return past;
    }

    @TearDown(Level.Iteration)
    public void removeWritten() throws IOException {
        try (Stream<Path> written = Files.list(folder)) {
            for (Path file : written.toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith("stored")) {
                    Files.delete(file);
                }
            }
        }
    }

    @TearDown
    public void removeAll() throws IOException, ConnectorException {
        stored.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// How fast and how small samples were written.
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Rate {

        public double samplesPerSecond;
        public double bytesPerSample;

        void set(long nanos, long bytes) {
            samplesPerSecond = SAMPLES * 1e9 / nanos;
            bytesPerSample = (double) bytes / SAMPLES;
        }
    }

    /// How long one look takes.
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Look {
        public double millisEach;
    }
}
