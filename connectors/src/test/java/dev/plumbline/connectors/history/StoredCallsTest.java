package dev.plumbline.connectors.history;

import static dev.plumbline.connectors.history.HandClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoredCallsTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final HandClock clock = new HandClock();

    @TempDir
    private Path folder;

    private HistoryStore open() throws ConnectorException {
        return HistoryStore.open(folder.resolve("history.db"), clock);
    }

    private static CallCount call(String source, String server, long calls, Duration window, Instant time) {
        return new CallCount(
                Ends.named("feed", server),
                CallCount.Via.SERVICE,
                "http",
                calls,
                calls / 10,
                window,
                time.minusSeconds(1),
                false,
                new Provenance(source, "calls", Optional.of(time)));
    }

    private static void tell(HistoryStore store, Instant time, CallCount... calls) {
        Observations.Builder told = new Observations.Builder();
        for (CallCount call : calls) {
            told.call(call);
        }
        store.append(time, told.build());
    }

    @Test
    void addsWindowsThatTouchExactly() throws ConnectorException {
        try (HistoryStore store = open()) {
            for (int i = 1; i <= 500; i++) {
                Instant time = NOON.plusSeconds(15L * i).plusMillis(i % 3);
                tell(store, time, call("otlp", "ranking", 10 + i % 4, Duration.ofSeconds(15), time));
            }
            store.flush();
            List<CallCount> calls = store.calls(NOON, NOON.plus(DAY));
            assertThat(calls).hasSize(1);
            CallCount sum = calls.getFirst();
            assertThat(sum.calls()).isEqualTo(500 * 10 + 125 * (0 + 1 + 2 + 3));
            assertThat(sum.failures()).isEqualTo(500);
            assertThat(sum.window()).isEqualTo(Duration.ofSeconds(15 * 500));
            assertThat(sum.lastSeen()).isEqualTo(NOON.plusSeconds(15 * 500 - 1).plusMillis(500 % 3));
            assertThat(sum.protocol()).isEqualTo("http");
        }
    }

    @Test
    void countsWhatWindowsShareOnce() throws ConnectorException {
        try (HistoryStore store = open()) {
            for (int i = 1; i <= 240; i++) {
                Instant time = NOON.plusSeconds(300 + 15L * i);
                tell(store, time, call("zipkin", "ranking", 300, Duration.ofSeconds(300), time));
            }
            store.flush();
            CallCount sum = store.calls(NOON, NOON.plus(DAY)).getFirst();
            assertThat(sum.calls()).isEqualTo(240 * 15 + 285);
            assertThat(sum.window()).isEqualTo(Duration.ofSeconds(240 * 15 + 285));
        }
    }

    @Test
    void cutsAWindowAtTheBeginOfTheSpan() throws ConnectorException {
        try (HistoryStore store = open()) {
            tell(store, NOON, call("zipkin", "ranking", 600, Duration.ofSeconds(600), NOON));
            store.flush();
            assertThat(store.calls(NOON.minusSeconds(60), NOON).getFirst().calls())
                    .isEqualTo(60);
            assertThat(store.calls(NOON.plusSeconds(1), NOON.plus(DAY))).isEmpty();
        }
    }

    @Test
    void addsThePartsOfOneAnswerAndTellsSourcesApart() throws ConnectorException {
        try (HistoryStore store = open()) {
            tell(
                    store,
                    NOON,
                    call("zipkin", "ranking", 10, Duration.ofSeconds(60), NOON),
                    call("zipkin", "ranking", 5, Duration.ofSeconds(60), NOON),
                    call("zipkin", "store", 7, Duration.ofSeconds(60), NOON),
                    call("otlp", "ranking", 15, Duration.ofSeconds(60), NOON));
            store.flush();
            assertThat(store.calls(NOON.minus(DAY), NOON))
                    .extracting(
                            call -> call.ends().server().shown(),
                            CallCount::calls,
                            call -> call.provenance().source())
                    .containsExactly(
                            tuple("ranking", 15L, "zipkin"),
                            tuple("store", 7L, "zipkin"),
                            tuple("ranking", 15L, "otlp"));
        }
    }

    @Test
    void addsWhatBecameRollUpsToo() throws ConnectorException {
        try (HistoryStore store = open()) {
            Instant begin = NOON.minus(Duration.ofDays(120));
            long expected = 0;
            for (int i = 1; i <= 4 * 24 * 120; i++) {
                Instant time = begin.plusSeconds(900L * i);
                tell(store, time, call("otlp", "ranking", i % 100 + 1, Duration.ofSeconds(60), time));
                expected += i % 100 + 1;
            }
            store.flush();
            store.compact();
            CallCount sum = store.calls(begin, NOON).getFirst();
            assertThat((double) sum.calls()).isCloseTo(expected, within(expected * 1e-3));
            assertThat(sum.window().toSeconds()).isCloseTo(4 * 24 * 120 * 60, within(60L));
        }
    }
}
