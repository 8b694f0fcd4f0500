package dev.plumbline.designrules.builtin;

import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.graphmodel.live.PathsTo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The worst value that a path from each element on can have, with the path; a cycle counts as one element.
///
/// Of several worst paths it knows the one whose elements come first by id, cycles aside.
final class WorstPaths {

    private final GraphQueries queries;
    private final Measure measure;
    private final Map<String, Double> below = new HashMap<>();
    private final Map<String, Hop> next = new HashMap<>();

    private WorstPaths(GraphQueries queries, Measure measure) {
        this.queries = queries;
        this.measure = measure;
    }

    /// The worst paths by a measure.
    static WorstPaths of(GraphQueries queries, Measure measure) {
        WorstPaths paths = new WorstPaths(queries, measure);
        queries.topologicalOrder().reversed().forEach(paths::settle);
        return paths;
    }

    /// The worst value from the element on.
    double value(String id) {
        return measure.at(id, below.getOrDefault(id, measure.end()));
    }

    /// The steps of the worst path from the element on.
    List<Hop> path(String id) {
        List<Hop> path = new ArrayList<>();
        for (Hop hop = next.get(id); hop != null; hop = next.get(hop.to())) {
            path.add(hop);
        }
        return path;
    }

    /// Settles a strongly connected component after all that it leads to.
    private void settle(List<String> component) {
        Set<String> members = new HashSet<>(component);
        double worst = measure.end();
        Hop exit = null;
        for (String id : component) {
            for (Hop hop : queries.hops(id)) {
                if (!members.contains(hop.to())) {
                    double value = measure.through(hop, value(hop.to()));
                    if (value > worst) {
                        worst = value;
                        exit = hop;
                    }
                }
            }
        }
        for (String id : component) {
            below.put(id, worst);
        }
        if (exit != null) {
            leadTo(exit, members);
        }
    }

    /// One search per component, since all its members leave it by the same step.
    private void leadTo(Hop exit, Set<String> members) {
        next.put(exit.from(), exit);
        if (members.size() > 1) {
            PathsTo inside = queries.pathsTo(exit.from(), members::contains);
            members.forEach(id -> inside.next(id).ifPresent(hop -> next.put(id, hop)));
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
