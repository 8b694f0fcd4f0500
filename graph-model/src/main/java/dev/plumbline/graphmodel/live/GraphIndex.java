package dev.plumbline.graphmodel.live;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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

    private final ElementNumbers numbers;
    private final List<List<Hop>> hops;
    private final int[][] forward;
    private final int[][] backward;

    GraphIndex(ElementNumbers numbers, List<List<Hop>> hops, int[][] forward, int[][] backward) {
        this.numbers = numbers;
        this.hops = hops;
        this.forward = forward;
        this.backward = backward;
    }

    /// The index of all elements and of the relations that pass the filter.
    public static GraphIndex of(Architecture architecture, Predicate<Relation> filter) {
        return ofHops(architecture, relation -> filter.test(relation) ? Stream.of(Hop.along(relation)) : Stream.of());
    }

    /// The index of all elements and of the steps that each relation allows: along it, against it, both or none.
    public static GraphIndex ofHops(Architecture architecture, Function<Relation, Stream<Hop>> allowed) {
        return ofHops(architecture, ElementNumbers.of(architecture), allowed);
    }

    /// The same with the numbers of the elements of the snapshot.
    public static GraphIndex ofHops(
            Architecture architecture, ElementNumbers numbers, Function<Relation, Stream<Hop>> allowed) {
        List<List<Hop>> hops = new ArrayList<>(numbers.size());
        for (int node = 0; node < numbers.size(); node++) {
            hops.add(new ArrayList<>());
        }
        architecture.relations().values().stream().flatMap(allowed).forEach(hop -> {
            Integer from = numbers.number(hop.from());
            if (from != null && numbers.number(hop.to()) != null) {
                hops.get(from).add(hop);
            }
        });
        // Relations come in the order of their ids, so that sorting by targets leaves parallel ones in that order.
        hops.forEach(list -> list.sort(byTarget(numbers)));
        hops.replaceAll(List::copyOf);
        int[][] forward = new int[hops.size()][];
        Arrays.setAll(forward, node -> targets(numbers, hops.get(node)));
        return new GraphIndex(numbers, hops, forward, backward(forward));
    }

    /// The index after an edit.
    ///
    /// @param later the numbers of the elements after it
    /// @param touched the ids of the elements that came, went, or from which other steps may be allowed than before
    GraphIndex renewed(
            Architecture now, ElementNumbers later, Iterable<String> touched, Function<Relation, Stream<Hop>> allowed) {
        RenewedIndex renewed = new RenewedIndex(later, this);
        for (String id : touched) {
            renewed.renew(id, now, allowed);
        }
        return renewed.index();
    }

    static Comparator<Hop> byTarget(ElementNumbers numbers) {
        return Comparator.comparingInt(hop -> Objects.requireNonNull(numbers.number(hop.to()), hop.to()));
    }

    /// One more than the greatest number.
    public int size() {
        return numbers.size();
    }

    /// Whether an element has the number; from and to one that is free no step leads.
    public boolean isTaken(int node) {
        return numbers.id(node) != null;
    }

    /// The id of the element with a number.
    ///
    /// @throws NullPointerException if the number is free
    public String id(int node) {
        return Objects.requireNonNull(numbers.id(node), "No element has the number");
    }

    /// The number of the element with an id.
    ///
    /// @throws IllegalArgumentException if there is none
    public int require(String id) {
        Integer node = numbers.number(id);
        if (node == null) {
            throw new IllegalArgumentException("There is no element '" + id + "' in the graph");
        }
        return node;
    }

    /// Whether there is an element with an id.
    public boolean has(String id) {
        return numbers.number(id) != null;
    }

    /// Whether the elements that are in both indexes have the same numbers in both.
    public boolean agreesWith(GraphIndex other) {
        return numbers.agreesWith(other.numbers);
    }

    /// For each number what that of the element is in another index, or -1 if it is free or the element is not there.
    public int[] in(GraphIndex other) {
        return numbers.in(other.numbers);
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
            named.add(id(node));
        }
        return named;
    }

    SortedSet<String> named(BitSet nodes) {
        SortedSet<String> named = new TreeSet<>();
        nodes.stream().forEach(node -> named.add(id(node)));
        return named;
    }

    /// The steps from the element with a number, in the order of their targets, then of their relations.
    public List<Hop> hops(int node) {
        return hops.get(node);
    }

    /// The first of the steps between two neighbours.
    Hop hop(int from, int to) {
        for (Hop hop : hops.get(from)) {
            if (hop.to().equals(id(to))) {
                return hop;
            }
        }
        throw new IllegalStateException("No relation leads from " + id(from) + " to " + id(to));
    }

    /// The steps along a path of neighbours.
    List<Hop> path(int[] nodes) {
        List<Hop> path = new ArrayList<>(nodes.length);
        for (int at = 1; at < nodes.length; at++) {
            path.add(hop(nodes[at - 1], nodes[at]));
        }
        return List.copyOf(path);
    }

    ElementNumbers numbers() {
        return numbers;
    }

    List<List<Hop>> hops() {
        return hops;
    }

    int[][] forward() {
        return forward;
    }

    int[][] backward() {
        return backward;
    }

    /// Where some steps lead, each target once.
    ///
    /// @param sorted the steps, sorted by their targets
    static int[] targets(ElementNumbers numbers, List<Hop> sorted) {
        IntList targets = new IntList();
        String last = null;
        for (Hop hop : sorted) {
            if (!hop.to().equals(last)) {
                last = hop.to();
                targets.add(Objects.requireNonNull(numbers.number(last), last));
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
