package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.AssuranceAttributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.live.ComponentOrder;
import dev.plumbline.graphmodel.live.GraphIndex;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.graphmodel.live.PathsFrom;
import dev.plumbline.pluginapi.RuleContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which AI parts a change of which must pass an evaluation with a threshold: those that such an evaluator evaluates,
/// and all that these use.
public final class EvaluationGates {

    private static final Set<ElementKind> BLOCKING =
            EnumSet.of(ElementKind.EVALUATOR, ElementKind.PERSON, ElementKind.EXTERNAL);

    private static final GraphKind USES = GraphKind.of(Set.of(), EvaluationGates::uses);
    private static final ElementChoice GATES = ElementChoice.of(EvaluationGates::isGate);

    private final Architecture architecture;
    private final GraphQueries uses;
    private final PathsFrom covered;

    private EvaluationGates(Architecture architecture, GraphQueries uses, PathsFrom covered) {
        this.architecture = architecture;
        this.uses = uses;
        this.covered = covered;
    }

    /// The gates of a snapshot.
    public static EvaluationGates of(RuleContext context) {
        Architecture architecture = context.architecture();
        GraphQueries uses = Graphs.of(context, USES);
        Set<String> gated = new HashSet<>();
        for (String gate : ChosenElements.of(context, GATES)) {
            architecture.outgoing(gate).stream()
                    .filter(relation -> relation.kind() == RelationKind.EVALUATES)
                    .forEach(relation -> gated.add(relation.to()));
        }
        gated.removeIf(id -> architecture.element(id).isEmpty());
        return new EvaluationGates(architecture, uses, uses.pathsFrom(gated));
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
        GraphIndex index = uses.index();
        ComponentOrder order = uses.components();
        BitSet wanted = new BitSet(index.size());
        ids.stream().map(index::require).forEach(wanted::set);
        BitSet behind = new BitSet(index.size());
        for (int place = 0; place < order.size(); place++) {
            int[] circle = order.at(place);
            boolean used = isAny(circle, behind);
            boolean isWanted = isAny(circle, wanted);
            if (!used && isWanted) {
                found.add(index.id(
                        Arrays.stream(circle).filter(wanted::get).findFirst().orElseThrow()));
            }
            if (used || isWanted) {
                Arrays.stream(circle).flatMap(index::targets).forEach(behind::set);
            }
        }
        return found;
    }

    private static boolean isAny(int[] nodes, BitSet of) {
        for (int node : nodes) {
            if (of.get(node)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGate(Element evaluator) {
        return evaluator
                .get(AssuranceAttributes.GATE)
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
