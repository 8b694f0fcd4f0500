package dev.plumbline.simulation.events.plan;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.FailMode;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.way.Traffic;
import dev.plumbline.simulation.network.Notes;
import dev.plumbline.simulation.network.RelationPlanner;
import dev.plumbline.simulation.network.StandIns;
import dev.plumbline.simulation.network.Step;
import dev.plumbline.simulation.network.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is called where a call has failed for good: the relations of the same caller that are its fallbacks, and the
/// place for messages that cannot be handled.
final class Fallbacks {

    private final Architecture architecture;
    private final Notes notes;
    private final Map<String, Visit> visits = new HashMap<>();

    Fallbacks(Architecture architecture, Notes notes) {
        this.architecture = architecture;
        this.notes = notes;
    }

    /// The calls that are made instead of a failed one, each when the one before has failed too.
    List<Step.Call> of(String sender, Step.Call failed) {
        Stream<Relation> straight = architecture.outgoing(sender).stream().filter(relation -> isSent(relation, sender));
        Stream<Relation> reversed = architecture.incoming(sender).stream().filter(relation -> isSent(relation, sender));
        List<Relation> used = Stream.concat(straight, reversed)
                .filter(relation -> relation.kind().carriesTraffic() || relation.kind() == RelationKind.DEPENDS_ON)
                .toList();
        StandIns standIns = new StandIns(
                used,
                relation -> architecture.element(Traffic.receiver(relation)).map(Element::kind));
        return standIns.of(failed.relation()).stream()
                .filter(relation -> relation.kind().carriesTraffic())
                .map(relation -> call(relation, relation.to()))
                .toList();
    }

    private static boolean isSent(Relation relation, String sender) {
        return Traffic.sender(relation).equals(sender);
    }

    /// Whether the caller goes on where a call has failed and nothing stands in: it can do without it, or it is checked
    /// by a guard that lets pass what it cannot judge.
    boolean isDispensable(Step.Call call) {
        Relation relation = call.relation();
        boolean isOpen = relation.kind() == RelationKind.GUARDS
                && call.visit().element().equals(relation.from())
                && architecture
                        .element(relation.from())
                        .flatMap(guard -> guard.get(ElementAttributes.FAIL_MODE))
                        .filter(mode -> mode == FailMode.OPEN)
                        .isPresent();
        return isOpen || relation.criticality() == RelationCriticality.OPTIONAL;
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
