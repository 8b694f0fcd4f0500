package dev.plumbline.designrules.graph;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A directed graph over the elements of an architecture, numbered in the order of their ids.
///
/// The edges of a node are in the order of their targets' ids, then of their relations' ids, so that every walk
/// over the graph is deterministic.
public final class Digraph {

    private static final Comparator<Edge> ORDER = Comparator.comparingInt(Edge::to)
            .thenComparing(edge -> edge.relation().id());

    private final List<String> ids;
    private final Map<String, Integer> numbers;
    private final List<List<Edge>> outgoing;

    private Digraph(List<String> ids, Map<String, Integer> numbers, List<List<Edge>> outgoing) {
        this.ids = ids;
        this.numbers = numbers;
        this.outgoing = outgoing;
    }

    /// The graph of the relations that are followed, each from its source to its target.
    public static Digraph of(Architecture architecture, Predicate<Relation> followed) {
        return ofArcs(
                architecture,
                relation ->
                        followed.test(relation) ? Stream.of(new Arc(relation.from(), relation.to())) : Stream.empty());
    }

    /// The graph of the arcs that each relation stands for. An arc to an element that does not exist is left out.
    public static Digraph ofArcs(Architecture architecture, Function<Relation, Stream<Arc>> arcs) {
        List<String> ids = List.copyOf(architecture.elements().keySet());
        Map<String, Integer> numbers = new HashMap<>();
        List<List<Edge>> outgoing = new ArrayList<>();
        for (String id : ids) {
            numbers.put(id, outgoing.size());
            outgoing.add(new ArrayList<>());
        }
        for (Relation relation : architecture.relations().values()) {
            arcs.apply(relation).forEach(arc -> {
                Integer from = numbers.get(arc.from());
                Integer to = numbers.get(arc.to());
                if (from != null && to != null) {
                    outgoing.get(from).add(new Edge(from, to, relation));
                }
            });
        }
        outgoing.forEach(edges -> edges.sort(ORDER));
        return new Digraph(ids, numbers, outgoing);
    }

    /// How many nodes there are.
    public int size() {
        return ids.size();
    }

    /// The element's id of a node.
    public String id(int node) {
        return ids.get(node);
    }

    /// The node of an element.
    ///
    /// @throws IllegalArgumentException if there is no such element
    public int node(String id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("There is no element '" + id + "' in the graph");
        }
        return number;
    }

    /// The edges that leave a node, in order.
    public List<Edge> outgoing(int node) {
        return outgoing.get(node);
    }

    /// The edges that a relation stands for.
    public Stream<Edge> arcs(Relation relation) {
        return Stream.of(relation.from(), relation.to())
                .distinct()
                .flatMap(end -> outgoing(node(end)).stream())
                .filter(edge -> edge.relation().id().equals(relation.id()));
    }

    /// The ids of the elements and relations along a path, in turn.
    public List<String> witness(int start, List<Edge> path) {
        List<String> ids = new ArrayList<>();
        ids.add(id(start));
        for (Edge edge : path) {
            ids.add(edge.relation().id());
            ids.add(id(edge.to()));
        }
        return ids;
    }

    /// The ends of an edge by the elements' ids.
    public record Arc(String from, String to) {}

    /// An edge between two nodes.
    ///
    /// @param from the node that it leaves
    /// @param to the node that it enters
    /// @param relation the relation that it stands for
    public record Edge(int from, int to, Relation relation) {}
}
