package dev.plumbline.connectors.evaluations;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// A score of a run, as the suite gives it.
///
/// @param metric the name of the score
/// @param value the score; not a number if there is none
/// @param low the lower end of its confidence interval, if there is one
/// @param threshold the worst score that passes, if there is one
/// @param isLowerBetter whether it counts what went wrong
/// @param groups the scores by the group of people that the cases are about
record Scored(
        String metric,
        double value,
        OptionalDouble low,
        OptionalDouble threshold,
        boolean isLowerBetter,
        SortedMap<String, Double> groups) {

    Scored {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }

    /// A score of which more is better, without an interval or a threshold.
    static Scored of(String metric, double value) {
        return new Scored(metric, value, OptionalDouble.empty(), OptionalDouble.empty(), false, new TreeMap<>());
    }

    Scored withLow(OptionalDouble other) {
        return new Scored(metric, value, other, threshold, isLowerBetter, groups);
    }

    Scored withThreshold(OptionalDouble other) {
        return new Scored(metric, value, low, other, isLowerBetter, groups);
    }

    Scored withGroups(SortedMap<String, Double> others) {
        return new Scored(metric, value, low, threshold, isLowerBetter, others);
    }

    Scored whereLowerIsBetter(boolean isLower) {
        return new Scored(metric, value, low, threshold, isLower, groups);
    }

    /// This score turned so that more is better: shares from 0 to 1 are turned round, others change their sign.
    Scored turned() {
        if (!isLowerBetter) {
            return this;
        }
        boolean isShare = value >= 0 && value <= 1 && threshold.orElse(0) >= 0 && threshold.orElse(0) <= 1;
        TreeMap<String, Double> turned = new TreeMap<>();
        groups.forEach((group, score) -> turned.put(group, turned(score, isShare)));
        // The worse end of the interval is its upper end, as far above the score as the lower is below.
        OptionalDouble worst = low.isPresent()
                ? OptionalDouble.of(turned(2 * value - low.getAsDouble(), isShare))
                : OptionalDouble.empty();
        return new Scored(
                metric,
                turned(value, isShare),
                worst,
                threshold.isPresent() ? OptionalDouble.of(turned(threshold.getAsDouble(), isShare)) : threshold,
                false,
                turned);
    }

    private static double turned(double score, boolean isShare) {
        return isShare ? 1 - score : -score;
    }
}
