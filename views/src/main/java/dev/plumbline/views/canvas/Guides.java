package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.layout.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Draws a box that is being dragged to the edges and middles of its neighbours.
final class Guides {

    private static final List<ToDoubleFunction<Bounds>> ACROSS = List.of(Bounds::x, Bounds::centerX, Bounds::right);
    private static final List<ToDoubleFunction<Bounds>> DOWN = List.of(Bounds::y, Bounds::centerY, Bounds::bottom);

    private final List<Bounds> neighbours;

    Guides(List<Bounds> neighbours) {
        this.neighbours = List.copyOf(neighbours);
    }

    /// How the box is moved a little, and the lines that it is in then.
    ///
    /// @param lines from edge to edge of the boxes in line, each without a width or without a height
    record Snap(double dx, double dy, List<Bounds> lines) {}

    /// Where a box snaps to.
    ///
    /// @param reach how far it moves at most
    Snap snap(Bounds box, double reach) {
        double dx = nearest(box, ACROSS, reach);
        double dy = nearest(box, DOWN, reach);
        Bounds moved = box.moved(dx, dy);
        List<Bounds> lines = new ArrayList<>();
        for (Bounds other : neighbours) {
            Bounds both = moved.union(other);
            for (ToDoubleFunction<Bounds> edge : ACROSS) {
                if (isInLine(edge, ACROSS, moved, other)) {
                    lines.add(new Bounds(edge.applyAsDouble(moved), both.y(), 0, both.height()));
                }
            }
            for (ToDoubleFunction<Bounds> edge : DOWN) {
                if (isInLine(edge, DOWN, moved, other)) {
                    lines.add(new Bounds(both.x(), edge.applyAsDouble(moved), both.width(), 0));
                }
            }
        }
        return new Snap(dx, dy, lines);
    }

    private double nearest(Bounds box, List<ToDoubleFunction<Bounds>> edges, double reach) {
        double best = 0;
        double least = reach;
        for (Bounds other : neighbours) {
            for (ToDoubleFunction<Bounds> mine : edges) {
                for (ToDoubleFunction<Bounds> theirs : edges) {
                    double move = theirs.applyAsDouble(other) - mine.applyAsDouble(box);
                    if (isMiddle(mine, edges) == isMiddle(theirs, edges) && Math.abs(move) < least) {
                        least = Math.abs(move);
                        best = move;
                    }
                }
            }
        }
        return best;
    }

    private static boolean isMiddle(ToDoubleFunction<Bounds> edge, List<ToDoubleFunction<Bounds>> edges) {
        return edges.indexOf(edge) == 1;
    }

    private static boolean isInLine(
            ToDoubleFunction<Bounds> mine, List<ToDoubleFunction<Bounds>> edges, Bounds moved, Bounds other) {
        return edges.stream()
                .filter(theirs -> isMiddle(mine, edges) == isMiddle(theirs, edges))
                .anyMatch(theirs -> Math.abs(theirs.applyAsDouble(other) - mine.applyAsDouble(moved)) < 0.01);
    }
}
