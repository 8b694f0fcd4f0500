package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.DataAttributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationKind;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Elements that change two things for one request, of which one may fail.
public final class DualWrites {

    private final Architecture architecture;
    private final Map<String, Set<String>> flows = new HashMap<>();

    /// @param architecture where they are looked for
    public DualWrites(Architecture architecture) {
        this.architecture = architecture;
        for (Flow flow : architecture.flows().values()) {
            flow.relations()
                    .forEach(relation -> flows.computeIfAbsent(relation, id -> new HashSet<>())
                            .add(flow.id()));
        }
    }

    /// How many others the element changes together with a store that it writes to. What it can do without does not
    /// count, nor what an outbox or the store itself sends, nor what no flow uses together with the store.
    public long beside(Element element) {
        List<Relation> changes = architecture.outgoing(element.id()).stream()
                .filter(this::changes)
                .toList();
        return changes.stream()
                .filter(relation -> isKind(relation.to(), ElementKind.DATASTORE))
                .mapToLong(store -> changes.stream()
                        .filter(other -> !other.to().equals(store.to()))
                        .filter(other -> together(store, other) && !isFed(store, other))
                        .map(Relation::to)
                        .distinct()
                        .count())
                .max()
                .orElse(0);
    }

    private boolean changes(Relation relation) {
        return (relation.kind() == RelationKind.WRITES || relation.kind() == RelationKind.PUBLISHES)
                && relation.criticality() == RelationCriticality.REQUIRED
                && !relation.get(DataAttributes.OUTBOX, false)
                && (isKind(relation.to(), ElementKind.DATASTORE)
                        || isKind(relation.to(), ElementKind.QUEUE)
                        || isKind(relation.to(), ElementKind.EXTERNAL));
    }

    private boolean together(Relation first, Relation second) {
        Set<String> left = flows.getOrDefault(first.id(), Set.of());
        Set<String> right = flows.getOrDefault(second.id(), Set.of());
        return left.isEmpty() || right.isEmpty() || !Collections.disjoint(left, right);
    }

    /// Whether the store tells the other of its changes by itself.
    private boolean isFed(Relation store, Relation other) {
        return architecture.outgoing(store.to()).stream()
                .anyMatch(relation ->
                        relation.kind().carriesTraffic() && relation.to().equals(other.to()));
    }

    private boolean isKind(String id, ElementKind kind) {
        return architecture
                .element(id)
                .filter(element -> element.kind() == kind)
                .isPresent();
    }
}
