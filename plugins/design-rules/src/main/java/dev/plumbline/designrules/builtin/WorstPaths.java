package dev.plumbline.designrules.builtin;

import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.live.GraphIndex;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.graphmodel.live.PathsTo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
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

    private final GraphQueries queries;
    private final GraphIndex index;
    private final Measure measure;
    private final double[] below;
    private final @Nullable Hop[] next;
    private final int[] places;
    private final int[] lengths;

    private WorstPaths(GraphQueries queries, Measure measure, double[] below, @Nullable Hop[] next, int[] places) {
        this.queries = queries;
        this.measure = measure;
        this.below = below;
        this.next = next;
        this.places = places;
        index = queries.index();
        lengths = new int[index.size()];
        Arrays.fill(lengths, UNKNOWN);
    }

    /// The worst paths by a measure.
    static WorstPaths of(GraphQueries queries, Measure measure) {
        int size = queries.index().size();
        WorstPaths paths = new WorstPaths(queries, measure, new double[size], new Hop[size], places(queries));
        queries.order().reversed().forEach(paths::settle);
        return paths;
    }

    /// For each element, the place of its component in the order of components.
    private static int[] places(GraphQueries queries) {
        int[] places = new int[queries.index().size()];
        List<int[]> order = queries.order();
        for (int place = 0; place < order.size(); place++) {
            for (int node : order.get(place)) {
                places[node] = place;
            }
        }
        return places;
    }

    /// The worst paths where some relations have other attributes: only what lies before these is looked at.
    ///
    /// @param renewed the same graph with the relations as they are now
    WorstPaths with(GraphQueries renewed, Measure changed, Collection<Relation> relations) {
        WorstPaths paths = new WorstPaths(renewed, changed, below.clone(), next.clone(), places);
        // A component comes after all that it leads to, which have higher places.
        PriorityQueue<Integer> open = new PriorityQueue<>(Comparator.reverseOrder());
        relations.forEach(relation -> open.add(places[index.require(relation.from())]));
        int last = UNKNOWN;
        while (!open.isEmpty()) {
            int place = open.remove();
            if (place != last) {
                last = place;
                int[] component = renewed.order().get(place);
                double before = paths.below[component[0]];
                paths.settle(component);
                if (paths.below[component[0]] != before) {
                    for (int node : component) {
                        index.sources(node)
                                .filter(source -> places[source] != place)
                                .forEach(source -> open.add(places[source]));
                    }
                }
            }
        }
        return paths;
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
        for (Hop hop = next[node]; hop != null && lengths[node] == UNKNOWN; hop = next[node]) {
            passed.add(node);
            node = index.require(hop.to());
        }
        int length = Math.max(lengths[node], 0);
        for (int before : passed.reversed()) {
            length++;
            lengths[before] = length;
        }
        return length;
    }

    /// The ids of the elements whose worst path is not the same as in others of the same graph, or has another value.
    Set<String> differing(WorstPaths others) {
        Set<String> differing = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int node = 0; node < below.length; node++) {
            if (below[node] != others.below[node] || takesOtherStep(node, others)) {
                open.add(node);
            }
        }
        while (!open.isEmpty()) {
            int node = open.remove();
            if (differing.add(index.id(node))) {
                index.sources(node)
                        .filter(source -> leadsTo(next[source], node) || leadsTo(others.next[source], node))
                        .forEach(open::add);
            }
        }
        return differing;
    }

    private boolean takesOtherStep(int node, WorstPaths others) {
        Hop here = next[node];
        Hop there = others.next[node];
        if (here == null || there == null) {
            return here != null || there != null;
        }
        return !here.relation().id().equals(there.relation().id());
    }

    private boolean leadsTo(@Nullable Hop hop, int node) {
        return hop != null && hop.to().equals(index.id(node));
    }

    /// Settles a strongly connected component after all that it leads to.
    private void settle(int[] component) {
        Set<String> members = members(component);
        double worst = measure.end();
        Hop exit = null;
        for (int node : component) {
            for (Hop hop : index.hops(node)) {
                if (!members.contains(hop.to())) {
                    double value = measure.through(hop, value(hop.to()));
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
            leadTo(exit, members);
        }
    }

    private Set<String> members(int[] component) {
        if (component.length == 1) {
            return Set.of(index.id(component[0]));
        }
        Set<String> members = new HashSet<>();
        for (int node : component) {
            members.add(index.id(node));
        }
        return members;
    }

    /// One search per component, since all its members leave it by the same step.
    private void leadTo(Hop exit, Set<String> members) {
        next[index.require(exit.from())] = exit;
        if (members.size() > 1) {
            PathsTo inside = queries.pathsTo(exit.from(), members::contains);
            members.forEach(id -> inside.next(id).ifPresent(hop -> next[index.require(id)] = hop));
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
