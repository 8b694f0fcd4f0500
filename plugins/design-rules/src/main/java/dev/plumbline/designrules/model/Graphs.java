package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.live.ElementNumbers;
import dev.plumbline.graphmodel.live.GraphIndex;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.pluginapi.RuleContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The graphs that rules look at, each made when it is first asked for and then renewed by each edit where that was.
public final class Graphs implements Lasting<Graphs> {

    private final Architecture architecture;
    private final ElementNumbers numbers;
    private final Map<GraphKind, GraphQueries> known = new ConcurrentHashMap<>();

    private Graphs(Architecture architecture, ElementNumbers numbers) {
        this.architecture = architecture;
        this.numbers = numbers;
    }

    /// The graph of a kind of a snapshot.
    public static GraphQueries of(RuleContext context, GraphKind kind) {
        return context.derived(
                        Graphs.class,
                        given -> new Graphs(given.architecture(), ElementNumbers.withRoom(given.architecture())))
                .of(kind);
    }

    private GraphQueries of(GraphKind kind) {
        return known.computeIfAbsent(
                kind,
                wanted -> GraphQueries.on(
                        GraphIndex.ofHops(architecture, numbers, relation -> wanted.steps(architecture, relation))));
    }

    @Override
    public Optional<Graphs> after(Edit edit, RuleContext now) {
        Architecture later = now.architecture();
        Graphs renewed = new Graphs(later, numbers.after(later, edit.elements()));
        Set<String> nodes = edit.nodes(now);
        known.forEach((kind, graph) -> renewed.known.put(
                kind,
                kind.isTouched(edit)
                        ? graph.after(later, renewed.numbers, nodes, relation -> kind.steps(later, relation))
                        : graph));
        return Optional.of(renewed);
    }
}
