package dev.plumbline.connectors.history;

import static dev.plumbline.connectors.history.HandClock.NOON;
import static dev.plumbline.connectors.history.Pulls.FEED;
import static dev.plumbline.connectors.history.Pulls.TRAFFIC;
import static dev.plumbline.connectors.history.Pulls.moment;
import static dev.plumbline.connectors.history.Pulls.reading;
import static dev.plumbline.connectors.history.Pulls.traffic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.TimeSpan;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Past;
import dev.plumbline.pluginapi.telemetry.Presence;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryStoreTest {

    private final HandClock clock = new HandClock();

    @TempDir
    private Path folder;

    private HistoryStore open() throws ConnectorException {
        return HistoryStore.open(folder.resolve("history.db"), clock);
    }

    @Test
    void keepsWhatWasToldWithItsProvenance() throws ConnectorException {
        Reading told = reading(FEED, Metric.LATENCY_P99, 0.0207, NOON);
        try (HistoryStore store = open()) {
            store.append(NOON, new Observations.Builder().reading(told).build());
        }
        try (HistoryStore store = open()) {
            Past past = store.recall(moment(NOON));
            assertThat(past.moments()).hasSize(1);
            assertThat(past.moments().getFirst().observations().readings()).containsExactly(told);
            assertThat(past.notes()).isEmpty();
        }
    }

    @Test
    void recallsTheLastValueAsLongAsItIsFresh() throws ConnectorException {
        try (HistoryStore store = open()) {
            store.append(NOON, traffic(10, NOON));
            store.append(NOON.plusSeconds(15), traffic(20, NOON.plusSeconds(15)));
            store.flush();
            Past past = store.recall(
                    new TimeSpan(NOON.minusSeconds(10), NOON.plusSeconds(15 + 310), Duration.ofSeconds(5)));
            assertThat(values(past, NOON.minusSeconds(5))).isEmpty();
            assertThat(values(past, NOON.plusSeconds(10))).containsExactly(10.0);
            assertThat(values(past, NOON.plusSeconds(15))).containsExactly(20.0);
            assertThat(values(past, NOON.plusSeconds(15 + 300))).containsExactly(20.0);
            assertThat(values(past, NOON.plusSeconds(15 + 305))).isEmpty();
            Reading old = readings(past, NOON.plusSeconds(115)).getFirst();
            assertThat(old.time()).isEqualTo(NOON.plusSeconds(15));
            assertThat(old.staleness()).isEqualTo(Duration.ofSeconds(100));
        }
    }

    private static List<Reading> readings(Past past, Instant time) {
        return past.moments().stream()
                .filter(moment -> moment.time().equals(time))
                .findFirst()
                .orElseThrow()
                .observations()
                .readings();
    }

    private static List<Double> values(Past past, Instant time) {
        return readings(past, time).stream().map(Reading::value).toList();
    }

    @Test
    void tellsServicesAndCallsApart() throws ConnectorException {
        Ends ends = Ends.named("gateway", "feed");
        ServiceIdentity other = FEED.with(ServiceIdentity.KUBERNETES_NAMESPACE, "prod");
        Observations told = new Observations.Builder()
                .reading(reading(FEED, Metric.TRAFFIC, 1, NOON))
                .reading(reading(other, Metric.TRAFFIC, 2, NOON))
                .reading(reading(ends, Metric.TRAFFIC, 3, NOON))
                .reading(reading(ends, Metric.LATENCY_P50, 4, NOON))
                .build();
        try (HistoryStore store = open()) {
            store.append(NOON, told);
            store.flush();
            assertThat(store.recall(moment(NOON)).moments().getFirst().observations())
                    .isEqualTo(told);
            assertThat(store.series()).extracting(SeriesKey::subject).containsExactly(FEED, other, ends, ends);
        }
    }

    @Test
    void keepsEveryPartOfOneAnswer() throws ConnectorException {
        Observations told = new Observations.Builder()
                .reading(reading(FEED, Metric.REPLICAS, 2, NOON))
                .reading(reading(FEED, Metric.REPLICAS, 3, NOON))
                .build();
        try (HistoryStore store = open()) {
            store.append(NOON, told);
            store.flush();
            assertThat(store.recall(moment(NOON)).moments().getFirst().observations())
                    .isEqualTo(told);
            assertThat(store.series()).extracting(SeriesKey::part).containsExactly(0, 1);
        }
    }

    @Test
    void keepsOfOneInstantWhatWasToldLast() throws ConnectorException {
        try (HistoryStore store = open()) {
            store.append(NOON, traffic(1, NOON));
            store.append(NOON.plusSeconds(5), traffic(1, NOON));
            store.append(NOON.plusSeconds(10), traffic(2, NOON));
            store.flush();
            assertThat(store.samples(TRAFFIC, Instant.EPOCH, NOON.plusSeconds(60)))
                    .containsExactly(new Sample(NOON, 2));
        }
    }

    @Test
    void putsLateSamplesInTheirPlaceWhateverTheClockSays() throws ConnectorException {
        try (HistoryStore store = open()) {
            for (int second : new int[] {0, 15, -7200, 30, -15, 7200, 45}) {
                Instant time = NOON.plusSeconds(second);
                clock.set(time);
                store.append(time, traffic(second, time));
            }
            store.flush();
            assertThat(store.samples(TRAFFIC, Instant.EPOCH, NOON.plusSeconds(9_000)))
                    .extracting(Sample::value)
                    .containsExactly(-7200.0, -15.0, 0.0, 15.0, 30.0, 45.0, 7200.0);
        }
        try (HistoryStore store = open()) {
            assertThat(store.samples(TRAFFIC, NOON.minusSeconds(15), NOON.plusSeconds(15)))
                    .extracting(Sample::value)
                    .containsExactly(-15.0, 0.0, 15.0);
        }
    }

    @Test
    void keepsCallsPresencesAlertsAndEvaluations() throws ConnectorException {
        Observations told = facts(NOON);
        try (HistoryStore store = open()) {
            store.append(NOON, told);
        }
        try (HistoryStore store = open()) {
            assertThat(store.recall(moment(NOON)).moments().getFirst().observations())
                    .isEqualTo(told);
        }
    }

    private static Observations facts(Instant time) {
        Provenance provenance = new Provenance("zipkin at http://127.0.0.1:9411", "dependencies", Optional.of(time));
        return new Observations.Builder()
                .call(new CallCount(
                        Ends.named("feed", "ranking"),
                        CallCount.Via.SERVICE,
                        "grpc",
                        120,
                        3,
                        Duration.ofSeconds(15),
                        time.minusMillis(250),
                        true,
                        provenance))
                .presence(new Presence(
                        FEED, "Deployment", new TreeMap<>(Map.of("replicas", "3")), time.minusSeconds(2), provenance))
                .alert(
                        FEED,
                        new Alert(
                                "f00d",
                                "feed",
                                "HighErrorRate",
                                Alert.Level.CRITICAL,
                                Alert.State.FIRING,
                                NOON.minusSeconds(90),
                                "5 % of \"all\" requests fail",
                                provenance))
                .evaluation(
                        FEED,
                        new Evaluation(
                                "answers",
                                Evaluation.SuiteType.FAIRNESS,
                                "feed",
                                "quality",
                                new Evaluation.Score(0.8, OptionalDouble.of(0.75), new TreeMap<>(Map.of("a", 0.7))),
                                OptionalDouble.of(0.9),
                                "golden",
                                new TreeMap<>(Map.of("model", "7")),
                                NOON.minusSeconds(3600),
                                provenance))
                .build();
    }

    @Test
    void keepsAFactThatIsToldAgainAndAgainOnce() throws ConnectorException {
        try (HistoryStore store = open()) {
            for (int i = 0; i <= 600; i++) {
                store.append(NOON.plusSeconds(15 * i), facts(NOON.plusSeconds(15 * i)));
            }
            store.append(NOON.plusSeconds(30_000), facts(NOON.plusSeconds(30_000)));
        }
        try (HistoryStore store = open()) {
            Instant end = NOON.plusSeconds(9_000);
            assertThat(store.alerts(NOON, NOON.plusSeconds(40_000)))
                    .extracting(Told::first, Told::last)
                    .containsExactly(tuple(NOON, end), tuple(NOON.plusSeconds(30_000), NOON.plusSeconds(30_000)));
            assertThat(store.presences(NOON, end)).hasSize(1);
            assertThat(store.evaluations(NOON, end)).hasSize(1);
            assertThat(alertsAt(store, NOON.minusSeconds(1))).isZero();
            assertThat(alertsAt(store, NOON.plusSeconds(5_000))).isOne();
            assertThat(alertsAt(store, NOON.plusSeconds(20_000))).isZero();
        }
    }

    private static int alertsAt(HistoryStore store, Instant time) throws ConnectorException {
        return store.recall(moment(time))
                .moments()
                .getFirst()
                .observations()
                .alerts()
                .size();
    }

    @Test
    void recallsTheNewestResultOfASuite() throws ConnectorException {
        Observations first = facts(NOON);
        Evaluation known = first.evaluations().getFirst().told();
        Evaluation better = new Evaluation(
                known.suite(),
                known.type(),
                known.subject(),
                known.metric(),
                Evaluation.Score.of(0.95),
                known.threshold(),
                known.dataset(),
                known.versions(),
                NOON,
                known.provenance());
        try (HistoryStore store = open()) {
            store.append(NOON, first);
            store.append(
                    NOON.plusSeconds(60),
                    new Observations.Builder().evaluation(FEED, better).build());
            store.flush();
            assertThat(scoreAt(store, NOON.plusSeconds(30))).isEqualTo(0.8);
            assertThat(scoreAt(store, NOON.plus(Duration.ofDays(40)))).isEqualTo(0.95);
        }
    }

    private static double scoreAt(HistoryStore store, Instant time) throws ConnectorException {
        return store.recall(moment(time))
                .moments()
                .getFirst()
                .observations()
                .evaluations()
                .getFirst()
                .told()
                .score()
                .value();
    }

    @Test
    void saysWhenItIsClosed() throws ConnectorException {
        HistoryStore store = open();
        assertThat(store.state()).isEqualTo(new HistoryState.Writing());
        store.close();
        store.append(NOON, traffic(1, NOON));
        store.flush();
        assertThat(store.state()).isEqualTo(new HistoryState.Closed());
    }
}
