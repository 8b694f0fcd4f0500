package dev.plumbline.diagrams.layout;

import java.util.ArrayList;
import java.util.List;

/// Cleans a chain of points: strictly horizontal and vertical stretches, and a point only where the way turns.
final class Corners {

    private static final double NOISE = 0.01;

    private Corners() {}

    static List<Point> of(List<Point> points) {
        List<Point> corners = new ArrayList<>();
        for (Point point : points) {
            Point next = corners.isEmpty() ? point : aligned(corners.getLast(), point);
            if (!corners.isEmpty() && next.equals(corners.getLast())) {
                continue;
            }
            if (corners.size() > 1 && straight(corners.get(corners.size() - 2), corners.getLast(), next)) {
                corners.removeLast();
            }
            corners.add(next);
        }
        return corners;
    }

    private static Point aligned(Point before, Point point) {
        return new Point(
                Math.abs(before.x() - point.x()) < NOISE ? before.x() : point.x(),
                Math.abs(before.y() - point.y()) < NOISE ? before.y() : point.y());
    }

    private static boolean straight(Point a, Point b, Point c) {
        return (a.x() == b.x() && b.x() == c.x()) || (a.y() == b.y() && b.y() == c.y());
    }
}
