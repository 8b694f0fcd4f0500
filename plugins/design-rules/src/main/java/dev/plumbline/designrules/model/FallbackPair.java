package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.pluginapi.RuleContext;
import java.util.Comparator;
import java.util.stream.Stream;

/// Two relations of a source, of which one stands in for the other.
///
/// @param primary the relation that is used first
/// @param fallback the relation from the same source that is used when the first fails
public record FallbackPair(Relation primary, Relation fallback) {

    private static final ElementChoice SOURCES = ElementChoice.of((architecture, element) ->
            architecture.outgoing(element.id()).stream().anyMatch(FallbackPair::isFallback));

    /// Every fallback with each required relation of its source to another element of the same kind.
    public static Stream<FallbackPair> in(RuleContext context) {
        Architecture architecture = context.architecture();
        return ChosenElements.of(context, SOURCES).stream()
                .flatMap(id -> architecture.outgoing(id).stream())
                .filter(FallbackPair::isFallback)
                .sorted(Comparator.comparing(Relation::id))
                .flatMap(fallback -> architecture.outgoing(fallback.from()).stream()
                        .filter(primary -> isPrimary(architecture, primary, fallback))
                        .map(primary -> new FallbackPair(primary, fallback)));
    }

    private static boolean isFallback(Relation relation) {
        return relation.kind().carriesTraffic() && relation.criticality() == RelationCriticality.FALLBACK;
    }

    private static boolean isPrimary(Architecture architecture, Relation primary, Relation fallback) {
        return primary.kind().carriesTraffic()
                && primary.criticality() == RelationCriticality.REQUIRED
                && !primary.to().equals(fallback.to())
                && HardDependencies.sameKind(architecture, primary, fallback);
    }
}
