package dev.plumbline.connectors.simulated;

import dev.plumbline.pluginapi.Metric;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The steady golden signals of an element or a relation.
///
/// @param health how the subject does
/// @param phase where it is in its sway, in radians
/// @param values the values by metric, in the metric's unit
record Signals(Health health, double phase, SortedMap<Metric, Double> values) {

    Signals {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    static Signals of(Health health, double phase, Map<Metric, Double> values) {
        return new Signals(health, phase, new TreeMap<>(new EnumMap<>(values)));
    }

    double value(Metric metric) {
        return values.getOrDefault(metric, 0.0);
    }

    /// How a subject does.
    enum Health {
        /// All is well.
        WELL,
        /// Slow, busy and failing.
        DEGRADED,
        /// Its last report is old.
        STALE,
        /// It reports nothing.
        SILENT
    }
}
