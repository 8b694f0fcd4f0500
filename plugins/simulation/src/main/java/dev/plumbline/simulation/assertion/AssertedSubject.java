package dev.plumbline.simulation.assertion;

import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import java.util.Map;
import java.util.Optional;

/// What an assertion is about: all that is known under an id.
///
/// @param figures the figures of an entry point, or else of an element
/// @param requests what was seen of an entry point
/// @param work what was seen of an element
/// @param calls what was seen of a relation
record AssertedSubject(
        Optional<Figures> figures,
        Optional<Observed.Requests> requests,
        Optional<Observed.Work> work,
        Optional<Observed.Calls> calls) {

    /// The subject with an id; empty if nothing is known of it.
    static Optional<AssertedSubject> of(
            String id, Map<String, Figures> elements, Map<String, Figures> entries, Optional<Observed> observed) {
        AssertedSubject subject = new AssertedSubject(
                Optional.ofNullable(entries.getOrDefault(id, elements.get(id))),
                observed.flatMap(seen -> Optional.ofNullable(seen.entryPoints().get(id))),
                observed.flatMap(seen -> Optional.ofNullable(seen.elements().get(id))),
                observed.flatMap(seen -> Optional.ofNullable(seen.relations().get(id))));
        boolean known = subject.figures.isPresent() || subject.calls.isPresent();
        return known ? Optional.of(subject) : Optional.empty();
    }
}
