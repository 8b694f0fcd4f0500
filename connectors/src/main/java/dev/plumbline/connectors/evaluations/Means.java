package dev.plumbline.connectors.evaluations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// Weighted means of scores over cases, for each metric and for the groups that the cases are about.
final class Means {

    private final Map<String, Of> metrics = new LinkedHashMap<>();

    /// Adds the score of a case.
    ///
    /// @param group whom the case is about; empty if that is not told
    void add(String metric, double score, double weight, String group) {
        if (Double.isFinite(score) && weight > 0) {
            Of of = metrics.computeIfAbsent(metric, unseen -> new Of());
            of.all.add(score, weight);
            if (!group.isBlank()) {
                of.groups.computeIfAbsent(group, unseen -> new Mean()).add(score, weight);
            }
        }
    }

    /// Adds the least score that passes in a case; the highest of all counts.
    void threshold(String metric, double threshold) {
        if (Double.isFinite(threshold)) {
            Of of = metrics.computeIfAbsent(metric, unseen -> new Of());
            of.threshold = OptionalDouble.of(Math.max(threshold, of.threshold.orElse(threshold)));
        }
    }

    /// The means, in the order in which metrics came.
    List<Scored> scores() {
        List<Scored> scores = new ArrayList<>();
        metrics.forEach((metric, of) -> {
            if (of.all.weight > 0) {
                SortedMap<String, Double> groups = new TreeMap<>();
                of.groups.forEach((group, mean) -> groups.put(group, mean.value()));
                scores.add(Scored.of(metric, of.all.value())
                        .withThreshold(of.threshold)
                        .withGroups(groups));
            }
        });
        return scores;
    }

    private static final class Of {
        private final Mean all = new Mean();
        private final Map<String, Mean> groups = new TreeMap<>();
        private OptionalDouble threshold = OptionalDouble.empty();
    }

    private static final class Mean {
        private double sum;
        private double weight;

        void add(double score, double of) {
            sum += score * of;
            weight += of;
        }

        double value() {
            return sum / weight;
        }
    }
}
