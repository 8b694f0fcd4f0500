package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.RuleAlgorithm;
import dev.plumbline.designrules.model.GraphKind;
import dev.plumbline.designrules.model.Graphs;
import dev.plumbline.designrules.model.SynchronousCalls;
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

    private static final GraphKind CALLS = GraphKind.along(
            SynchronousCalls.READ,
            (architecture, relation) -> relation.isSynchronous()
                    && architecture
                            .element(relation.to())
                            .filter(target -> !USED_BY_PEOPLE.contains(target.kind()))
                            .isPresent());

    @Override
    public Stream<Verdict> check(RuleContext context) {
        GraphQueries calls = Graphs.of(context, CALLS);
        return calls.circles().stream().map(component -> violation(component, calls.shortestCycle(component)));
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
