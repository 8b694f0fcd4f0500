package dev.plumbline.graphmodel.live;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// The elements of a snapshot as numbers in the order of their ids, and the relations between them as sorted arrays.
///
/// Parallel relations count once. The index is immutable, so queries on it may run on any thread.
public final class GraphIndex {

    private final String[] ids;
    private final int[][] forward;
    private final int[][] backward;

    private GraphIndex(String[] ids, int[][] forward, int[][] backward) {
        this.ids = ids;
        this.forward = forward;
        this.backward = backward;
    }

    /// The index of all elements and of the relations that pass the filter.
    public static GraphIndex of(Architecture architecture, Predicate<Relation> filter) {
        String[] ids = architecture.elements().keySet().toArray(String[]::new);
        IntList[] forward = lists(ids.length);
        IntList[] backward = lists(ids.length);
        for (Relation relation : architecture.relations().values()) {
            if (filter.test(relation)) {
                int from = Arrays.binarySearch(ids, relation.from());
                int to = Arrays.binarySearch(ids, relation.to());
                forward[from].add(to);
                backward[to].add(from);
            }
        }
        return new GraphIndex(ids, distinct(forward), distinct(backward));
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

    int[][] forward() {
        return forward;
    }

    int[][] backward() {
        return backward;
    }

    private static IntList[] lists(int size) {
        IntList[] lists = new IntList[size];
        Arrays.setAll(lists, at -> new IntList());
        return lists;
    }

    private static int[][] distinct(IntList[] lists) {
        int[][] arrays = new int[lists.length][];
        Arrays.setAll(arrays, at -> lists[at].sortedDistinct());
        return arrays;
    }
}
