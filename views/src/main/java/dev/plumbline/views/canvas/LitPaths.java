package dev.plumbline.views.canvas;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.live.GraphQueries;
import dev.plumbline.graphmodel.live.Hop;
import dev.plumbline.graphmodel.live.PathsTo;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The parts of a diagram that lie on paths from one element to another, or else the other way round; empty if neither
/// reaches the other, or one of them is gone.
///
/// @param shown the box that stands for an element
record LitPaths(Architecture architecture, UnaryOperator<String> shown) {

    /// How long the paths are of which all are shown.
    private static final GraphQueries.PathLimits ALL = new GraphQueries.PathLimits(500, 6);

    /// Among which the slowest is looked for.
    private static final GraphQueries.PathLimits LONG = new GraphQueries.PathLimits(200, 12);

    Set<String> between(String from, String to, PathKind kind) {
        if (architecture.element(from).isEmpty() || architecture.element(to).isEmpty()) {
            return Set.of();
        }
        GraphQueries queries = GraphQueries.of(architecture);
        Set<String> there = directed(queries, from, to, kind);
        return there.isEmpty() ? directed(queries, to, from, kind) : there;
    }

    private Set<String> directed(GraphQueries queries, String from, String to, PathKind kind) {
        return switch (kind) {
            case SHORTEST -> shortest(queries.pathsTo(to, id -> true), from);
            case ALL -> parts(queries.simplePaths(from, to, ALL));
            case SLOWEST ->
                parts(queries.simplePaths(from, to, LONG).stream().max(Comparator.comparing(this::time)).stream()
                        .toList());
        };
    }

    private Set<String> shortest(PathsTo paths, String start) {
        Set<String> parts = new HashSet<>();
        for (Optional<Hop> hop = paths.next(start);
                hop.isPresent();
                hop = paths.next(hop.get().to())) {
            parts.add(shown.apply(hop.get().from()));
            parts.add(shown.apply(hop.get().to()));
            parts.add(hop.get().relation().id());
        }
        return parts;
    }

    private Set<String> parts(List<List<String>> paths) {
        Set<String> parts = new HashSet<>();
        for (List<String> path : paths) {
            path.stream().map(shown).forEach(parts::add);
            for (int i = 0; i + 1 < path.size(); i++) {
                String next = path.get(i + 1);
                architecture.outgoing(path.get(i)).stream()
                        .filter(relation -> relation.to().equals(next))
                        .map(Relation::id)
                        .forEach(parts::add);
            }
        }
        return parts;
    }

    /// The sum of the service times that are declared: what the elements work on one request by themselves.
    private Duration time(List<String> path) {
        return path.stream()
                .flatMap(id -> architecture.element(id).stream())
                .flatMap(element -> element.get(ElementAttributes.SERVICE_TIME).stream())
                .flatMap(time -> time.get(ElementAttributes.MEAN).or(() -> time.get(ElementAttributes.P50)).stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
