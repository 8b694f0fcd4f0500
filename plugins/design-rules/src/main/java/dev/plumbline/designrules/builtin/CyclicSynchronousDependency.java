package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.graph.Components;
import dev.plumbline.designrules.graph.Cycles;
import dev.plumbline.designrules.graph.Digraph;
import dev.plumbline.designrules.graph.Digraph.Edge;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Severity;
import dev.plumbline.pluginapi.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// STR-001: elements that wait for each other in a circle; the witness is the shortest cycle of the group.
final class CyclicSynchronousDependency implements DesignRule {

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "STR-001",
            "Cyclic synchronous dependency",
            "structure",
            Severity.HIGH,
            "Elements that wait for each other can use up all their workers and stand still together, and none can be"
                    + " started, changed or scaled alone.",
            "Break one edge: invert it, make it asynchronous, or merge the elements.",
            List.of(
                    "Google SRE book ch.22 (intra-layer communication deadlock)",
                    "ArchUnit slices().beFreeOfCycles",
                    "dependency-cruiser no-circular"));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Digraph graph = Digraph.of(context.architecture(), Relation::isSynchronous);
        Components components = Components.of(graph);
        return IntStream.range(0, components.count())
                .filter(component -> components.members(component).size() > 1)
                .mapToObj(component -> violation(graph, components, component));
    }

    private static Verdict violation(Digraph graph, Components components, int component) {
        List<Edge> cycle = Cycles.shortest(graph, components, component);
        int start = cycle.getFirst().from();
        List<String> elements =
                cycle.stream().map(edge -> graph.id(edge.from())).toList();
        int members = components.members(component).size();
        String others = members > elements.size()
                ? " " + members + " elements depend on each other in all; this is the shortest cycle."
                : "";
        return new Verdict.Violation(
                elements,
                graph.witness(start, cycle),
                "Each waits for the next: " + String.join(" -> ", elements) + " -> " + graph.id(start) + "." + others,
                List.of());
    }
}
