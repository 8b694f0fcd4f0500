package dev.plumbline.graphmodel;

import java.util.List;
import java.util.Optional;

/// A part that two snapshots both have, and describe differently.
///
/// @param id the part's id
/// @param before the part in the first snapshot
/// @param after the part in the second snapshot
/// @param fields what differs, at least one
/// @param <T> the type of the part: element, relation, flow or scenario
public record PartChange<T>(String id, T before, T after, List<FieldChange> fields) {

    public PartChange {
        fields = List.copyOf(fields);
    }

    /// Whether the part lies in another container; whatever else differs.
    public boolean isMoved() {
        return fields.stream().anyMatch(FieldChange::isMove);
    }

    /// Whether the part lies in another container and nothing else differs.
    public boolean isOnlyMoved() {
        return fields.stream().allMatch(FieldChange::isMove);
    }

    /// The change of a field, if that field differs.
    public Optional<FieldChange> field(String path) {
        return fields.stream().filter(field -> field.path().equals(path)).findFirst();
    }
}
