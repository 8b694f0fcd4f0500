package dev.plumbline.connectors.evaluations;

import dev.plumbline.connectors.KnownOptions;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Evaluation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// What users say of results that the results do not say themselves.
///
/// @param subject whom they are about
/// @param suite the name of the suite
/// @param dataset the name of the dataset
/// @param type what the suite is for
/// @param thresholds the least scores that pass, by metric
/// @param lower the metrics that count what went wrong
/// @param metrics the metrics that are taken; all if there are none
record ResultOptions(
        Optional<String> subject,
        Optional<String> suite,
        Optional<String> dataset,
        Optional<Evaluation.SuiteType> type,
        Map<String, Double> thresholds,
        Set<String> lower,
        Set<String> metrics) {

    static final Set<String> NAMES =
            Set.of("subject", "suite", "dataset", "type", "threshold", "thresholds", "lower", "metrics");

    /// A threshold of all metrics that have no other.
    private static final String EVERY = "";

    /// Nothing is said.
    static final ResultOptions NONE = new ResultOptions(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Set.of(), Set.of());

    /// The options of a connection.
    ///
    /// @throws ConnectorException if a value is not what it should be
    static ResultOptions of(KnownOptions options) throws ConnectorException {
        Map<String, Double> thresholds = new HashMap<>();
        OptionalDouble every = options.number("threshold");
        if (every.isPresent()) {
            thresholds.put(EVERY, every.getAsDouble());
        }
        for (String part : parts(options, "thresholds")) {
            int equals = part.lastIndexOf('=');
            try {
                thresholds.put(
                        part.substring(0, Math.max(0, equals)).strip(), Double.parseDouble(part.substring(equals + 1)));
            } catch (NumberFormatException notANumber) {
                throw options.wrong("thresholds", "metrics and numbers, as in faithfulness=0.8, accuracy=0.6");
            }
        }
        return new ResultOptions(
                options.text("subject"),
                options.text("suite"),
                options.text("dataset"),
                type(options),
                Map.copyOf(thresholds),
                Set.copyOf(new HashSet<>(parts(options, "lower"))),
                Set.copyOf(new HashSet<>(parts(options, "metrics"))));
    }

    /// Names of metrics may hold blanks, so that only commas part them.
    private static List<String> parts(KnownOptions options, String option) {
        return options.text(option).stream()
                .flatMap(text -> List.of(text.split(",")).stream())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Optional<Evaluation.SuiteType> type(KnownOptions options) throws ConnectorException {
        Optional<String> told = options.text("type");
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Optional<Evaluation.SuiteType> type = type(told.get());
        if (type.isEmpty()) {
            throw options.wrong("type", "quality, red-team, fairness or online");
        }
        return type;
    }

    /// The type that a word names.
    static Optional<Evaluation.SuiteType> type(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "quality" -> Optional.of(Evaluation.SuiteType.QUALITY);
            case "red-team", "redteam" -> Optional.of(Evaluation.SuiteType.RED_TEAM);
            case "fairness" -> Optional.of(Evaluation.SuiteType.FAIRNESS);
            case "online" -> Optional.of(Evaluation.SuiteType.ONLINE);
            default -> Optional.empty();
        };
    }

    /// Whether a metric is taken.
    boolean takes(String metric) {
        return metrics.isEmpty() || metrics.contains(metric);
    }

    /// The run with what is said of it.
    Run applied(Run run) {
        return new Run(
                suite.orElse(run.suite()),
                type.orElse(run.type()),
                subject.orElse(run.subject()),
                dataset.orElse(run.dataset()),
                run.versions(),
                run.time(),
                run.place());
    }

    /// The score with what is said of it. A threshold that is given is one of the score as the suite gives it.
    Scored applied(Scored score) {
        Double given = thresholds.getOrDefault(score.metric(), thresholds.get(EVERY));
        Scored told = given == null ? score : score.withThreshold(OptionalDouble.of(given));
        return lower.contains(score.metric()) ? told.whereLowerIsBetter(true) : told;
    }
}
