package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.diagrams.layout.Bounds;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/// A way to walk through a diagram with the arrow keys.
enum Direction {
    LEFT(-1, 0),
    RIGHT(1, 0),
    UP(0, -1),
    DOWN(0, 1);

    private final int x;
    private final int y;

    Direction(int x, int y) {
        this.x = x;
        this.y = y;
    }

    /// 1 to the right, -1 to the left, or else 0.
    int x() {
        return x;
    }

    /// 1 down, -1 up, or else 0.
    int y() {
        return y;
    }

    /// The nearest element box in this direction; sideways distance counts double.
    Optional<Group> next(DrawingIndex index, Bounds from, Predicate<Group> eligible) {
        return index.boxes()
                .filter(box -> box.role() == Role.ELEMENT)
                .filter(eligible)
                .filter(box -> ahead(from, box.bounds()) > 1)
                .min(Comparator.comparingDouble(box -> ahead(from, box.bounds()) + 2 * aside(from, box.bounds())));
    }

    private double ahead(Bounds from, Bounds to) {
        return x * (to.centerX() - from.centerX()) + y * (to.centerY() - from.centerY());
    }

    private double aside(Bounds from, Bounds to) {
        return Math.abs(y * (to.centerX() - from.centerX()) + x * (to.centerY() - from.centerY()));
    }
}
