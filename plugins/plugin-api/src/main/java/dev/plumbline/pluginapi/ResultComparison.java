package dev.plumbline.pluginapi;

import dev.plumbline.pluginapi.SimulationResult.Estimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// By how much one result differs from another: all differences are the other less the base, so that a positive one
/// says that the other has more of it. Intervals hold the true difference in 95 of 100 experiments; one that holds 0
/// does not tell a difference.
///
/// @param base the id of the scenario that the other is compared with
/// @param other the id of the other
/// @param basis what the intervals come from
/// @param pairs how many pairs of runs there are; 0 if runs are no partners, or if there are none
/// @param entryPoints by the id of the relation that load enters by, of those that both have
/// @param elements by element id, of those that both have
public record ResultComparison(
        String base,
        String other,
        Basis basis,
        int pairs,
        SortedMap<String, Differences> entryPoints,
        SortedMap<String, Loads> elements) {

    public ResultComparison {
        entryPoints = Collections.unmodifiableSortedMap(new TreeMap<>(entryPoints));
        elements = Collections.unmodifiableSortedMap(new TreeMap<>(elements));
    }

    /// What the intervals come from.
    public enum Basis {
        /// Runs of the same number have the same random numbers, so that what chance does to both drops out.
        PARTNERS,
        /// The runs have nothing to do with each other.
        INDEPENDENT,
        /// Formulas, whose differences are exact.
        FORMULAS
    }

    /// The differences at an entry point.
    ///
    /// @param mean of the mean latency, in seconds
    /// @param p99 of the 99th percentile of the latency, in seconds
    /// @param errorRatio of the share of the requests that fail
    /// @param throughput of the right answers per second
    public record Differences(Estimate mean, Estimate p99, Estimate errorRatio, Estimate throughput) {

        /// What a lead wants to know: what can be told of the differences, in words.
        public String verdict() {
            List<String> words = new ArrayList<>();
            add(words, p99, "slower", "faster");
            add(words, errorRatio, "more errors", "fewer errors");
            add(words, throughput, "more answers", "fewer answers");
            return words.isEmpty() ? "no difference that can be told" : String.join(", ", words);
        }

        private static void add(List<String> words, Estimate difference, String more, String less) {
            if (difference.low() > 0) {
                words.add(more);
            } else if (difference.high() < 0) {
                words.add(less);
            }
        }
    }

    /// The differences of an element. Their intervals are those of independent runs, and so at least as wide as need
    /// be.
    ///
    /// @param utilization of the share of the servers that are held
    /// @param p99 of the 99th percentile of the latency, in seconds
    /// @param errorRatio of the share of the requests that fail
    public record Loads(Estimate utilization, Estimate p99, Estimate errorRatio) {}
}
