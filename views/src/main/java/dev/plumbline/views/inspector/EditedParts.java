package dev.plumbline.views.inspector;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.draft.Plan;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.views.Editing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The parts whose attributes people set together: elements alone, or relations alone.
///
/// @param architecture the snapshot that is shown
/// @param ids the ids of the parts
/// @param relations whether they are relations
record EditedParts(Architecture architecture, Set<String> ids, boolean relations) {

    private static final List<EditablePath> OF_ELEMENTS = EditablePath.of(ElementAttributes.all());
    private static final List<EditablePath> OF_RELATIONS = EditablePath.of(RelationAttributes.all());

    /// The parts, if they are of one sort.
    static Optional<EditedParts> of(Architecture architecture, Set<String> ids) {
        boolean elements = ids.stream().allMatch(id -> architecture.element(id).isPresent());
        boolean relations =
                ids.stream().allMatch(id -> architecture.relation(id).isPresent());
        return ids.isEmpty() || elements == relations
                ? Optional.empty()
                : Optional.of(new EditedParts(architecture, Set.copyOf(ids), relations));
    }

    /// What can be set.
    List<EditablePath> paths() {
        return relations ? OF_RELATIONS : OF_ELEMENTS;
    }

    /// The text that all parts have; empty if they differ.
    Optional<String> text(EditablePath path) {
        List<String> texts = ids.stream()
                .map(id -> path.text(attributes(architecture, id)))
                .distinct()
                .toList();
        return texts.size() == 1 ? Optional.of(texts.getFirst()) : Optional.empty();
    }

    /// The paths of what any part has a value of.
    Set<String> set() {
        Set<String> paths = new HashSet<>();
        ids.forEach(id -> collect(paths, "", attributes(architecture, id)));
        return paths;
    }

    private static void collect(Set<String> paths, String prefix, Attributes attributes) {
        for (String key : attributes.keys()) {
            if (attributes.value(key) instanceof Attributes group) {
                collect(paths, prefix + key + ".", group);
            } else {
                paths.add(prefix + key);
            }
        }
    }

    private Attributes attributes(Architecture known, String id) {
        return relations
                ? known.requireRelation(id).attributes()
                : known.requireElement(id).attributes();
    }

    /// Gives all parts a value.
    ///
    /// @throws ValueFormatException if the text stands for none
    void set(EditablePath path, String text, Editing editing) throws ValueFormatException {
        @Nullable Object value = path.parse(text);
        editing.change(new Editing.Wish(workspace -> plan(workspace.architecture(), path, value), step -> {}));
    }

    private Plan plan(Architecture known, EditablePath path, @Nullable Object value) {
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            boolean exists = relations
                    ? known.relation(id).isPresent()
                    : known.element(id).isPresent();
            @Nullable Object before = exists ? attributes(known, id).at(path.path()) : null;
            if (exists && !Objects.equals(before, value)) {
                changes.add(
                        relations
                                ? new Change.UpdateRelation(id, path.path(), before, value)
                                : new Change.UpdateElement(id, path.path(), before, value));
            }
        }
        return switch (changes.size()) {
            case 0 -> Plan.NOTHING;
            case 1 -> Plan.of(changes.getFirst());
            default ->
                Plan.of(new Change.Several("Change " + path.path() + " of " + changes.size() + " parts", changes));
        };
    }
}
