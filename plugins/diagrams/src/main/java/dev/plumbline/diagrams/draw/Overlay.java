package dev.plumbline.diagrams.draw;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What is known of the running system, laid over a diagram: one metric with a state per element and relation.
///
/// @param metric the metric's name for people, such as `Utilisation`; empty for no overlay
/// @param origin whether the values were measured or simulated
/// @param elements the readings by element id; an element without one is drawn as if there were no overlay
/// @param relations the readings by relation id
public record Overlay(String metric, Origin origin, Map<String, Reading> elements, Map<String, Reading> relations) {

    /// Nothing is laid over the diagram.
    public static final Overlay NONE = new Overlay("", Origin.MEASURED, Map.of(), Map.of());

    public Overlay {
        elements = Map.copyOf(elements);
        relations = Map.copyOf(relations);
    }

    /// The reading of an element.
    public Optional<Reading> element(String id) {
        return Optional.ofNullable(elements.get(id));
    }

    /// The reading of a relation.
    public Optional<Reading> relation(String id) {
        return Optional.ofNullable(relations.get(id));
    }

    /// Whether anything is laid over the diagram.
    public boolean isPresent() {
        return !metric.isEmpty() || !elements.isEmpty() || !relations.isEmpty();
    }

    /// Where the values of an overlay come from.
    public enum Origin {
        MEASURED,
        /// Marked in the diagram by a frame and a flag.
        SIMULATED
    }

    /// What is known of one element or relation.
    ///
    /// @param state how good the value is
    /// @param value the value with its unit, such as `83 %`; for stale values with their age
    /// @param share how much of the limit is used, from 0 to 1; empty if there is no limit
    public record Reading(State state, String value, OptionalDouble share) {}

    /// How good a value is; from the least to the most serious.
    public enum State {
        OK,
        STALE,
        UNKNOWN,
        DEGRADED,
        FAILING;

        /// The more serious of the two.
        public State worse(State other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }
}
