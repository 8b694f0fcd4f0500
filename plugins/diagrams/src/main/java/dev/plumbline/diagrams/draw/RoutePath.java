package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.diagrams.paint.Outline;
import java.util.ArrayList;
import java.util.List;

/// The corners of a line with horizontal and vertical stretches, at least two.
record RoutePath(List<Point> points) {

    private static final double RADIUS = 6;
    private static final double KAPPA = 0.5523;

    RoutePath {
        points = List.copyOf(points);
    }

    /// The line through the corners, without corners that follow on themselves.
    static RoutePath of(List<Point> corners) {
        List<Point> points = new ArrayList<>();
        for (Point corner : corners) {
            if (points.isEmpty() || distance(points.getLast(), corner) > 0.01) {
                points.add(corner);
            }
        }
        return new RoutePath(points);
    }

    Point first() {
        return points.getFirst();
    }

    Point last() {
        return points.getLast();
    }

    /// The direction in which the line arrives, of length 1.
    Point arrival() {
        return direction(points.get(points.size() - 2), last());
    }

    /// The direction in which the line leaves, of length 1.
    Point departure() {
        return direction(first(), points.get(1));
    }

    RoutePath withFirst(Point first) {
        List<Point> changed = new ArrayList<>(points);
        changed.set(0, first);
        return new RoutePath(changed);
    }

    RoutePath withLast(Point last) {
        List<Point> changed = new ArrayList<>(points);
        changed.set(changed.size() - 1, last);
        return new RoutePath(changed);
    }

    /// The line without its last stretch of a length; a stretch that is shorter is left as it is.
    RoutePath shortened(double length) {
        Point before = points.get(points.size() - 2);
        if (distance(before, last()) <= length) {
            return this;
        }
        Point arrival = arrival();
        return withLast(new Point(last().x() - arrival.x() * length, last().y() - arrival.y() * length));
    }

    /// The line beside this one, to the right of its direction.
    RoutePath beside(double distance) {
        List<Point> moved = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point in = i == 0 ? new Point(0, 0) : direction(points.get(i - 1), points.get(i));
            Point out = i == points.size() - 1 ? new Point(0, 0) : direction(points.get(i), points.get(i + 1));
            boolean straight = distance(in, out) < 0.01;
            double x = straight ? -in.y() : -in.y() - out.y();
            double y = straight ? in.x() : in.x() + out.x();
            moved.add(new Point(points.get(i).x() + x * distance, points.get(i).y() + y * distance));
        }
        return new RoutePath(moved);
    }

    /// The line with rounded bends.
    Outline outline() {
        Outline.Builder builder = new Outline.Builder().move(first().x(), first().y());
        for (int i = 1; i < points.size() - 1; i++) {
            bend(builder, points.get(i - 1), points.get(i), points.get(i + 1));
        }
        return builder.line(last().x(), last().y()).build();
    }

    /// The length of the line.
    double length() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += distance(points.get(i - 1), points.get(i));
        }
        return sum;
    }

    /// A point on the line, so far from its start, with the direction there.
    Place at(double way) {
        double left = way;
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            double length = distance(from, to);
            if (left <= length || i == points.size() - 1) {
                Point direction = direction(from, to);
                return new Place(
                        new Point(from.x() + direction.x() * left, from.y() + direction.y() * left),
                        direction,
                        Math.min(left, length - left));
            }
            left -= length;
        }
        throw new IllegalStateException("a line has two points or more");
    }

    /// The smallest rectangle around the corners.
    Bounds bounds() {
        Bounds bounds = new Bounds(first().x(), first().y(), 0, 0);
        for (Point point : points) {
            bounds = bounds.union(new Bounds(point.x(), point.y(), 0, 0));
        }
        return bounds;
    }

    private static void bend(Outline.Builder builder, Point before, Point corner, Point after) {
        double radius = Math.min(RADIUS, Math.min(distance(before, corner), distance(corner, after)) / 2);
        Point in = direction(before, corner);
        Point out = direction(corner, after);
        double soft = radius * (1 - KAPPA);
        builder.line(corner.x() - in.x() * radius, corner.y() - in.y() * radius)
                .curve(
                        corner.x() - in.x() * soft,
                        corner.y() - in.y() * soft,
                        corner.x() + out.x() * soft,
                        corner.y() + out.y() * soft,
                        corner.x() + out.x() * radius,
                        corner.y() + out.y() * radius);
    }

    private static Point direction(Point from, Point to) {
        double length = Math.max(distance(from, to), 1e-9);
        return new Point((to.x() - from.x()) / length, (to.y() - from.y()) / length);
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    /// A point on a line.
    ///
    /// @param point where it is
    /// @param direction which way the line goes there, of length 1
    /// @param toBend how far the nearer end of the straight stretch is
    record Place(Point point, Point direction, double toBend) {}
}
