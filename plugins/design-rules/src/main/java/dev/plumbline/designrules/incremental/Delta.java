package dev.plumbline.designrules.incremental;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.SideBySide;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What differs between two snapshots.
///
/// @param elements the ids of the elements that were added, removed or changed
/// @param relations the ids of the relations that were added, removed or changed
/// @param attributes the keys of the attributes that have other values; `name` stands for the name of an element
/// @param structural whether parts came, went, or changed their kind, their container or their ends
/// @param flows whether flows or scenarios differ
record Delta(Set<String> elements, Set<String> relations, Set<String> attributes, boolean structural, boolean flows) {

    /// What differs. Parts that are the same object are not looked at, so that the snapshots before and after an edit
    /// are compared quickly.
    static Delta between(Architecture before, Architecture after) {
        Collector collector = new Collector();
        SideBySide.differing(before.elements(), after.elements(), collector::element);
        SideBySide.differing(before.relations(), after.relations(), collector::relation);
        boolean flows =
                !before.flows().equals(after.flows()) || !before.scenarios().equals(after.scenarios());
        return new Delta(collector.elements, collector.relations, collector.attributes, collector.structural, flows);
    }

    private static final class Collector {

        private final Set<String> elements = new HashSet<>();
        private final Set<String> relations = new HashSet<>();
        private final Set<String> attributes = new HashSet<>();
        private boolean structural;

        void element(@Nullable Element before, @Nullable Element after) {
            if (before == null || after == null) {
                elements.add(
                        Objects.requireNonNull(before == null ? after : before).id());
                structural = true;
            } else if (!before.equals(after)) {
                elements.add(after.id());
                structural |= before.kind() != after.kind() || !Objects.equals(before.parent(), after.parent());
                if (!before.name().equals(after.name())) {
                    attributes.add("name");
                }
                attributes(before.attributes(), after.attributes());
            }
        }

        void relation(@Nullable Relation before, @Nullable Relation after) {
            if (before == null || after == null) {
                relations.add(
                        Objects.requireNonNull(before == null ? after : before).id());
                structural = true;
            } else if (!before.equals(after)) {
                relations.add(after.id());
                structural |= before.kind() != after.kind()
                        || !before.from().equals(after.from())
                        || !before.to().equals(after.to());
                attributes(before.attributes(), after.attributes());
            }
        }

        private void attributes(Attributes before, Attributes after) {
            Set<String> keys = new HashSet<>(before.keys());
            keys.addAll(after.keys());
            keys.removeIf(key -> Objects.equals(before.value(key), after.value(key)));
            attributes.addAll(keys);
        }
    }
}
