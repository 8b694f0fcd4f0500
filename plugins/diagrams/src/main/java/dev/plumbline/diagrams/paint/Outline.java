package dev.plumbline.diagrams.paint;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/// The outline of a shape: moves, lines, cubic curves and closings.
public record Outline(List<Segment> segments) {

    public Outline {
        segments = List.copyOf(segments);
    }

    /// A rectangle with rounded corners.
    public static Outline rectangle(double x, double y, double width, double height, double radius) {
        double r = Math.min(radius, Math.min(width, height) / 2);
        if (r <= 0) {
            return new Builder()
                    .move(x, y)
                    .line(x + width, y)
                    .line(x + width, y + height)
                    .line(x, y + height)
                    .close()
                    .build();
        }
        double k = r * 0.44771525;
        double right = x + width;
        double bottom = y + height;
        return new Builder()
                .move(x + r, y)
                .line(right - r, y)
                .curve(right - k, y, right, y + k, right, y + r)
                .line(right, bottom - r)
                .curve(right, bottom - k, right - k, bottom, right - r, bottom)
                .line(x + r, bottom)
                .curve(x + k, bottom, x, bottom - k, x, bottom - r)
                .line(x, y + r)
                .curve(x, y + k, x + k, y, x + r, y)
                .close()
                .build();
    }

    /// A circle.
    public static Outline circle(double centerX, double centerY, double radius) {
        return rectangle(centerX - radius, centerY - radius, 2 * radius, 2 * radius, radius);
    }

    /// The outline as a path of the Java 2D library.
    public Path2D toPath() {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, segments.size() + 1);
        for (Segment segment : segments) {
            switch (segment) {
                case Move to -> path.moveTo(to.x(), to.y());
                case Line to -> path.lineTo(to.x(), to.y());
                case Curve to -> path.curveTo(to.x1(), to.y1(), to.x2(), to.y2(), to.x(), to.y());
                case Close ignored -> path.closePath();
            }
        }
        return path;
    }

    /// A part of an outline.
    public sealed interface Segment {}

    /// Starts a new part at a point.
    public record Move(double x, double y) implements Segment {}

    /// A straight line to a point.
    public record Line(double x, double y) implements Segment {}

    /// A cubic curve to a point, with two control points.
    public record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Segment {}

    /// A straight line back to where the part started.
    public record Close() implements Segment {}

    /// Collects the parts of an outline.
    public static final class Builder {

        private final List<Segment> segments = new ArrayList<>();

        public Builder move(double x, double y) {
            segments.add(new Move(x, y));
            return this;
        }

        public Builder line(double x, double y) {
            segments.add(new Line(x, y));
            return this;
        }

        public Builder curve(double x1, double y1, double x2, double y2, double x, double y) {
            segments.add(new Curve(x1, y1, x2, y2, x, y));
            return this;
        }

        public Builder close() {
            segments.add(new Close());
            return this;
        }

        public Outline build() {
            return new Outline(segments);
        }
    }
}
