package dev.plumbline.simulation.collapse;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.way.Traffic;
import dev.plumbline.simulation.collapse.CollapseMap.Amplifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Single changes that may keep a system from collapsing, from the smallest to the largest: each is one value of one
/// attribute.
final class Remedies {

    private final Architecture architecture;

    Remedies(Architecture architecture) {
        this.architecture = architecture;
    }

    /// A change.
    ///
    /// @param path the element or relation with the attribute, as in `overrides`
    record Change(String path, String value, String what) {

        /// The scenario with the change.
        Scenario in(Scenario scenario) {
            SortedMap<String, String> overrides = new TreeMap<>(scenario.overrides());
            overrides.put(path, value);
            return scenario.withOverrides(overrides);
        }
    }

    /// The changes that are worth a try: at the relation that amplifies, and at what it calls.
    ///
    /// @param target what the trigger hits, where no relation amplifies
    List<Change> of(Scenario scenario, Optional<Amplifier> amplifier, Fault.Target target) {
        List<Change> changes = new ArrayList<>();
        Optional<Relation> relation = amplifier.flatMap(found -> architecture.relation(found.relation()));
        relation.ifPresent(found -> addCalls(found, changes));
        Optional<String> element =
                relation.map(Traffic::receiver).or(() -> target.parts().stream().findFirst());
        element.filter(id -> architecture.element(id).isPresent())
                .ifPresent(
                        id -> addQueue(id, relation.flatMap(found -> found.get(RelationAttributes.TIMEOUT)), changes));
        return changes;
    }

    private static void addCalls(Relation relation, List<Change> changes) {
        String id = relation.id();
        Attributes retry = relation.get(RelationAttributes.RETRY, Attributes.NONE);
        long most = retry.get(RelationAttributes.RETRY_MAX, 0L);
        if (most > 0) {
            changes.add(new Change(id + ".retry.budget", "10%", "A retry budget of 10 % on " + id));
            if (most > 1) {
                changes.add(new Change(id + ".retry.max", "1", "One retry instead of " + most + " on " + id));
            }
            changes.add(new Change(id + ".retry.max", "0", "No retries on " + id));
        }
        if (relation.get(RelationAttributes.CIRCUIT_BREAKER).isEmpty()) {
            changes.add(new Change(id + ".circuitBreaker.errorRatio", "50%", "A circuit breaker on " + id));
        }
        relation.get(RelationAttributes.TIMEOUT)
                .ifPresent(timeout -> changes.add(new Change(
                        id + ".timeout", timeout.multipliedBy(2).toMillis() + "ms", "Twice the timeout on " + id)));
    }

    private static void addQueue(String element, Optional<Duration> timeout, List<Change> changes) {
        timeout.filter(length -> length.toMillis() > 1)
                .ifPresent(length -> changes.add(new Change(
                        element + ".admission.maxWait",
                        length.toMillis() / 2 + "ms",
                        "Dropping what has waited for half the timeout at " + element)));
        changes.add(new Change(element + ".queue.max", "10", "A queue of at most 10 at " + element));
        changes.add(new Change(element + ".queue.discipline", "lifo", "Serving the newest first at " + element));
    }
}
