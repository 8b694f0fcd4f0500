package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.live.ComponentOrder;
import dev.plumbline.graphmodel.live.GraphIndex;
import dev.plumbline.graphmodel.live.GraphQueries;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// The least of the values of each element and of all that reach it, or of all that it reaches, along the steps of a
/// graph.
///
/// Elements that reach each other have the same. After an edit only what lies behind it, or before, is looked at, and
/// only as far as something differs.
public final class LeastAlong {

    /// No value.
    public static final long NONE = Long.MAX_VALUE;

    private final GraphIndex index;
    private final ComponentOrder order;
    private final Direction direction;
    private final ToLongFunction<String> own;
    private final long[] least;

    private LeastAlong(GraphQueries graph, Direction direction, ToLongFunction<String> own, long[] least) {
        this.direction = direction;
        this.own = own;
        this.least = least;
        index = graph.index();
        order = graph.components();
    }

    /// From where an element takes values over.
    public enum Direction {
        /// From those that reach it.
        FROM_SOURCES,
        /// From those that it reaches.
        FROM_TARGETS
    }

    /// Those of a graph.
    ///
    /// @param own the value of an element with an id, or `NONE`
    public static LeastAlong of(GraphQueries graph, Direction direction, ToLongFunction<String> own) {
        LeastAlong found =
                new LeastAlong(graph, direction, own, new long[graph.index().size()]);
        int last = found.order.size() - 1;
        for (int place = 0; place <= last; place++) {
            found.settle(direction == Direction.FROM_SOURCES ? place : last - place);
        }
        return found;
    }

    /// Those after an edit.
    ///
    /// @param graph the same graph after it
    /// @param values the values after it
    /// @param touched the ids of the elements that came, from which other steps lead than before, or which have another
    ///     value
    public LeastAlong after(GraphQueries graph, ToLongFunction<String> values, Collection<String> touched) {
        LeastAlong found = new LeastAlong(graph, direction, values, movedTo(graph.index()));
        PriorityQueue<Integer> open = new PriorityQueue<>(
                direction == Direction.FROM_SOURCES
                        ? Comparator.<Integer>naturalOrder()
                        : Comparator.<Integer>reverseOrder());
        for (String id : touched) {
            found.note(id, open);
            if (direction == Direction.FROM_SOURCES && index.has(id)) {
                index.targets(index.require(id)).mapToObj(index::id).forEach(target -> found.note(target, open));
            }
            if (direction == Direction.FROM_SOURCES && found.index.has(id)) {
                found.index
                        .targets(found.index.require(id))
                        .map(found.order::placeOf)
                        .forEach(open::add);
            }
        }
        found.order.placesOfOthersThan(order, found.index, index).forEach(open::add);
        found.settle(open);
        return found;
    }

    private void note(String id, PriorityQueue<Integer> open) {
        if (index.has(id)) {
            open.add(order.placeOf(index.require(id)));
        }
    }

    private long[] movedTo(GraphIndex later) {
        if (later.agreesWith(index)) {
            return least.clone();
        }
        return Arrays.stream(later.in(index))
                .mapToLong(origin -> origin < 0 ? NONE : least[origin])
                .toArray();
    }

    private void settle(PriorityQueue<Integer> open) {
        int last = -1;
        while (!open.isEmpty()) {
            int place = open.remove();
            if (place != last) {
                last = place;
                if (settle(place)) {
                    Arrays.stream(order.at(place))
                            .flatMap(this::takers)
                            .map(order::placeOf)
                            .filter(taker -> taker != place)
                            .forEach(open::add);
                }
            }
        }
    }

    /// Whether that of any member of the component is another than before.
    private boolean settle(int place) {
        int[] component = order.at(place);
        long value = NONE;
        for (int node : component) {
            value = Math.min(value, index.isTaken(node) ? own.applyAsLong(index.id(node)) : NONE);
            value = givers(node)
                    .filter(giver -> order.placeOf(giver) != place)
                    .mapToLong(giver -> least[giver])
                    .reduce(value, Math::min);
        }
        boolean differs = false;
        for (int node : component) {
            differs |= least[node] != value;
            least[node] = value;
        }
        return differs;
    }

    private IntStream givers(int node) {
        return direction == Direction.FROM_SOURCES ? index.sources(node) : index.targets(node);
    }

    private IntStream takers(int node) {
        return direction == Direction.FROM_SOURCES ? index.targets(node) : index.sources(node);
    }

    /// That of an element, or `NONE`; also of one that is not in the graph.
    public long at(String id) {
        return index.has(id) ? least[index.require(id)] : NONE;
    }

    /// The ids of the elements of which it is another than before an edit, of those that there are.
    public Set<String> differing(LeastAlong before) {
        Set<String> ids = new HashSet<>();
        if (before == this) {
            return ids;
        }
        int[] origins = index.in(before.index);
        for (int node = 0; node < origins.length; node++) {
            long old = origins[node] < 0 ? NONE : before.least[origins[node]];
            if (least[node] != old && index.isTaken(node)) {
                ids.add(index.id(node));
            }
        }
        return ids;
    }
}
