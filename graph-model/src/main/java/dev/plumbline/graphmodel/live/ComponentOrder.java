package dev.plumbline.graphmodel.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The strongly connected components of a graph, each before those that it leads to. Of several orders it is any.
/// Immutable.
public final class ComponentOrder {

    private final int[][] components;
    private final int[] places;
    private final List<int[]> circles;

    private ComponentOrder(int[][] components, int[] places, List<int[]> circles) {
        this.components = components;
        this.places = places;
        this.circles = circles;
    }

    private static ComponentOrder of(int[][] components, int nodes) {
        ComponentOrder order = new ComponentOrder(components, new int[nodes], new ArrayList<>());
        order.place(0, components.length - 1);
        return order;
    }

    /// Notes where the members of some components are.
    private void place(int first, int last) {
        for (int place = first; place <= last; place++) {
            for (int node : components[place]) {
                places[node] = place;
            }
            if (components[place].length > 1) {
                circles.add(components[place]);
            }
        }
    }

    static ComponentOrder of(int[][] forward) {
        return of(sourcesFirst(forward), forward.length);
    }

    /// How many components there are.
    public int size() {
        return components.length;
    }

    /// The numbers of the members of the component at a place, sorted; not to be written to.
    public int[] at(int place) {
        return components[place];
    }

    /// The members of each component that has several, in no order; not to be written to.
    Stream<int[]> circles() {
        return circles.stream();
    }

    /// The place of the component of a node.
    public int placeOf(int node) {
        return places[node];
    }

    /// The places of the components that are not the same as before an edit.
    ///
    /// @param now the index of this order
    /// @param index the index of the one before
    @SuppressWarnings("ReferenceEquality") // what an edit leaves as it was is the same object
    public IntStream placesOfOthersThan(ComponentOrder before, GraphIndex now, GraphIndex index) {
        if (this == before) {
            return IntStream.empty();
        }
        int[] origins = now.in(index);
        return IntStream.range(0, components.length).filter(place -> {
            int[] component = components[place];
            int origin = origins[component[0]];
            if (origin < 0) {
                return now.isTaken(component[0]);
            }
            int[] other = before.components[before.places[origin]];
            return component != other
                    && !Arrays.equals(
                            Arrays.stream(component).map(node -> origins[node]).toArray(), other);
        });
    }

    /// The order after an edit: only what lies between the ends of steps that came, went or turned is sorted anew.
    ///
    /// @param before the index of this order
    /// @param touched the ids of all elements from which other steps lead than before
    ComponentOrder after(GraphIndex before, GraphIndex now, Collection<String> touched) {
        ComponentOrder moved = now.numbers().agreesWith(before.numbers()) ? this : moved(before, now);
        int first = moved.size();
        int last = -1;
        for (String id : touched) {
            if (now.has(id)) {
                int node = now.require(id);
                int here = moved.placeOf(node);
                if (moved.components[here].length > 1) {
                    // A step less can part it.
                    first = Math.min(first, here);
                    last = Math.max(last, here);
                }
                for (int next : now.forward()[node]) {
                    int there = moved.placeOf(next);
                    if (there < here) {
                        first = Math.min(first, there);
                        last = Math.max(last, here);
                    }
                }
            }
        }
        return last < 0 ? moved : moved.sorted(now.forward(), first, last);
    }

    /// The same where elements came or went; those that came are at the end, those that went have left their place.
    private ComponentOrder moved(GraphIndex before, GraphIndex now) {
        int[] to = before.numbers().in(now.numbers());
        List<int[]> moved = new ArrayList<>(components.length + 1);
        BitSet known = new BitSet(now.size());
        for (int[] component : components) {
            int[] members = Arrays.stream(component)
                    .map(node -> to[node])
                    .filter(node -> node != ElementNumbers.NONE)
                    .toArray();
            Arrays.stream(members).forEach(known::set);
            if (members.length > 0) {
                moved.add(members);
            }
        }
        for (int node = known.nextClearBit(0); node < now.size(); node = known.nextClearBit(node + 1)) {
            moved.add(new int[] {node});
        }
        return of(moved.toArray(int[][]::new), now.size());
    }

    private ComponentOrder sorted(int[][] forward, int first, int last) {
        IntList members = new IntList();
        for (int place = first; place <= last; place++) {
            for (int node : components[place]) {
                members.add(node);
            }
        }
        int[] nodes = members.sortedDistinct();
        int[][] inner = new int[nodes.length][];
        for (int at = 0; at < nodes.length; at++) {
            inner[at] = Arrays.stream(forward[nodes[at]])
                    .filter(next -> places[next] >= first && places[next] <= last)
                    .map(next -> Arrays.binarySearch(nodes, next))
                    .toArray();
        }
        int[][] sorted = sourcesFirst(inner);
        int[][] all = new int[components.length - (last - first + 1) + sorted.length][];
        System.arraycopy(components, 0, all, 0, first);
        for (int at = 0; at < sorted.length; at++) {
            all[first + at] = Arrays.stream(sorted[at]).map(node -> nodes[node]).toArray();
        }
        System.arraycopy(components, last + 1, all, first + sorted.length, components.length - last - 1);
        if (all.length != components.length) {
            return of(all, places.length);
        }
        List<int[]> others = new ArrayList<>(circles);
        others.removeIf(circle -> places[circle[0]] >= first && places[circle[0]] <= last);
        ComponentOrder order = new ComponentOrder(all, places.clone(), others);
        order.place(first, last);
        return order;
    }

    /// Components come out of the search after all that they lead to.
    private static int[][] sourcesFirst(int[][] forward) {
        int[][] members = Components.of(forward).members();
        int[][] order = new int[members.length][];
        Arrays.setAll(order, place -> members[members.length - 1 - place]);
        return order;
    }
}
