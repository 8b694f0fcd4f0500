package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationCriticality;
import java.util.stream.Stream;

/// Two relations of a source, of which one stands in for the other.
///
/// @param primary the relation that is used first
/// @param fallback the relation from the same source that is used when the first fails
public record FallbackPair(Relation primary, Relation fallback) {

    /// Every fallback with each required relation of its source to another element of the same kind.
    public static Stream<FallbackPair> in(Architecture architecture) {
        return architecture.relations().values().stream()
                .filter(relation -> relation.kind().carriesTraffic())
                .filter(relation -> relation.criticality() == RelationCriticality.FALLBACK)
                .flatMap(fallback -> architecture.outgoing(fallback.from()).stream()
                        .filter(primary -> isPrimary(architecture, primary, fallback))
                        .map(primary -> new FallbackPair(primary, fallback)));
    }

    private static boolean isPrimary(Architecture architecture, Relation primary, Relation fallback) {
        return primary.kind().carriesTraffic()
                && primary.criticality() == RelationCriticality.REQUIRED
                && !primary.to().equals(fallback.to())
                && HardDependencies.sameKind(architecture, primary, fallback);
    }
}
