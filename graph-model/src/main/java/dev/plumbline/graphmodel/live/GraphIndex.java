package dev.plumbline.graphmodel.live;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The elements of a snapshot as numbers in the order of their ids, and the relations between them as sorted arrays.
///
/// Parallel relations count once, except where a query answers with the relations themselves. A relation to an element
/// that does not exist is left out. The index is immutable, so queries on it may run on any thread.
public final class GraphIndex {

    private static final Comparator<Hop> ORDER =
            Comparator.comparing(Hop::to).thenComparing(hop -> hop.relation().id());

    private final String[] ids;
    private final List<List<Hop>> hops;
    private final int[][] forward;
    private final int[][] backward;

    private GraphIndex(String[] ids, Map<String, Integer> nodes, List<List<Hop>> hops) {
        this.ids = ids;
        this.hops = hops;
        forward = forward(nodes, hops);
        backward = backward(forward);
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
        hops.forEach(list -> list.sort(ORDER));
        hops.replaceAll(List::copyOf);
        return new GraphIndex(ids, nodes, hops);
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
        int node = Arrays.binarySearch(ids, id);
        if (node < 0) {
            throw new IllegalArgumentException("There is no element '" + id + "' in the graph");
        }
        return node;
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

    /// The steps from a node, in the order of their targets, then of their relations.
    List<Hop> hops(int node) {
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
