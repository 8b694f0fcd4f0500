package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// STR-001: elements that wait for each other in a circle; the witness is the shortest cycle of the group.
///
/// Nothing waits for people, nor for the clients in their hands.
final class CyclicSynchronousDependency implements RuleAlgorithm {

    private static final Set<ElementKind> USED_BY_PEOPLE = EnumSet.of(ElementKind.PERSON, ElementKind.CLIENT);

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        GraphQueries calls = GraphQueries.of(
                architecture,
                relation -> relation.isSynchronous()
                        && !USED_BY_PEOPLE.contains(
                                architecture.requireElement(relation.to()).kind()));
        return calls.stronglyConnectedComponents().stream()
                .filter(component -> component.size() > 1)
                .map(component -> violation(component, calls.shortestCycle(component)));
    }

    private static Verdict violation(List<String> component, List<Hop> cycle) {
        String start = cycle.getFirst().from();
        List<String> elements = cycle.stream().map(Hop::from).toList();
        String others = component.size() > elements.size()
                ? " " + component.size() + " elements depend on each other in all; this is the shortest cycle."
                : "";
        return new Verdict.Violation(
                elements,
                Witness.of(start, cycle),
                "Each waits for the next: " + String.join(" -> ", elements) + " -> " + start + "." + others);
    }
}
