package dev.plumbline.views.canvas;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Changes;
import dev.plumbline.graphmodel.Copies;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.FreeIds;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.draft.Plan;
import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.views.Editing;
import dev.plumbline.views.SelectedParts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What people do to the model on the canvas.
///
/// Every wish is planned from the snapshot of the moment when its turn comes, so that quick hands never meet a stale
/// one.
final class CanvasEditing {

    private final CanvasModel model;
    private final SelectedParts selection;
    private final Editing editing;
    private final Consumer<String> reveal;
    private final Positioning positioning;

    CanvasEditing(CanvasModel model, SelectedParts selection, Editing editing, Consumer<String> reveal) {
        this.model = model;
        this.selection = selection;
        this.editing = editing;
        this.reveal = reveal;
        positioning = new Positioning(model, this, editing);
    }

    /// What people do to the places of elements.
    Positioning positioning() {
        return positioning;
    }

    /// The architecture on the screen.
    Optional<Architecture> architecture() {
        return model.opened.get().map(opened -> opened.architecture());
    }

    /// The selected elements, in the order in which they were selected.
    List<Element> selectedElements() {
        return architecture().stream()
                .flatMap(known -> selection.ids().stream().flatMap(id -> known.element(id).stream()))
                .toList();
    }

    /// Adds an element and selects it.
    ///
    /// @param container the id of the element that it lies in, null at the top
    void add(ElementKind kind, String name, @Nullable String container) {
        add(kind, name, container, Optional.empty());
    }

    /// Adds an element that a relation joins with another one.
    void add(ElementKind kind, String name, @Nullable String container, Optional<Joint> joint) {
        String[] made = {""};
        wish(
                known -> {
                    FreeIds ids = new FreeIds(known);
                    Element element = element(ids, kind, name, container);
                    made[0] = element.id();
                    Change added = new Change.AddElement(element);
                    return joint.<Change>map(known2 -> new Change.Several(
                                    added.title(), List.of(added, connection(ids, known2, element.id()))))
                            .orElse(added);
                },
                () -> reveal.accept(made[0]));
    }

    private static Element element(FreeIds ids, ElementKind kind, String name, @Nullable String container) {
        String id = ids.element(name, kind.id());
        return new Element(id, kind, name, container, Attributes.NONE);
    }

    private static Change connection(FreeIds ids, Joint joint, String added) {
        String from = joint.outgoing() ? joint.element() : added;
        String to = joint.outgoing() ? added : joint.element();
        return new Change.AddRelation(new Relation(ids.relation(from, to), from, to, joint.kind(), Attributes.NONE));
    }

    /// Joins two elements and selects the relation.
    void connect(String from, String to, RelationKind kind) {
        String[] made = {""};
        wish(
                known -> {
                    Relation relation =
                            new Relation(new FreeIds(known).relation(from, to), from, to, kind, Attributes.NONE);
                    made[0] = relation.id();
                    return new Change.AddRelation(relation);
                },
                () -> selection.select(made[0]));
    }

    /// Gives an element or the description of a relation another text; nothing if it is the same.
    void rename(String id, String text) {
        wish(
                known -> known.element(id)
                        .map(element -> update(element, text))
                        .or(() -> known.relation(id).map(relation -> describe(relation, text)))
                        .orElse(null),
                () -> {});
    }

    private static Change describe(Relation relation, String text) {
        return new Change.UpdateRelation(
                relation.id(), "description", relation.attributes().at("description"), text.isBlank() ? null : text);
    }

    private static Change update(Element element, String text) {
        String name = text.isBlank() ? element.id() : text.strip();
        return new Change.UpdateElement(element.id(), "name", element.name(), name);
    }

    /// Removes what is selected from the model, with what is inside it and all that refers to it.
    void delete() {
        Set<String> doomed = new LinkedHashSet<>(selection.ids());
        wish(known -> removal(known, doomed), () -> {});
    }

    private static @Nullable Change removal(Architecture architecture, Set<String> doomed) {
        List<Change> changes = new ArrayList<>();
        Architecture state = architecture;
        for (String id : doomed) {
            Optional<Change> change = state.element(id).isPresent()
                    ? Optional.of(Changes.removing(state, id))
                    : state.relation(id).isPresent() ? Optional.of(Changes.disconnecting(state, id)) : Optional.empty();
            if (change.isPresent()) {
                changes.add(change.get());
                state = applied(state, change.get());
            }
        }
        return switch (changes.size()) {
            case 0 -> null;
            case 1 -> changes.getFirst();
            default -> new Change.Several("Remove " + doomed.size() + " parts", changes);
        };
    }

    private static Architecture applied(Architecture state, Change change) {
        try {
            return state.apply(change);
        } catch (ChangeConflictException bug) {
            throw new IllegalStateException("A removal does not fit the snapshot that it was made from", bug);
        }
    }

    /// Copies the selected elements beside themselves and selects the copies.
    void duplicate() {
        duplicate(new TreeMap<>());
    }

    /// Copies the selected elements and selects the copies.
    ///
    /// @param places where the copies are pinned, by the ids of what they are copies of; the others stand where there
    /// is room
    void duplicate(SortedMap<String, Place> places) {
        List<String> originals = selectedElements().stream().map(Element::id).toList();
        String view = model.view.get().id();
        Set<String> made = new LinkedHashSet<>();
        editing.change(new Editing.Wish(
                workspace -> {
                    Copies copies = Copies.of(workspace.architecture(), originals);
                    SortedMap<String, Place> there = new TreeMap<>();
                    copies.copies().forEach((original, copy) -> {
                        if (originals.contains(original)) {
                            made.add(copy);
                        }
                        if (places.containsKey(original)) {
                            there.put(copy, places.get(original));
                        }
                    });
                    return copies.change()
                            .map(change -> there.isEmpty()
                                    ? Plan.of(change)
                                    : Plan.of(change)
                                            .with(after -> positioning.arrived(after, view, there.keySet(), there)))
                            .orElse(Plan.NOTHING);
                },
                step -> selection.select(made)));
    }

    /// Moves elements into a container, or to the top for null.
    ///
    /// @param places where they are pinned there; the others stand where there is room
    void moveInto(Set<String> elements, @Nullable String container, SortedMap<String, Place> places) {
        String view = model.view.get().id();
        editing.change(new Editing.Wish(
                workspace -> {
                    @Nullable Change change = moving(workspace.architecture(), elements, container);
                    return change == null
                            ? Plan.NOTHING
                            : Plan.of(change).with(after -> positioning.arrived(after, view, elements, places));
                },
                step -> {}));
    }

    private static @Nullable Change moving(
            Architecture architecture, Set<String> elements, @Nullable String container) {
        List<Change> moves = elements.stream()
                .flatMap(id -> architecture.element(id).stream())
                .filter(element -> !Objects.equals(element.parent(), container))
                .<Change>map(element -> new Change.MoveElement(element.id(), element.parent(), container))
                .toList();
        return switch (moves.size()) {
            case 0 -> null;
            case 1 -> moves.getFirst();
            default ->
                new Change.Several(
                        "Move " + moves.size() + " elements"
                                + (container == null ? " to the top" : " into " + container),
                        moves);
        };
    }

    /// Selects everything that is shown.
    void selectAll() {
        Set<String> all = new LinkedHashSet<>();
        model.index.get().boxes().forEach(group -> all.add(group.id()));
        selection.select(all);
    }

    private void wish(Maker maker, Runnable done) {
        editing.change(new Editing.Wish(
                workspace -> {
                    @Nullable Change change = maker.of(workspace.architecture());
                    return change == null ? Plan.NOTHING : Plan.of(change);
                },
                step -> done.run()));
    }

    /// Makes a change from a snapshot, on a background thread; null for nothing to do.
    @FunctionalInterface
    private interface Maker {
        @Nullable
        Change of(Architecture architecture);
    }

    /// What a new element is joined with.
    ///
    /// @param element the id of the element at the other end
    /// @param outgoing whether the relation leads from it to the new one
    record Joint(String element, RelationKind kind, boolean outgoing) {}
}
