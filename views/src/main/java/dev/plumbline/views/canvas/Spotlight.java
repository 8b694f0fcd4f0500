package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.views.SelectedParts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The neighbourhood of the selection: lit while everything else is dimmed, and walked along by keyboard.
final class Spotlight {

    /// The most relations that the light reaches.
    static final int DEEPEST = 4;

    private final CanvasModel model;
    private final SelectedParts selection;
    private FocusSide side = FocusSide.BOTH;
    /// What is lit, as it is after each edit.
    private Supplier<Set<String>> sight = Set::of;

    Spotlight(CanvasModel model, SelectedParts selection) {
        this.model = model;
        this.selection = selection;
    }

    /// Dims everything but the neighbourhood of the selection, or ends that.
    ///
    /// @param side which relations lead on from the selection
    void toggle(FocusSide side) {
        if (!model.focused.get().isEmpty() && side == this.side) {
            light(Set::of);
        } else if (!selection.ids().isEmpty()) {
            this.side = side;
            light();
        }
    }

    /// Dims everything but what is near an element.
    void lightAround() {
        side = FocusSide.BOTH;
        light();
    }

    private void light() {
        Set<String> start = selection.ids();
        FocusSide wanted = side;
        if (!start.isEmpty()) {
            light(() -> neighbourhood()
                    .map(near -> near.of(start, model.focusDepth.get(), wanted))
                    .orElse(Set.of()));
        }
    }

    /// Dims everything but what something says, after each edit anew.
    void light(Supplier<Set<String>> parts) {
        sight = parts;
        model.focused.set(parts.get());
    }

    /// Lights the neighbourhood of the selection, and if it is lit already, what is one relation further.
    void widen() {
        if (model.focused.get().isEmpty()) {
            light();
        } else {
            reach(Math.min(model.focusDepth.get() + 1, DEEPEST));
        }
    }

    /// Lights as many relations far from now on.
    void reach(int depth) {
        model.focusDepth.set(depth);
    }

    /// Dims everything but paths between the two selected elements.
    void path(PathKind kind) {
        List<String> ends = selection.ids().stream()
                .filter(id -> model.index.get().box(id).isPresent())
                .toList();
        if (ends.size() == 2) {
            light(() -> paths().map(paths -> paths.between(ends.getFirst(), ends.getLast(), kind))
                    .orElse(Set.of()));
        }
    }

    private Optional<LitPaths> paths() {
        return model.opened
                .get()
                .map(opened -> opened.architecture())
                .map(known -> new LitPaths(known, new Neighbourhood(known, model.index.get())::shown));
    }

    /// Lights what it lit before, as it is now.
    void refresh() {
        if (!model.focused.get().isEmpty()) {
            model.focused.set(sight.get());
        }
    }

    /// Ends the focus first, then the selection.
    void end() {
        if (model.focused.get().isEmpty()) {
            selection.clear();
        }
        light(Set::of);
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
