package dev.plumbline.pluginapi.telemetry;

import dev.plumbline.pluginapi.telemetry.CallCount.Via;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How what is declared and what was observed differ.
///
/// @param edges who uses whom, declared or observed, in the order of their ends
/// @param strangers services that were observed and are no element, in the order of their names
/// @param silent the ids of elements that run and of which nothing was observed, in order
/// @param notes what the user should know: that traces are sampled, that nothing was connected
public record Drift(List<Edge> edges, List<Stranger> strangers, List<String> silent, List<String> notes) {

    public Drift {
        edges = List.copyOf(edges);
        strangers = List.copyOf(strangers);
        silent = List.copyOf(silent);
        notes = List.copyOf(notes);
    }

    /// The edges in one state.
    public List<Edge> in(State state) {
        return edges.stream().filter(edge -> edge.state == state).toList();
    }

    /// Whether the model and what was observed agree, as far as anything was observed.
    public boolean isNone() {
        return in(State.UNEXPECTED).isEmpty() && in(State.UNOBSERVED).isEmpty() && strangers.isEmpty();
    }

    /// That one part uses another.
    ///
    /// @param from the id of the element that is declared to use or calls; a name where it is no element
    /// @param to the id of the element that is used; a name where it is no element
    /// @param relation the id of the declared relation, if there is one
    /// @param state how the declaration and what was observed agree
    /// @param confidence how sure the state is, from 0 to 1; 0 means that nothing can be said
    /// @param why for people: what the confidence rests on
    /// @param via what is at the other end, as observed
    /// @param calls how many calls were counted; 0 if none
    /// @param lastSeen when the last call was, if there was one
    public record Edge(
            String from,
            String to,
            Optional<String> relation,
            State state,
            double confidence,
            String why,
            Via via,
            long calls,
            Optional<Instant> lastSeen) {}

    /// How a declaration and what was observed agree.
    public enum State {
        /// Declared and observed.
        CONFIRMED,
        /// Declared and not observed. It is not proof that it is gone.
        UNOBSERVED,
        /// Observed and not declared.
        UNEXPECTED
    }
}
