package dev.plumbline.graphmodel;

import java.util.List;
import java.util.Optional;

/// What changed between two architectures, and the changes that lead from one to the other. Immutable.
///
/// Parts are the same if they have the same id; an element that got another id is removed and added.
///
/// @param before the first architecture
/// @param after the second architecture
/// @param elements how the elements differ
/// @param relations how the relations differ
/// @param flows how the flows differ
/// @param scenarios how the scenarios differ
public record ArchitectureDiff(
        Architecture before,
        Architecture after,
        PartDiff<Element> elements,
        PartDiff<Relation> relations,
        PartDiff<Flow> flows,
        PartDiff<Scenario> scenarios) {

    /// The difference between two architectures. Takes time in proportion to the number of their parts.
    public static ArchitectureDiff between(Architecture before, Architecture after) {
        return new ArchitectureDiff(
                before,
                after,
                PartDiff.between(before.elements(), after.elements(), FieldChanges::of),
                PartDiff.between(before.relations(), after.relations(), FieldChanges::of),
                PartDiff.between(before.flows(), after.flows(), FieldChanges::of),
                PartDiff.between(before.scenarios(), after.scenarios(), FieldChanges::of));
    }

    /// The other name of the architecture, if it has another one. No change says it: the name is not a part.
    public Optional<FieldChange> name() {
        return Optional.of(new FieldChange("name", before.name(), after.name())).filter(change -> !change.isNothing());
    }

    /// The elements that lie in another container, whatever else changed in them.
    public List<PartChange<Element>> moved() {
        return elements.changed().stream().filter(PartChange::isMoved).toList();
    }

    /// Whether the parts are the same in both.
    public boolean isEmpty() {
        return all().stream().allMatch(PartDiff::isEmpty);
    }

    /// How many parts only the second architecture has.
    public int added() {
        return all().stream().mapToInt(part -> part.added().size()).sum();
    }

    /// How many parts only the first architecture has.
    public int removed() {
        return all().stream().mapToInt(part -> part.removed().size()).sum();
    }

    /// How many parts both have and describe differently.
    public int changed() {
        return all().stream().mapToInt(part -> part.changed().size()).sum();
    }

    /// The changes that lead from the first architecture to the second, in an order in which each of them fits.
    public List<Change> changes() {
        return new DiffChanges(this).inOrder();
    }

    private List<PartDiff<?>> all() {
        return List.of(elements, relations, flows, scenarios);
    }
}
