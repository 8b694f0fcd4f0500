package dev.plumbline.designrules.builtin;

import dev.plumbline.graphmodel.live.ComponentOrder;
import dev.plumbline.graphmodel.live.GraphIndex;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.graphmodel.live.PathsTo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The worst value that a path from each element on can have, with the path; a cycle counts as one element.
///
/// Of several worst paths it knows the one whose elements come first by id, cycles aside. Threads may ask it at the
/// same
/// time.
final class WorstPaths {

    private static final int UNKNOWN = -1;
    private static final int UNASKED = -2;

    private final GraphQueries queries;
    private final GraphIndex index;
    private final ComponentOrder order;
    private final Measure measure;
    private final double[] below;
    private final @Nullable Hop[] next;
    private final int[] lengths;
    private final int[] following;

    private WorstPaths(GraphQueries queries, Measure measure, double[] below, @Nullable Hop[] next) {
        this.queries = queries;
        this.measure = measure;
        this.below = below;
        this.next = next;
        index = queries.index();
        order = queries.components();
        lengths = new int[index.size()];
        Arrays.fill(lengths, UNKNOWN);
        following = new int[index.size()];
        Arrays.fill(following, UNASKED);
    }

    /// The worst paths by a measure.
    static WorstPaths of(GraphQueries queries, Measure measure) {
        int size = queries.index().size();
        WorstPaths paths = new WorstPaths(queries, measure, new double[size], new Hop[size]);
        for (int place = paths.order.size() - 1; place >= 0; place--) {
            paths.settle(place);
        }
        return paths;
    }

    /// The worst paths after an edit: only what lies before what it touches is looked at.
    ///
    /// @param renewed the same graph after it
    /// @param touched the ids of the elements from which other steps lead than before, or steps of another value
    WorstPaths after(GraphQueries renewed, Measure changed, Collection<String> touched) {
        int[] from = renewed.index().in(index);
        double[] values = new double[from.length];
        @Nullable Hop[] steps = new Hop[from.length];
        for (int node = 0; node < from.length; node++) {
            values[node] = from[node] == UNKNOWN ? changed.end() : below[from[node]];
            steps[node] = from[node] == UNKNOWN ? null : next[from[node]];
        }
        WorstPaths paths = new WorstPaths(renewed, changed, values, steps);
        // A component comes after all that it leads to, which have higher places.
        PriorityQueue<Integer> open = new PriorityQueue<>(Comparator.reverseOrder());
        for (String id : touched) {
            if (paths.index.has(id)) {
                open.add(paths.order.placeOf(paths.index.require(id)));
            }
        }
        for (int node = 0; node < from.length; node++) {
            if (paths.index.isTaken(node)
                    && (from[node] == UNKNOWN || !paths.isSameComponent(node, from[node], this))) {
                open.add(paths.order.placeOf(node));
            }
        }
        paths.settle(open);
        return paths;
    }

    private void settle(PriorityQueue<Integer> open) {
        int last = UNKNOWN;
        while (!open.isEmpty()) {
            int place = open.remove();
            if (place != last) {
                last = place;
                int[] component = order.at(place);
                double[] before = Arrays.stream(component)
                        .mapToDouble(node -> below[node])
                        .toArray();
                settle(place);
                for (int at = 0; at < component.length; at++) {
                    if (below[component[at]] != before[at]) {
                        index.sources(component[at])
                                .map(order::placeOf)
                                .filter(source -> source != place)
                                .forEach(open::add);
                    }
                }
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // what an edit leaves as it was is the same object
    private boolean isSameComponent(int here, int there, WorstPaths others) {
        int[] own = order.at(order.placeOf(here));
        int[] other = others.order.at(others.order.placeOf(there));
        if (own == other || (own.length == 1 && other.length == 1)) {
            return true;
        }
        if (own.length != other.length) {
            return false;
        }
        for (int at = 0; at < own.length; at++) {
            if (!index.id(own[at]).equals(others.index.id(other[at]))) {
                return false;
            }
        }
        return true;
    }

    /// The worst value from the element on.
    double value(String id) {
        return measure.at(id, below[index.require(id)]);
    }

    /// The first step of the worst path from the element on; empty where it ends.
    Optional<Hop> next(String id) {
        return Optional.ofNullable(next[index.require(id)]);
    }

    /// The steps of the worst path from the element on.
    List<Hop> path(String id) {
        List<Hop> path = new ArrayList<>(length(id));
        for (Hop hop = next[index.require(id)]; hop != null; hop = next[index.require(hop.to())]) {
            path.add(hop);
        }
        return path;
    }

    /// How many steps the worst path from the element on has.
    int length(String id) {
        List<Integer> passed = new ArrayList<>();
        int node = index.require(id);
        while (lengths[node] == UNKNOWN && nodeAfter(node) != UNKNOWN) {
            passed.add(node);
            node = nodeAfter(node);
        }
        int length = Math.max(lengths[node], 0);
        for (int before : passed.reversed()) {
            length++;
            lengths[before] = length;
        }
        return length;
    }

    /// The number of the element that the worst path from another goes to first; -1 where it ends.
    int nodeAfter(int node) {
        int known = following[node];
        if (known == UNASKED) {
            Hop hop = next[node];
            known = hop == null ? UNKNOWN : index.require(hop.to());
            following[node] = known;
        }
        return known;
    }

    /// The ids of the elements whose worst path is not the same as before an edit, or has another value.
    ///
    /// @param changed the ids of elements of which something is told that differs, and so of the paths by them
    Set<String> differing(WorstPaths before, Collection<String> changed) {
        return DifferingPaths.between(this, before, changed);
    }

    GraphIndex index() {
        return index;
    }

    double below(int node) {
        return below[node];
    }

    @Nullable
    Hop next(int node) {
        return next[node];
    }

    int[] originsIn(WorstPaths before) {
        return index.in(before.index);
    }

    /// Settles a strongly connected component after all that it leads to.
    private void settle(int place) {
        int[] component = order.at(place);
        double worst = measure.end();
        Hop exit = null;
        for (int node : component) {
            for (Hop hop : index.hops(node)) {
                int target = index.require(hop.to());
                if (order.placeOf(target) != place) {
                    double value = measure.through(hop, measure.at(hop.to(), below[target]));
                    if (value > worst) {
                        worst = value;
                        exit = hop;
                    }
                }
            }
        }
        for (int node : component) {
            below[node] = worst;
            next[node] = null;
        }
        if (exit != null) {
            leadTo(exit, place);
        }
    }

    /// One search per component, since all its members leave it by the same step.
    private void leadTo(Hop exit, int place) {
        next[index.require(exit.from())] = exit;
        int[] component = order.at(place);
        if (component.length > 1) {
            PathsTo inside = queries.pathsTo(exit.from(), id -> order.placeOf(index.require(id)) == place);
            for (int node : component) {
                inside.next(index.id(node)).ifPresent(hop -> next[node] = hop);
            }
        }
    }

    /// How the value of a path is composed, from its end to its start.
    interface Measure {

        /// The value below an element that the path ends at.
        double end();

        /// The value of the path that takes the step first, then goes on with the given value.
        double through(Hop hop, double beyond);

        /// The value at an element, given the value below it.
        double at(String id, double below);
    }
}
