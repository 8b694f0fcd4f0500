package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.AssuranceAttributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.live.GraphIndex;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.graphmodel.live.PathsFrom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which AI parts a change of which must pass an evaluation with a threshold: those that such an evaluator evaluates,
/// and all that these use.
public final class EvaluationGates {

    private static final Set<ElementKind> BLOCKING =
            EnumSet.of(ElementKind.EVALUATOR, ElementKind.PERSON, ElementKind.EXTERNAL);

    private final Architecture architecture;
    private final GraphQueries uses;
    private final PathsFrom covered;

    private EvaluationGates(Architecture architecture, GraphQueries uses, PathsFrom covered) {
        this.architecture = architecture;
        this.uses = uses;
        this.covered = covered;
    }

    /// The gates of an architecture.
    public static EvaluationGates of(Architecture architecture) {
        GraphQueries uses = GraphQueries.on(GraphIndex.ofHops(architecture, relation -> uses(architecture, relation)));
        Set<String> gated = new HashSet<>();
        for (Relation relation : architecture.relations().values()) {
            if (relation.kind() == RelationKind.EVALUATES && isGate(architecture, relation.from())) {
                gated.add(relation.to());
            }
        }
        gated.removeIf(id -> architecture.element(id).isEmpty());
        return new EvaluationGates(architecture, uses, uses.pathsFrom(gated, id -> true));
    }

    /// Whether a gate covers the element.
    public boolean covers(String id) {
        return covered.reaches(id);
    }

    /// Those that evaluate the element, with a threshold or without, sorted.
    public List<String> evaluators(String id) {
        return architecture.incoming(id).stream()
                .filter(relation -> relation.kind() == RelationKind.EVALUATES)
                .map(Relation::from)
                .distinct()
                .sorted()
                .toList();
    }

    /// Those of the elements that none of the others uses, sorted as they use each other; of a circle its first.
    public List<String> outermost(Set<String> ids) {
        List<String> found = new ArrayList<>();
        Set<String> behind = new HashSet<>();
        for (List<String> circle : uses.topologicalOrder()) {
            boolean used = circle.stream().anyMatch(behind::contains);
            Optional<String> first = circle.stream().filter(ids::contains).findFirst();
            if (!used) {
                first.ifPresent(found::add);
            }
            if (used || first.isPresent()) {
                circle.forEach(id -> behind.addAll(uses.successors(id)));
            }
        }
        return found;
    }

    private static boolean isGate(Architecture architecture, String id) {
        return architecture
                .element(id)
                .flatMap(evaluator -> evaluator.get(AssuranceAttributes.GATE))
                .filter(gate -> gate.has(AssuranceAttributes.GATE_THRESHOLD))
                .isPresent();
    }

    private static Stream<Hop> uses(Architecture architecture, Relation relation) {
        return switch (relation.kind()) {
            case CALLS, READS, USES_TOOL, DEPENDS_ON, FLOWS_TO ->
                isBlocking(architecture, relation) ? Stream.empty() : Stream.of(Hop.along(relation));
            case WRITES, PUBLISHES, SUBSCRIBES, DEPLOYED_ON, OWNS, GUARDS, EVALUATES -> Stream.empty();
        };
    }

    private static boolean isBlocking(Architecture architecture, Relation relation) {
        return architecture
                .element(relation.from())
                .map(Element::kind)
                .filter(BLOCKING::contains)
                .isPresent();
    }
}
