package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.live.Hop;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// Which steps a graph has. Known by its identity, so that each is kept in one place.
///
/// The steps from an element may depend on nothing but itself, its relations, what is at their other ends, and what it
/// or
/// these refer to.
public final class GraphKind {

    private final Set<String> reads;
    private final BiFunction<Architecture, Relation, Stream<Hop>> allowed;

    private GraphKind(Set<String> reads, BiFunction<Architecture, Relation, Stream<Hop>> allowed) {
        this.reads = Set.copyOf(reads);
        this.allowed = allowed;
    }

    /// A graph of the steps that each relation allows.
    ///
    /// @param reads the attributes that this depends on beside the structure
    public static GraphKind of(Set<String> reads, BiFunction<Architecture, Relation, Stream<Hop>> allowed) {
        return new GraphKind(reads, allowed);
    }

    /// A graph of the steps along some relations.
    ///
    /// @param reads the attributes that this depends on beside the structure
    public static GraphKind along(Set<String> reads, BiPredicate<Architecture, Relation> wanted) {
        return new GraphKind(
                reads,
                (architecture, relation) ->
                        wanted.test(architecture, relation) ? Stream.of(Hop.along(relation)) : Stream.empty());
    }

    /// Whether an edit can make other steps of it, or changes a relation that one may be by.
    boolean isTouched(Edit edit) {
        return !edit.relations().isEmpty() || edit.touchesRelations(reads);
    }

    /// The steps that a relation allows.
    Stream<Hop> steps(Architecture architecture, Relation relation) {
        return allowed.apply(architecture, relation);
    }
}
