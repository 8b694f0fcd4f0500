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

    /// The point of the chain that is nearest to the given one, or that itself if the chain is too far away.
    static Point nearest(List<Point> chain, Point point, double limit) {
        Point nearest = point;
        double best = limit;
        for (int at = 1; at < chain.size(); at++) {
            Point from = chain.get(at - 1);
            Point to = chain.get(at);
            double x = Math.clamp(point.x(), Math.min(from.x(), to.x()), Math.max(from.x(), to.x()));
            double y = Math.clamp(point.y(), Math.min(from.y(), to.y()), Math.max(from.y(), to.y()));
            double distance = Math.abs(point.x() - x) + Math.abs(point.y() - y);
            if (distance < best) {
                best = distance;
                nearest = new Point(x, y);
            }
        }
        return nearest;
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
