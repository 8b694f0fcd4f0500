package dev.plumbline.connectors.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is told comes back bit by bit: across chunks, from another program, and as roll-ups.
final class KeptSamplesTest {

    /// Noon less 7 days, at the begin of a day.
    private static final Instant FIRST_RAW = Instant.parse("2026-11-20T00:00:00Z");
    /// Noon less 90 days, at the begin of ten days as they are counted since 1970.
    private static final Instant FIRST_FINE =
            Instant.EPOCH.plus(Duration.ofDays(HandClock.NOON.getEpochSecond() / 86_400 / 10 * 10 - 90));

    private final HandClock clock = new HandClock();

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 6);
    }

    private HistoryStore open() throws ConnectorException {
        return HistoryStore.open(folder.resolve("history.db"), clock);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void comeBackBitByBit(long seed) throws ConnectorException {
        Random random = new Random(seed);
        Map<SeriesKey, SortedMap<Instant, Double>> expected = new HashMap<>();
        HistoryStore store = open();
        Instant time = HandClock.NOON;
        int pulls = 300 + random.nextInt(600);
        for (int i = 0; i < pulls; i++) {
            time = time.plusMillis(random.nextInt(20) == 0 ? -random.nextInt(100_000) : 15_000 + random.nextInt(5));
            store.append(time, pull(random, time, expected));
            if (random.nextInt(200) == 0) {
                store.close();
                store = open();
            }
        }
        store.flush();
        assertHolds(store, expected, seed);
        store.close();
        try (HistoryStore again = open()) {
            assertHolds(again, expected, seed);
        }
    }

    private static Observations pull(Random random, Instant time, Map<SeriesKey, SortedMap<Instant, Double>> expected) {
        Observations.Builder told = new Observations.Builder();
        for (Metric metric : Metric.values()) {
            if (random.nextInt(10) > 0) {
                double value = value(random, metric);
                told.reading(Pulls.reading(Pulls.FEED, metric, value, time));
                expected.computeIfAbsent(
                                new SeriesKey(Pulls.FEED, metric, Pulls.SOURCE, "rate", 0), unseen -> new TreeMap<>())
                        .put(time, value);
            }
        }
        return told.build();
    }

    private static double value(Random random, Metric metric) {
        return switch (metric) {
            case REPLICAS -> 3;
            case TRAFFIC -> random.nextInt(1000) / 15.0;
            case TOKENS -> random.nextInt(5);
            case CPU -> Double.longBitsToDouble(random.nextLong());
            case MEMORY ->
                List.of(0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE)
                        .get(random.nextInt(6));
            default -> random.nextGaussian();
        };
    }

    private static void assertHolds(HistoryStore store, Map<SeriesKey, SortedMap<Instant, Double>> expected, long seed)
            throws ConnectorException {
        assertThat(store.series()).as("seed %d", seed).isEqualTo(expected.keySet());
        for (Map.Entry<SeriesKey, SortedMap<Instant, Double>> one : expected.entrySet()) {
            List<Sample> samples = store.samples(one.getKey(), Instant.EPOCH, HandClock.NOON.plusSeconds(100_000));
            assertThat(bits(samples)).as("seed %d: %s", seed, one.getKey()).isEqualTo(bits(samples(one.getValue())));
        }
    }

    private static List<Sample> samples(SortedMap<Instant, Double> values) {
        List<Sample> samples = new ArrayList<>();
        values.forEach((time, value) -> samples.add(new Sample(time, value)));
        return samples;
    }

    private static List<List<Long>> bits(List<Sample> samples) {
        return samples.stream()
                .map(sample -> List.of(sample.time().toEpochMilli(), Double.doubleToRawLongBits(sample.value())))
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void becomeRollUpsThatSayTheSame(long seed) throws ConnectorException {
        List<Sample> told = told(new Random(seed));
        try (HistoryStore store = open()) {
            store.fill(Pulls.TRAFFIC, told);
            store.append(HandClock.NOON, Pulls.traffic(1, HandClock.NOON));
            store.flush();
            told.add(new Sample(HandClock.NOON, 1));
            store.compact();
            assertThat(bits(store.samples(Pulls.TRAFFIC, FIRST_RAW, HandClock.NOON)))
                    .as("seed %d", seed)
                    .isEqualTo(bits(between(told, FIRST_RAW, HandClock.NOON.plusMillis(1))));
            assertRollUps(store, told, Instant.EPOCH, Duration.ofHours(1), seed);
            assertRollUps(store, told, Instant.EPOCH, Duration.ofHours(6), seed);
            assertRollUps(store, told, FIRST_FINE, Duration.ofMinutes(5), seed);
            List<RollUp> fine = expected(between(told, FIRST_FINE, FIRST_RAW), Duration.ofMinutes(5));
            assertThat(bits(store.samples(Pulls.TRAFFIC, FIRST_FINE, FIRST_RAW.minusMillis(1))))
                    .as("seed %d", seed)
                    .isEqualTo(bits(fine.stream()
                            .map(one -> new Sample(one.lastTime(), one.last()))
                            .toList()));
            assertThat(store.notes()).isEmpty();
        }
    }

    private List<Sample> told(Random random) {
        List<Sample> told = new ArrayList<>();
        Instant time = HandClock.NOON.minus(Duration.ofDays(140));
        while (time.isBefore(HandClock.NOON)) {
            told.add(new Sample(time, random.nextInt(20) == 0 ? Double.NaN : random.nextInt(1000) / 7.0));
            time = time.plusMillis(60_000 + random.nextInt(600_000));
        }
        return told;
    }

    private static List<Sample> between(List<Sample> samples, Instant from, Instant until) {
        return samples.stream()
                .filter(sample -> !sample.time().isBefore(from) && sample.time().isBefore(until))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void assertRollUps(HistoryStore store, List<Sample> told, Instant from, Duration length, long seed)
            throws ConnectorException {
        List<RollUp> found = store.rollUps(Pulls.TRAFFIC, from, HandClock.NOON, length);
        List<RollUp> expected = expected(between(told, from, HandClock.NOON.plusMillis(1)), length);
        assertThat(found).as("seed %d, %s", seed, length).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            RollUp one = found.get(i);
            assertThat(withMean(one, 0)).as("seed %d", seed).isEqualTo(withMean(expected.get(i), 0));
            if (one.count() > 0) {
                assertThat(one.mean())
                        .as("seed %d", seed)
                        .isCloseTo(expected.get(i).mean(), within(1e-9));
            }
        }
    }

    private static RollUp withMean(RollUp one, double mean) {
        return new RollUp(
                one.start(), one.length(), one.min(), one.max(), mean, one.count(), one.last(), one.lastTime());
    }

    private static List<RollUp> expected(List<Sample> samples, Duration length) {
        SortedMap<Long, List<Sample>> steps = new TreeMap<>();
        for (Sample sample : samples) {
            steps.computeIfAbsent(
                            Math.floorDiv(sample.time().toEpochMilli(), length.toMillis()), unseen -> new ArrayList<>())
                    .add(sample);
        }
        List<RollUp> expected = new ArrayList<>();
        steps.forEach((step, inside) -> {
            DoubleSummaryStatistics values = inside.stream()
                    .mapToDouble(Sample::value)
                    .filter(value -> !Double.isNaN(value))
                    .summaryStatistics();
            boolean isEmpty = values.getCount() == 0;
            expected.add(new RollUp(
                    Instant.ofEpochMilli(step * length.toMillis()),
                    length,
                    isEmpty ? Double.NaN : values.getMin(),
                    isEmpty ? Double.NaN : values.getMax(),
                    isEmpty ? Double.NaN : values.getAverage(),
                    values.getCount(),
                    inside.getLast().value(),
                    inside.getLast().time()));
        });
        return expected;
    }
}
