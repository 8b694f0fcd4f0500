package dev.plumbline.graphmodel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Makes the changes that users ask for, with all that must go along.
public final class Changes {

    private Changes() {}

    /// Removes an element with everything inside it, the relations at its ends, the flows that use those, and the
    /// references to it.
    public static Change removing(Architecture architecture, String id) {
        Set<String> doomed = inside(architecture, id);
        Set<String> relations = new TreeSet<>();
        for (String element : doomed) {
            architecture.outgoing(element).forEach(relation -> relations.add(relation.id()));
            architecture.incoming(element).forEach(relation -> relations.add(relation.id()));
        }
        List<Change> changes = new ArrayList<>();
        relations.forEach(relation -> changes.addAll(withoutRelation(architecture, relation, changes)));
        architecture.elements().values().stream()
                .filter(element -> !doomed.contains(element.id()))
                .forEach(element ->
                        References.collect(element.attributes(), ElementAttributes.all(), (path, target) -> {
                            if (doomed.contains(target)) {
                                Object before = element.attributes().at(path);
                                changes.add(
                                        new Change.UpdateElement(element.id(), path, before, without(before, doomed)));
                            }
                        }));
        architecture.relations().values().stream()
                .filter(relation -> !relations.contains(relation.id()))
                .forEach(relation ->
                        References.collect(relation.attributes(), RelationAttributes.all(), (path, target) -> {
                            if (doomed.contains(target)) {
                                Object before = relation.attributes().at(path);
                                changes.add(new Change.UpdateRelation(
                                        relation.id(), path, before, without(before, doomed)));
                            }
                        }));
        for (String element : List.copyOf(doomed).reversed()) {
            changes.add(new Change.RemoveElement(architecture.requireElement(element)));
        }
        List<Change> distinct = changes.stream().distinct().toList();
        return distinct.size() == 1 ? distinct.getFirst() : new Change.Several("Remove " + id, distinct);
    }

    /// Removes a relation and the flows that use it.
    public static Change disconnecting(Architecture architecture, String relation) {
        List<Change> changes = withoutRelation(architecture, relation, List.of());
        return changes.size() == 1 ? changes.getFirst() : new Change.Several("Remove " + relation, changes);
    }

    private static List<Change> withoutRelation(Architecture architecture, String id, List<Change> already) {
        List<Change> changes = new ArrayList<>();
        for (Flow flow : architecture.flows().values()) {
            Change removal = new Change.RemoveFlow(flow);
            if (flow.relations().anyMatch(id::equals) && !already.contains(removal)) {
                changes.add(removal);
            }
        }
        changes.add(new Change.RemoveRelation(architecture.requireRelation(id)));
        return changes;
    }

    private static Set<String> inside(Architecture architecture, String id) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (found.add(next)) {
                architecture.children(next).forEach(child -> open.addLast(child.id()));
            }
        }
        return found;
    }

    private static @Nullable Object without(@Nullable Object value, Set<String> doomed) {
        if (value instanceof List<?> ids) {
            List<?> left = ids.stream().filter(id -> !doomed.contains(id)).toList();
            return left.isEmpty() ? null : left;
        }
        return null;
    }
}
