package dev.plumbline.graphmodel.live;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The elements of a snapshot as numbers in the order of their ids, and the relations between them as sorted arrays.
///
/// Parallel relations count once, except where a query answers with the relations themselves. A relation to an element
/// that does not exist is left out. The index is immutable, so queries on it may run on any thread.
public final class GraphIndex {

    private final String[] ids;
    private final Map<String, Integer> nodes;
    private final List<List<Hop>> hops;
    private final int[][] forward;
    private final int[][] backward;

    private GraphIndex(String[] ids, Map<String, Integer> nodes, List<List<Hop>> hops) {
        this.ids = ids;
        this.nodes = nodes;
        this.hops = hops;
        forward = forward(nodes, hops);
        backward = backward(forward);
    }

    private GraphIndex(GraphIndex shape, List<List<Hop>> hops) {
        ids = shape.ids;
        nodes = shape.nodes;
        forward = shape.forward;
        backward = shape.backward;
        this.hops = hops;
    }

    /// The index of all elements and of the relations that pass the filter.
    public static GraphIndex of(Architecture architecture, Predicate<Relation> filter) {
        return ofHops(architecture, relation -> filter.test(relation) ? Stream.of(Hop.along(relation)) : Stream.of());
    }

    /// The index of all elements and of the steps that each relation allows: along it, against it, both or none.
    public static GraphIndex ofHops(Architecture architecture, Function<Relation, Stream<Hop>> allowed) {
        String[] ids = architecture.elements().keySet().toArray(String[]::new);
        Map<String, Integer> nodes = HashMap.newHashMap(ids.length);
        List<List<Hop>> hops = new ArrayList<>(ids.length);
        for (int node = 0; node < ids.length; node++) {
            nodes.put(ids[node], node);
            hops.add(new ArrayList<>());
        }
        architecture.relations().values().stream().flatMap(allowed).forEach(hop -> {
            Integer from = nodes.get(hop.from());
            if (from != null && nodes.containsKey(hop.to())) {
                hops.get(from).add(hop);
            }
        });
        // Relations come in the order of their ids, so that sorting by targets leaves parallel ones in that order.
        Comparator<Hop> byTarget =
                Comparator.comparingInt(hop -> Objects.requireNonNull(nodes.get(hop.to()), hop.to()));
        hops.forEach(list -> list.sort(byTarget));
        hops.replaceAll(List::copyOf);
        return new GraphIndex(ids, nodes, hops);
    }

    /// The same index where some relations have other attributes. Those of which it has no step are passed over.
    GraphIndex with(Collection<Relation> changed) {
        List<List<Hop>> renewed = new ArrayList<>(hops);
        for (Relation relation : changed) {
            for (String end : List.of(relation.from(), relation.to())) {
                Integer node = nodes.get(end);
                if (node != null) {
                    renewed.set(node, renewed(renewed.get(node), relation));
                }
            }
        }
        return new GraphIndex(this, renewed);
    }

    private static List<Hop> renewed(List<Hop> hops, Relation relation) {
        return hops.stream()
                .map(hop -> hop.relation().id().equals(relation.id()) ? new Hop(hop.from(), hop.to(), relation) : hop)
                .toList();
    }

    /// The number of elements.
    public int size() {
        return ids.length;
    }

    /// The id of the element with a number.
    public String id(int node) {
        return ids[node];
    }

    /// The number of the element with an id.
    ///
    /// @throws IllegalArgumentException if there is none
    public int require(String id) {
        Integer node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("There is no element '" + id + "' in the graph");
        }
        return node;
    }

    /// The numbers of the elements that steps from the one with the number lead to, in their order.
    public IntStream targets(int node) {
        return Arrays.stream(forward[node]);
    }

    /// The numbers of the elements that steps to the one with the number start at, in their order.
    public IntStream sources(int node) {
        return Arrays.stream(backward[node]);
    }

    List<String> ids(int[] nodes) {
        List<String> named = new ArrayList<>(nodes.length);
        for (int node : nodes) {
            named.add(ids[node]);
        }
        return named;
    }

    SortedSet<String> named(BitSet nodes) {
        SortedSet<String> named = new TreeSet<>();
        nodes.stream().forEach(node -> named.add(ids[node]));
        return named;
    }

    /// The steps from the element with a number, in the order of their targets, then of their relations.
    public List<Hop> hops(int node) {
        return hops.get(node);
    }

    /// The first of the steps between two neighbours.
    Hop hop(int from, int to) {
        for (Hop hop : hops.get(from)) {
            if (hop.to().equals(ids[to])) {
                return hop;
            }
        }
        throw new IllegalStateException("No relation leads from " + ids[from] + " to " + ids[to]);
    }

    /// The steps along a path of neighbours.
    List<Hop> path(int[] nodes) {
        List<Hop> path = new ArrayList<>(nodes.length);
        for (int at = 1; at < nodes.length; at++) {
            path.add(hop(nodes[at - 1], nodes[at]));
        }
        return List.copyOf(path);
    }

    int[][] forward() {
        return forward;
    }

    int[][] backward() {
        return backward;
    }

    private static int[][] forward(Map<String, Integer> nodes, List<List<Hop>> hops) {
        int[][] forward = new int[hops.size()][];
        Arrays.setAll(forward, node -> targets(nodes, hops.get(node)));
        return forward;
    }

    private static int[] targets(Map<String, Integer> nodes, List<Hop> sorted) {
        IntList targets = new IntList();
        String last = null;
        for (Hop hop : sorted) {
            if (!hop.to().equals(last)) {
                last = hop.to();
                targets.add(Objects.requireNonNull(nodes.get(last), last));
            }
        }
        return targets.toArray();
    }

    private static int[][] backward(int[][] forward) {
        IntList[] lists = new IntList[forward.length];
        Arrays.setAll(lists, at -> new IntList());
        for (int node = 0; node < forward.length; node++) {
            for (int next : forward[node]) {
                lists[next].add(node);
            }
        }
        int[][] backward = new int[forward.length][];
        Arrays.setAll(backward, at -> lists[at].toArray());
        return backward;
    }
}
