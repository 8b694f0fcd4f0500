package dev.plumbline.graphmodel.live;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes the index after an edit of the one before: all that the edit does not touch is shared.
final class RenewedIndex {

    private static final int[] NOTHING = new int[0];

    private final ElementNumbers numbers;
    private final GraphIndex before;
    private List<List<Hop>> hops;
    private int[][] forward;
    private int[][] backward;

    RenewedIndex(ElementNumbers numbers, GraphIndex before) {
        this.numbers = numbers;
        this.before = before;
        if (numbers.agreesWith(before.numbers())) {
            hops = before.hops();
            forward = before.forward();
            backward = before.backward();
        } else {
            int[] to = before.numbers().in(numbers);
            hops = moved(before.hops(), to, numbers.size());
            forward = moved(before.forward(), to, numbers.size());
            backward = moved(before.backward(), to, numbers.size());
        }
    }

    @SuppressWarnings("ReferenceEquality") // what no edit touched is the same object
    GraphIndex index() {
        return numbers == before.numbers() && hops == before.hops()
                ? before
                : new GraphIndex(numbers, hops, forward, backward);
    }

    /// Looks for the steps from an element anew.
    void renew(String id, Architecture now, Function<Relation, Stream<Hop>> allowed) {
        Integer node = numbers.number(id);
        if (node == null) {
            remove(id);
            return;
        }
        List<Hop> steps = Stream.concat(now.outgoing(id).stream(), now.incoming(id).stream())
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .distinct()
                .flatMap(allowed)
                .filter(hop -> hop.from().equals(id) && numbers.number(hop.to()) != null)
                .sorted(GraphIndex.byTarget(numbers))
                .toList();
        renew(node, steps);
    }

    /// Nothing leads from an element that is gone; where steps led to it, they are looked for anew as well.
    private void remove(String id) {
        Integer node = before.numbers().number(id);
        if (node != null && numbers.agreesWith(before.numbers())) {
            renew(node, List.of());
        }
    }

    private void renew(int node, List<Hop> steps) {
        if (!hops.get(node).equals(steps)) {
            own();
            hops.set(node, steps);
            lead(node, GraphIndex.targets(numbers, steps));
        }
    }

    /// Copies the rows before the first of them is written to.
    @SuppressWarnings("ReferenceEquality") // rows that are still shared are the same object
    private void own() {
        if (hops == before.hops()) {
            hops = new ArrayList<>(hops);
        }
    }

    @SuppressWarnings("ReferenceEquality") // rows that are still shared are the same object
    private void ownEnds() {
        if (forward == before.forward()) {
            forward = forward.clone();
            backward = backward.clone();
        }
    }

    private void lead(int node, int[] after) {
        int[] present = forward[node];
        if (Arrays.equals(present, after)) {
            return;
        }
        ownEnds();
        forward[node] = after;
        for (int target : present) {
            if (Arrays.binarySearch(after, target) < 0) {
                backward[target] = without(backward[target], node);
            }
        }
        for (int target : after) {
            if (Arrays.binarySearch(present, target) < 0) {
                backward[target] = with(backward[target], node);
            }
        }
    }

    private static List<List<Hop>> moved(List<List<Hop>> hops, int[] to, int size) {
        List<List<Hop>> moved = new ArrayList<>(size);
        for (int node = 0; node < size; node++) {
            moved.add(List.of());
        }
        for (int node = 0; node < to.length; node++) {
            if (to[node] != ElementNumbers.NONE) {
                moved.set(to[node], hops.get(node));
            }
        }
        return moved;
    }

    private static int[][] moved(int[][] rows, int[] to, int size) {
        int[][] moved = new int[size][];
        Arrays.fill(moved, NOTHING);
        for (int node = 0; node < to.length; node++) {
            if (to[node] != ElementNumbers.NONE) {
                moved[to[node]] = moved(rows[node], to);
            }
        }
        return moved;
    }

    private static int[] moved(int[] row, int[] to) {
        for (int node : row) {
            if (to[node] != node) {
                return Arrays.stream(row)
                        .map(each -> to[each])
                        .filter(each -> each != ElementNumbers.NONE)
                        .toArray();
            }
        }
        return row;
    }

    private static int[] without(int[] sorted, int node) {
        return Arrays.stream(sorted).filter(each -> each != node).toArray();
    }

    private static int[] with(int[] sorted, int node) {
        int place = -Arrays.binarySearch(sorted, node) - 1;
        if (place < 0) {
            return sorted;
        }
        int[] more = new int[sorted.length + 1];
        System.arraycopy(sorted, 0, more, 0, place);
        more[place] = node;
        System.arraycopy(sorted, place, more, place + 1, sorted.length - place);
        return more;
    }
}
