package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.diagrams.paint.Outline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A line of straight parts, and where its shares are.
///
/// @param points the corners, at least one
record Polyline(List<Point> points) {
    private static final int CURVE_PARTS = 8;

    Polyline {
        points = List.copyOf(points);
    }

    /// The longest line among the marks of a relation; empty if it has none.
    static Optional<Polyline> of(Group relation) {
        return relation.marks().stream()
                .filter(Drawing.Shape.class::isInstance)
                .map(Drawing.Shape.class::cast)
                .map(shape -> of(shape.outline()))
                .filter(line -> !line.points.isEmpty())
                .max(Comparator.comparingDouble(Polyline::length));
    }

    private static Polyline of(Outline outline) {
        List<Point> points = new ArrayList<>();
        for (Outline.Segment segment : outline.segments()) {
            switch (segment) {
                case Outline.Move move -> points.add(new Point(move.x(), move.y()));
                case Outline.Line line -> points.add(new Point(line.x(), line.y()));
                case Outline.Curve curve -> bend(points, curve);
                case Outline.Close close -> points.add(points.getFirst());
            }
        }
        return new Polyline(points);
    }

    private static void bend(List<Point> points, Outline.Curve curve) {
        Point from = points.getLast();
        for (int part = 1; part <= CURVE_PARTS; part++) {
            double t = (double) part / CURVE_PARTS;
            points.add(new Point(
                    cubic(t, from.x(), curve.x1(), curve.x2(), curve.x()),
                    cubic(t, from.y(), curve.y1(), curve.y2(), curve.y())));
        }
    }

    private static double cubic(double t, double start, double first, double second, double end) {
        double u = 1 - t;
        return u * u * u * start + 3 * u * u * t * first + 3 * u * t * t * second + t * t * t * end;
    }

    double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += distance(points.get(i - 1), points.get(i));
        }
        return length;
    }

    /// The point at a share of its length.
    ///
    /// @param share from 0 at the start to 1 at the end
    Point at(double share) {
        double left = share * length();
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            double part = distance(from, to);
            if (part > 0 && left <= part) {
                double reached = left / part;
                return new Point(from.x() + reached * (to.x() - from.x()), from.y() + reached * (to.y() - from.y()));
            }
            left -= part;
        }
        return points.getLast();
    }

    private static double distance(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
