package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.diagrams.layout.Bounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.TraversalDirection;

/// A step with the keyboard from element to element as one reads, or up and down the nesting.
enum Stride {
    /// To the next box; past the last one the keyboard leaves the diagram.
    NEXT,
    /// To the box before; before the first one the keyboard leaves the diagram.
    PREVIOUS,
    /// To the container around.
    OUT,
    /// To the first box inside.
    IN;

    private static final double ROW = 40;

    /// The id of the box to go to, if there is one.
    Optional<String> next(DrawingIndex index, Set<String> selected) {
        Optional<Group> present =
                selected.stream().flatMap(id -> index.box(id).stream()).findFirst();
        List<Group> all = inReadingOrder(index, group -> true);
        if (present.isEmpty()) {
            return switch (this) {
                case NEXT, IN, OUT -> all.stream().findFirst().map(Group::id);
                case PREVIOUS -> all.reversed().stream().findFirst().map(Group::id);
            };
        }
        Bounds here = present.get().bounds();
        int at = all.indexOf(present.get());
        return switch (this) {
            case NEXT -> at + 1 < all.size() ? Optional.of(all.get(at + 1).id()) : Optional.empty();
            case PREVIOUS -> at > 0 ? Optional.of(all.get(at - 1).id()) : Optional.empty();
            case OUT ->
                all.stream()
                        .filter(group -> group.role() == Role.CONTAINER && isInside(here, group.bounds()))
                        .min(Comparator.comparingDouble(group -> group.bounds().width()))
                        .map(Group::id);
            case IN ->
                inReadingOrder(index, group -> isInside(group.bounds(), here)).stream()
                        .findFirst()
                        .map(Group::id);
        };
    }

    /// Where the keyboard goes when there is no box to go to; nowhere for the nesting.
    Optional<TraversalDirection> leave() {
        return switch (this) {
            case NEXT -> Optional.of(TraversalDirection.NEXT);
            case PREVIOUS -> Optional.of(TraversalDirection.PREVIOUS);
            case IN, OUT -> Optional.empty();
        };
    }

    private static List<Group> inReadingOrder(DrawingIndex index, Predicate<Group> wanted) {
        List<Group> boxes = new ArrayList<>(index.boxes().filter(wanted).toList());
        boxes.sort(Comparator.comparingDouble(
                        (Group group) -> Math.floor(group.bounds().y() / ROW))
                .thenComparingDouble(group -> group.bounds().x()));
        return boxes;
    }

    private static boolean isInside(Bounds inner, Bounds outer) {
        return !inner.equals(outer)
                && outer.contains(inner.x(), inner.y())
                && outer.contains(inner.right(), inner.bottom());
    }
}
