package dev.plumbline.simulation.events.plan;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.simulation.network.Notes;
import dev.plumbline.simulation.network.RelationPlanner;
import dev.plumbline.simulation.network.Step;
import dev.plumbline.simulation.network.Visit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is called where a call has failed for good: the relation of the same caller that is its fallback, and the place
/// for messages that cannot be handled.
///
/// A fallback stands in for the calls to elements of its target's kind; where the caller has a single fallback and none
/// of its calls leads to that kind, for all of its calls.
final class Fallbacks {

    private final Architecture architecture;
    private final Notes notes;
    private final Map<String, Visit> visits = new HashMap<>();

    Fallbacks(Architecture architecture, Notes notes) {
        this.architecture = architecture;
        this.notes = notes;
    }

    /// The call that is made instead of a failed one.
    Optional<Step.Call> of(String sender, Step.Call failed) {
        if (failed.relation().criticality() == RelationCriticality.FALLBACK) {
            return Optional.empty();
        }
        List<Relation> all = architecture.outgoing(sender).stream()
                .filter(relation -> relation.criticality() == RelationCriticality.FALLBACK)
                .filter(relation -> relation.kind().carriesTraffic())
                .sorted(Comparator.comparing(Relation::id))
                .toList();
        Optional<ElementKind> kind = kind(failed.visit().element());
        Optional<Relation> alike = all.stream()
                .filter(relation -> kind(relation.to()).equals(kind))
                .findFirst();
        Optional<Relation> chosen = alike.isPresent() || all.size() != 1 || hasCallsLike(sender, all.getFirst())
                ? alike
                : Optional.of(all.getFirst());
        return chosen.map(relation -> call(relation, relation.to()));
    }

    /// The call that brings a message to where those go that cannot be handled.
    Optional<Step.Call> deadLetter(Step.Call failed) {
        if (failed.relation().kind() != RelationKind.SUBSCRIBES) {
            return Optional.empty();
        }
        String queue = failed.relation().to();
        return architecture
                .element(queue)
                .flatMap(element -> element.get(ElementAttributes.DEAD_LETTER))
                .filter(letter -> architecture.element(letter).isPresent())
                .map(letter -> call(
                        new Relation(queue + "/dead-letter", queue, letter, RelationKind.PUBLISHES, Attributes.NONE),
                        letter));
    }

    private boolean hasCallsLike(String sender, Relation fallback) {
        Optional<ElementKind> kind = kind(fallback.to());
        return architecture.outgoing(sender).stream()
                .filter(relation -> relation.criticality() != RelationCriticality.FALLBACK)
                .anyMatch(relation -> kind(relation.to()).equals(kind));
    }

    private Optional<ElementKind> kind(String element) {
        return architecture.element(element).map(Element::kind);
    }

    private Step.Call call(Relation relation, String target) {
        Visit visit = visits.computeIfAbsent(relation.id(), key -> visit(relation, target));
        return new Step.Call(relation, 1, true, visit);
    }

    /// What the target calls for it, along its relations.
    private Visit visit(Relation relation, String target) {
        return new RelationPlanner(architecture, notes)
                .plan(relation).steps().stream()
                        .filter(Step.Call.class::isInstance)
                        .map(step -> ((Step.Call) step).visit())
                        .findFirst()
                        .orElseGet(() -> new Visit(target));
    }
}
