package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.views.SelectedParts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The neighbourhood of the selection: lit while everything else is dimmed, and walked along by keyboard.
final class Spotlight {

    private final CanvasModel model;
    private final SelectedParts selection;

    Spotlight(CanvasModel model, SelectedParts selection) {
        this.model = model;
        this.selection = selection;
    }

    /// Dims everything but the neighbourhood of the selection, or ends that.
    void toggle() {
        if (model.focused.get().isEmpty()) {
            light();
        } else {
            model.focused.set(Set.of());
        }
    }

    /// Dims everything but the neighbourhood of the selection.
    void light() {
        if (!selection.ids().isEmpty()) {
            neighbourhood().ifPresent(near -> model.focused.set(near.of(selection.ids(), model.focusDepth.get())));
        }
    }

    /// Dims everything but a shortest path between the two selected elements.
    void path() {
        List<String> ends = selection.ids().stream()
                .filter(id -> model.index.get().box(id).isPresent())
                .toList();
        if (ends.size() == 2) {
            neighbourhood().ifPresent(near -> model.focused.set(near.path(ends.getFirst(), ends.getLast())));
        }
    }

    /// Lights as far as the depth says now.
    void refresh() {
        if (!model.focused.get().isEmpty()) {
            light();
        }
    }

    /// Ends the focus first, then the selection.
    void end() {
        if (model.focused.get().isEmpty()) {
            selection.clear();
        }
        model.focused.set(Set.of());
    }

    /// The id of the next element in a direction; the first of all if none is selected.
    ///
    /// @param walk whether any element counts, or first those that a relation joins with the present one
    Optional<String> next(Direction direction, Walk walk) {
        DrawingIndex index = model.index.get();
        Optional<Group> present =
                selection.ids().stream().flatMap(id -> index.box(id).stream()).findFirst();
        Optional<Group> next = present.isEmpty()
                ? index.boxes().findFirst()
                : direction.next(index, present.get().bounds(), eligible(present.get(), walk));
        return next.or(() -> walk == Walk.ALONG_RELATIONS
                        ? present.flatMap(from -> direction.next(index, from.bounds(), group -> true))
                        : Optional.empty())
                .map(Group::id);
    }

    private Predicate<Group> eligible(Group present, Walk walk) {
        Set<String> near =
                neighbourhood().map(known -> known.nextTo(present.id())).orElse(Set.of());
        return switch (walk) {
            case ANYWHERE -> group -> true;
            case ALONG_RELATIONS -> group -> near.contains(group.id());
        };
    }

    private Optional<Neighbourhood> neighbourhood() {
        return model.opened.get().map(opened -> new Neighbourhood(opened.architecture(), model.index.get()));
    }
}
