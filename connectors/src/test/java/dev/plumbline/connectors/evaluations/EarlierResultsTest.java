package dev.plumbline.connectors.evaluations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.connectors.FakeClock;
import dev.plumbline.connectors.history.HistoryStore;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Evaluation.Earlier;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.About;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EarlierResultsTest {

    private static final Instant NOW = FakeClock.START;
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path folder;

    @Test
    void putsEachResultBesideTheOneBeforeOfItsSuite() throws Exception {
        try (HistoryStore history = HistoryStore.open(folder.resolve("history.db"), new FakeClock())) {
            history.append(NOW.minus(DAY.multipliedBy(3)), told(result("answers", 0.7, 4)));
            history.append(NOW.minus(DAY.multipliedBy(2)), told(result("answers", 0.9, 3), result("tone", 0.2, 3)));
            history.append(NOW, told(result("answers", 0.8, 1)));
            history.flush();
            EarlierResults earlier = EarlierResults.of(history, NOW);
            assertThat(before(earlier.beside(told(result("answers", 0.8, 1), result("safety", 0.5, 1)))))
                    .containsExactly(Optional.of(new Earlier(0.9, NOW.minus(DAY.multipliedBy(3)))), Optional.empty());
        }
    }

    @Test
    void knowsTheRunBeforeFromWhatIsToldTogether() {
        Observations both = told(result("answers", 0.6, 2), result("answers", 0.8, 1));
        assertThat(before(EarlierResults.NONE.beside(both)))
                .containsExactly(Optional.empty(), Optional.of(new Earlier(0.6, NOW.minus(DAY.multipliedBy(2)))));
    }

    @Test
    void leavesEverythingElseAsItIs() {
        Observations told = new Observations.Builder()
                .addAll(told(result("answers", 0.6, 2)))
                .note("One file was left out.")
                .build();
        assertThat(EarlierResults.NONE.beside(told)).isEqualTo(told);
        assertThat(EarlierResults.NONE.beside(Observations.NONE)).isEqualTo(Observations.NONE);
    }

    private static List<Optional<Earlier>> before(Observations observations) {
        return observations.evaluations().stream()
                .map(About::told)
                .map(Evaluation::before)
                .toList();
    }

    private static Observations told(Evaluation... results) {
        Observations.Builder told = new Observations.Builder();
        for (Evaluation result : results) {
            told.evaluation(ServiceIdentity.named("assistant"), result);
        }
        return told.build();
    }

    private static Evaluation result(String suite, double score, int days) {
        return new Evaluation(
                suite,
                Evaluation.SuiteType.QUALITY,
                "assistant",
                "quality",
                Evaluation.Score.of(score),
                OptionalDouble.empty(),
                "golden",
                new TreeMap<>(),
                NOW.minus(DAY.multipliedBy(days)),
                new Provenance("files", suite + ".json", Optional.empty()));
    }
}
