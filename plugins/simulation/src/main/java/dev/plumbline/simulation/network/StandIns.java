package dev.plumbline.simulation.network;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.RelationMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Which fallbacks stand in for a relation that has failed.
///
/// A fallback stands in for the required relations of the same source to elements of its target's kind. Where the
/// source
/// waits for one required relation alone, all of its fallbacks stand in for that one. A guard is replaced by another
/// guardrail only.
public final class StandIns {

    private final List<Relation> used;
    private final Function<Relation, Optional<ElementKind>> kinds;

    /// @param used the relations along which one element sends requests or leans on others
    /// @param kinds the kind of what a relation leads to
    public StandIns(List<Relation> used, Function<Relation, Optional<ElementKind>> kinds) {
        this.used = List.copyOf(used);
        this.kinds = kinds;
    }

    /// The fallbacks, in the order in which they are tried: by their ids.
    public List<Relation> of(Relation failed) {
        if (failed.criticality() != RelationCriticality.REQUIRED) {
            return List.of();
        }
        boolean isOnly =
                isNeeded(failed) && used.stream().filter(StandIns::isNeeded).count() == 1;
        return used.stream()
                .filter(relation -> relation.criticality() == RelationCriticality.FALLBACK)
                .filter(relation -> isOnly || kinds.apply(relation).equals(kinds.apply(failed)))
                .sorted(Comparator.comparing(Relation::id))
                .toList();
    }

    private static boolean isNeeded(Relation relation) {
        boolean waits = relation.isSynchronous()
                || (relation.kind() == RelationKind.DEPENDS_ON && relation.mode() == RelationMode.SYNC);
        return waits
                && relation.kind() != RelationKind.GUARDS
                && relation.criticality() == RelationCriticality.REQUIRED;
    }
}
