package dev.plumbline.pluginapi;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// A score that an evaluation suite gave to a model, an agent or another part. More is better; connectors turn scores
/// round that count what went wrong.
///
/// Recorded results of promptfoo give the score, its threshold and, as tags of the test cases, the groups; its red-team
/// runs have `redteam` in their configuration. Neither it nor DeepEval gives a lower bound.
///
/// @param suite the name of the suite
/// @param type what the suite is for
/// @param subject the id of the element
/// @param metric the name of the score
/// @param score the score
/// @param threshold the least score that passes, if there is one
/// @param dataset the name of the dataset
/// @param versions the versions that were evaluated, by the id of the element: of the subject, its prompts, its indexes
/// @param time when it ran
/// @param before the result of the run before, if it is known
/// @param provenance the connector, and where the result stands
public record Evaluation(
        String suite,
        SuiteType type,
        String subject,
        String metric,
        Score score,
        OptionalDouble threshold,
        String dataset,
        SortedMap<String, String> versions,
        Instant time,
        Optional<Earlier> before,
        Provenance provenance) {

    public Evaluation {
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    }

    /// A result of which no earlier one is known.
    public Evaluation(
            String suite,
            SuiteType type,
            String subject,
            String metric,
            Score score,
            OptionalDouble threshold,
            String dataset,
            SortedMap<String, String> versions,
            Instant time,
            Provenance provenance) {
        this(suite, type, subject, metric, score, threshold, dataset, versions, time, Optional.empty(), provenance);
    }

    /// The same result beside that of the run before.
    public Evaluation after(Earlier earlier) {
        return new Evaluation(
                suite,
                type,
                subject,
                metric,
                score,
                threshold,
                dataset,
                versions,
                time,
                Optional.of(earlier),
                provenance);
    }

    /// The same score of another subject.
    public Evaluation of(String element) {
        return new Evaluation(
                suite, type, element, metric, score, threshold, dataset, versions, time, before, provenance);
    }

    /// Whether the score, at its worst, is below the threshold; not so where there is no threshold.
    public boolean fails() {
        return threshold.isPresent() && score.least() < threshold.getAsDouble();
    }

    /// The result of an earlier run of the same suite.
    ///
    /// @param score the score over all cases
    /// @param time when it ran
    public record Earlier(double score, Instant time) {}

    /// A score.
    ///
    /// @param value the score over all cases
    /// @param low the lower end of its confidence interval, if the suite gives one
    /// @param groups the scores by the group of people that the cases are about; empty if they are not told apart
    public record Score(double value, OptionalDouble low, SortedMap<String, Double> groups) {

        public Score {
            groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        }

        /// A score over all cases, without an interval.
        public static Score of(double value) {
            return new Score(value, OptionalDouble.empty(), new TreeMap<>());
        }

        /// The lower end of the interval, or the score where there is none.
        public double least() {
            return low.orElse(value);
        }
    }

    /// What a suite is for.
    public enum SuiteType {
        /// How good the answers are.
        QUALITY,
        /// Attacks: red-teaming, injection, jailbreaks.
        RED_TEAM,
        /// Whether groups of people are treated alike.
        FAIRNESS,
        /// Judgements of real answers in production.
        ONLINE
    }
}
