package dev.plumbline.graphmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Copies of elements with what is inside them and the relations among them.
///
/// @param change adds the copies; empty if there is nothing to copy
/// @param copies the id of each copy by the id of what it is a copy of
public record Copies(Optional<Change> change, Map<String, String> copies) {

    /// Copies of the elements beside them. A relation is copied if both its ends are; flows are not.
    public static Copies of(Architecture architecture, Collection<String> elements) {
        FreeIds ids = new FreeIds(architecture);
        Map<String, String> copies = new LinkedHashMap<>();
        elements.forEach(id -> collect(architecture, id, ids, copies));
        List<Change> changes = new ArrayList<>();
        copies.forEach((id, copy) -> {
            Element original = architecture.requireElement(id);
            @Nullable String parent = original.parent();
            String name = elements.contains(id) ? original.name() + " copy" : original.name();
            changes.add(new Change.AddElement(new Element(
                    copy,
                    original.kind(),
                    name,
                    parent == null ? null : copies.getOrDefault(parent, parent),
                    original.attributes())));
        });
        for (String id : copies.keySet()) {
            for (Relation relation : architecture.outgoing(id)) {
                if (copies.containsKey(relation.to())) {
                    changes.add(new Change.AddRelation(copy(relation, copies, ids)));
                }
            }
        }
        return new Copies(whole(elements, changes), copies);
    }

    private static Relation copy(Relation relation, Map<String, String> copies, FreeIds ids) {
        String from = copies.getOrDefault(relation.from(), relation.from());
        String to = copies.getOrDefault(relation.to(), relation.to());
        return new Relation(ids.relation(from, to), from, to, relation.kind(), relation.attributes());
    }

    private static Optional<Change> whole(Collection<String> elements, List<Change> changes) {
        return switch (changes.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(changes.getFirst());
            default -> Optional.of(new Change.Several("Duplicate " + String.join(", ", elements), changes));
        };
    }

    private static void collect(Architecture architecture, String id, FreeIds ids, Map<String, String> copies) {
        if (architecture.element(id).isPresent() && !copies.containsKey(id)) {
            copies.put(id, ids.element(id, "copy"));
            architecture.children(id).forEach(child -> collect(architecture, child.id(), ids, copies));
        }
    }
}
