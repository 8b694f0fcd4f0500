package dev.plumbline.designrules.builtin;

import dev.plumbline.designrules.graph.Digraph;
import dev.plumbline.designrules.graph.Digraph.Edge;
import dev.plumbline.designrules.graph.Search;
import dev.plumbline.designrules.model.Guards;
import dev.plumbline.designrules.model.Trust;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.RuleDescription;
import dev.plumbline.pluginapi.Severity;
import dev.plumbline.pluginapi.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// AI-026: requests of one source reach a model, agent or tool both through a guardrail and past it.
///
/// Where several such elements lie on one way around, the first of them stands for all.
final class GuardrailBypass implements DesignRule {

    private static final Set<ElementKind> PROTECTED =
            EnumSet.of(ElementKind.MODEL_ENDPOINT, ElementKind.AGENT, ElementKind.TOOL);

    private static final RuleDescription DESCRIPTION = new RuleDescription(
            "AI-026",
            "Path around the guardrail",
            "responsible-AI/LLM",
            Severity.HIGH,
            "The guardrail protects only those who choose to pass it; an attacker takes the other way.",
            "Route every path through the guardrail.",
            List.of("OWASP LLM01:2025", "MITRE ATLAS AML.M0033", "AWS AGENTSEC08-BP01"));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Stream<Verdict> check(RuleContext context) {
        Architecture architecture = context.architecture();
        Digraph graph = Digraph.of(architecture, relation -> relation.kind().carriesTraffic());
        BitSet guards = new BitSet();
        Guards.all(architecture).forEach(guard -> guards.set(graph.node(guard)));
        BitSet untrusted = nodes(architecture, graph, Trust::isUntrusted);
        BitSet open = nodes(architecture, graph, element -> PROTECTED.contains(element.kind()));
        // Only what some source reaches in both ways needs a look at each source.
        open.and(Search.from(graph, untrusted, node -> !guards.get(node)).reached());
        open.and(behind(graph, guards, untrusted));
        List<Verdict> verdicts = new ArrayList<>();
        for (int source = untrusted.nextSetBit(0);
                source >= 0 && !open.isEmpty();
                source = untrusted.nextSetBit(source + 1)) {
            check(graph, guards, source, open, verdicts);
        }
        return verdicts.stream();
    }

    private static void check(Digraph graph, BitSet guards, int source, BitSet open, List<Verdict> verdicts) {
        BitSet start = new BitSet();
        start.set(source);
        Search around = Search.from(graph, start, node -> !guards.get(node));
        BitSet both = around.reached();
        both.and(behind(graph, guards, start));
        both.and(open);
        both.stream().forEach(target -> {
            List<Edge> path = around.pathTo(target);
            if (path.stream().limit(Math.max(0, path.size() - 1)).noneMatch(edge -> both.get(edge.to()))) {
                verdicts.add(violation(graph, guards, source, target, path));
            }
        });
        open.andNot(both);
    }

    /// What is reached through a guard, the guards themselves aside.
    private static BitSet behind(Digraph graph, BitSet guards, BitSet sources) {
        BitSet passed = Search.from(graph, sources, node -> true).reached();
        passed.and(guards);
        BitSet reached = Search.from(graph, passed, node -> true).reached();
        reached.andNot(guards);
        return reached;
    }

    private static BitSet nodes(Architecture architecture, Digraph graph, Predicate<Element> wanted) {
        BitSet nodes = new BitSet();
        for (Element element : architecture.elements().values()) {
            nodes.set(graph.node(element.id()), wanted.test(element));
        }
        return nodes;
    }

    private static Verdict violation(Digraph graph, BitSet guards, int source, int target, List<Edge> path) {
        BitSet start = new BitSet();
        start.set(source);
        Search through = Search.from(graph, start, node -> true);
        BitSet passed = through.reached();
        passed.and(guards);
        Optional<String> guard = passed.stream()
                .filter(node -> leadsTo(graph, node, target))
                .mapToObj(graph::id)
                .findFirst();
        List<String> elements = new ArrayList<>(List.of(graph.id(target), graph.id(source)));
        guard.ifPresent(elements::add);
        return new Verdict.Violation(
                elements,
                graph.witness(source, path),
                "Requests from " + graph.id(source) + " reach " + graph.id(target) + " through the guard at "
                        + guard.orElse("another element") + ", and past it by "
                        + String.join(
                                ", ",
                                path.stream()
                                        .map(Edge::relation)
                                        .map(Relation::id)
                                        .toList())
                        + ".",
                List.of());
    }

    private static boolean leadsTo(Digraph graph, int from, int target) {
        BitSet start = new BitSet();
        start.set(from);
        return Search.from(graph, start, node -> true).reaches(target);
    }
}
