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
/// same time.
final class WorstPaths {

    private static final int NONE = -1;

    private final GraphQueries queries;
    private final GraphIndex index;
    private final ComponentOrder order;
    private final Measure measure;
    private final double[] below;
    private final @Nullable Hop[] next;
    /// The number of the element that each next step leads to.
    private final int[] following;
    /// The number of steps of each path, as far as it was asked for.
    private final int[] lengths;

    private WorstPaths(GraphQueries queries, Measure measure, double[] below, @Nullable Hop[] next, int[] following) {
        this.queries = queries;
        this.measure = measure;
        this.below = below;
        this.next = next;
        this.following = following;
        index = queries.index();
        order = queries.components();
        lengths = new int[index.size()];
        Arrays.fill(lengths, NONE);
    }

    /// The worst paths by a measure.
    static WorstPaths of(GraphQueries queries, Measure measure) {
        int size = queries.index().size();
        WorstPaths paths = new WorstPaths(queries, measure, new double[size], new Hop[size], new int[size]);
        for (int place = paths.order.size() - 1; place >= 0; place--) {
            paths.settle(place);
        }
        return paths;
    }

    /// The worst paths after an edit: only what lies before what it touches is looked at.
    ///
    /// @param renewed the same graph after it
    /// @param touched the ids of the elements from which other steps lead than before, or steps of another value, and
    ///     of all that came
    WorstPaths after(GraphQueries renewed, Measure changed, Collection<String> touched) {
        WorstPaths paths = renewed.index().agreesWith(index)
                ? new WorstPaths(renewed, changed, below.clone(), next.clone(), following.clone())
                : moved(renewed, changed);
        // A component comes after all that it leads to, which have higher places.
        PriorityQueue<Integer> open = new PriorityQueue<>(Comparator.reverseOrder());
        for (String id : touched) {
            if (paths.index.has(id)) {
                open.add(paths.order.placeOf(paths.index.require(id)));
            }
        }
        paths.order.placesOfOthersThan(order, paths.index, index).forEach(open::add);
        paths.settle(open);
        return paths;
    }

    private WorstPaths moved(GraphQueries renewed, Measure changed) {
        int[] from = renewed.index().in(index);
        int[] to = index.in(renewed.index());
        double[] values = new double[from.length];
        @Nullable Hop[] steps = new Hop[from.length];
        int[] targets = new int[from.length];
        Arrays.fill(targets, NONE);
        for (int node = 0; node < from.length; node++) {
            int origin = from[node];
            values[node] = origin == NONE ? changed.end() : below[origin];
            if (origin != NONE && following[origin] != NONE) {
                steps[node] = next[origin];
                targets[node] = to[following[origin]];
            }
        }
        return new WorstPaths(renewed, changed, values, steps, targets);
    }

    private void settle(PriorityQueue<Integer> open) {
        int last = NONE;
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

    /// The worst value from the element on.
    double value(String id) {
        return value(index.require(id));
    }

    /// The first step of the worst path from the element on; empty where it ends.
    Optional<Hop> next(String id) {
        return Optional.ofNullable(next[index.require(id)]);
    }

    /// The steps of the worst path from the element on.
    List<Hop> path(String id) {
        List<Hop> path = new ArrayList<>();
        int node = index.require(id);
        for (Hop hop = next[node]; hop != null; hop = next[node]) {
            path.add(hop);
            node = following[node];
        }
        return path;
    }

    /// How many steps the worst path from the element with a number has.
    int length(int start) {
        int node = start;
        int steps = 0;
        while (lengths[node] == NONE && following[node] != NONE) {
            node = following[node];
            steps++;
        }
        int length = Math.max(lengths[node], 0) + steps;
        int left = length;
        for (int at = start; at != node; at = following[at]) {
            lengths[at] = left--;
        }
        return length;
    }

    /// The number of the element that the worst path from another goes to first; -1 where it ends.
    int nodeAfter(int node) {
        return following[node];
    }

    /// The worst value from the element with a number on.
    double value(int node) {
        return measure.at(index.id(node), below[node]);
    }

    /// The ids of the elements among some whose worst path is not the same as before an edit, or has another value.
    ///
    /// @param changed the ids of elements of which something is told that differs, and so of the paths by them
    Set<String> differing(WorstPaths before, Collection<String> changed, Collection<String> among) {
        return DifferingPaths.between(this, before, changed, among);
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

    /// Settles a strongly connected component after all that it leads to.
    private void settle(int place) {
        int[] component = order.at(place);
        double worst = measure.end();
        Hop exit = null;
        int beyond = NONE;
        for (int node : component) {
            for (Hop hop : index.hops(node)) {
                int target = index.require(hop.to());
                if (order.placeOf(target) != place) {
                    double value = measure.through(hop, measure.at(hop.to(), below[target]));
                    if (value > worst) {
                        worst = value;
                        exit = hop;
                        beyond = target;
                    }
                }
            }
        }
        for (int node : component) {
            below[node] = worst;
            next[node] = null;
            following[node] = NONE;
        }
        if (exit != null) {
            leadTo(exit, beyond, place);
        }
    }

    /// One search per component, since all its members leave it by the same step.
    private void leadTo(Hop exit, int beyond, int place) {
        int last = index.require(exit.from());
        next[last] = exit;
        following[last] = beyond;
        int[] component = order.at(place);
        if (component.length > 1) {
            PathsTo inside = queries.pathsTo(exit.from(), id -> order.placeOf(index.require(id)) == place);
            for (int node : component) {
                inside.next(index.id(node)).ifPresent(hop -> {
                    next[node] = hop;
                    following[node] = index.require(hop.to());
                });
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
