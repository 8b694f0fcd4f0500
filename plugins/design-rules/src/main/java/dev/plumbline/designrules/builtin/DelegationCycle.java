package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.ChosenElements;
import dev.plumbline.designrules.model.ElementChoice;
import dev.plumbline.designrules.model.GraphKind;
import dev.plumbline.designrules.model.Graphs;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.DataAttributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// AI-010: agents that hand work to each other in a circle, straight or by queues and workflows, with no limit of hops
/// on the way. A relation with a limit ends the circle. The witness is the shortest cycle of the group.
final class DelegationCycle implements RuleAlgorithm {

    private static final Set<ElementKind> PASSING =
            EnumSet.of(ElementKind.AGENT, ElementKind.WORKFLOW, ElementKind.QUEUE);

    private static final GraphKind DELEGATION = GraphKind.of(Set.of("hopLimit"), DelegationCycle::hops);
    private static final ElementChoice AGENTS = ElementChoice.of(ElementKind.AGENT);

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        GraphQueries delegation = Graphs.of(context, DELEGATION);
        Stream<List<String>> alone = ChosenElements.of(context, AGENTS).stream()
                .filter(id -> delegation.successors(id).contains(id))
                .map(List::of);
        List<List<String>> circles = delegation.circles();
        return Stream.concat(
                        circles.stream(),
                        alone.filter(self -> circles.stream().noneMatch(circle -> circle.containsAll(self))))
                .filter(group -> group.stream().anyMatch(id -> isAgent(architecture, id)))
                .map(group -> violation(group, cycle(delegation, group)));
    }

    private static List<Hop> cycle(GraphQueries delegation, List<String> group) {
        String first = group.getFirst();
        return group.size() > 1
                ? delegation.shortestCycle(group)
                : delegation.hops(first).stream()
                        .filter(hop -> hop.to().equals(first))
                        .limit(1)
                        .toList();
    }

    private static Stream<Hop> hops(Architecture architecture, Relation relation) {
        if (!isPassing(architecture, relation.from())
                || !isPassing(architecture, relation.to())
                || relation.attributes().has(DataAttributes.HOP_LIMIT)) {
            return Stream.empty();
        }
        return switch (relation.kind()) {
            case CALLS, USES_TOOL, PUBLISHES, FLOWS_TO -> Stream.of(Hop.along(relation));
            case SUBSCRIBES -> Stream.of(Hop.against(relation));
            case READS, WRITES, DEPLOYED_ON, OWNS, DEPENDS_ON, GUARDS, EVALUATES -> Stream.empty();
        };
    }

    private static boolean isPassing(Architecture architecture, String id) {
        return architecture
                .element(id)
                .map(Element::kind)
                .filter(PASSING::contains)
                .isPresent();
    }

    private static boolean isAgent(Architecture architecture, String id) {
        return architecture
                .element(id)
                .filter(element -> element.kind() == ElementKind.AGENT)
                .isPresent();
    }

    private static Verdict violation(List<String> group, List<Hop> cycle) {
        String start = cycle.getFirst().from();
        List<String> elements = cycle.stream().map(Hop::from).toList();
        String others = group.size() > elements.size()
                ? " " + group.size() + " elements hand work to each other in all; this is the shortest cycle."
                : "";
        return new Verdict.Violation(
                elements,
                Witness.of(start, cycle),
                "Work can go round without an end: " + String.join(" -> ", elements) + " -> " + start
                        + "; no relation of the cycle has a limit of hops." + others);
    }
}
