package dev.plumbline.connectors.evaluations;

import dev.plumbline.connectors.history.HistoryStore;
import dev.plumbline.connectors.history.Told;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.telemetry.About;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What evaluation suites said before, so that it can be told whether scores get better or worse.
public final class EarlierResults {

    /// Nothing is known of the past.
    public static final EarlierResults NONE = new EarlierResults();

    private static final Duration PERIOD = Duration.ofDays(90);

    private final Map<Suite, NavigableMap<Instant, Double>> scores = new HashMap<>();

    private EarlierResults() {}

    /// What was kept of the last 90 days.
    ///
    /// @throws ConnectorException if the history cannot be read
    public static EarlierResults of(HistoryStore history, Instant now) throws ConnectorException {
        EarlierResults earlier = new EarlierResults();
        earlier.addAll(history.evaluations(now.minus(PERIOD), now).stream()
                .map(Told::fact)
                .toList());
        return earlier;
    }

    /// What was observed, each result beside the one before; of the same run a suite has one result.
    public Observations beside(Observations told) {
        if (told.evaluations().isEmpty()) {
            return told;
        }
        EarlierResults present = new EarlierResults();
        present.addAll(told.evaluations());
        return told.withEvaluations(told.evaluations().stream()
                .map(about -> new About<>(
                        about.service(),
                        Stream.of(this, present)
                                .flatMap(results -> results.before(about).stream())
                                .max(Comparator.comparing(Evaluation.Earlier::time))
                                .map(about.told()::after)
                                .orElse(about.told())))
                .toList());
    }

    private Optional<Evaluation.Earlier> before(About<Evaluation> about) {
        return Optional.ofNullable(scores.getOrDefault(Suite.of(about), new TreeMap<>())
                        .lowerEntry(about.told().time()))
                .map(entry -> new Evaluation.Earlier(entry.getValue(), entry.getKey()));
    }

    private void addAll(List<About<Evaluation>> results) {
        results.forEach(about -> scores.computeIfAbsent(Suite.of(about), unseen -> new TreeMap<>())
                .put(about.told().time(), about.told().score().value()));
    }

    /// What can be compared over time.
    private record Suite(ServiceIdentity service, String suite, String metric, String dataset) {

        static Suite of(About<Evaluation> about) {
            return new Suite(
                    about.service(),
                    about.told().suite(),
                    about.told().metric(),
                    about.told().dataset());
        }
    }
}
