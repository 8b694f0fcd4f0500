package dev.plumbline.diagrams.layout;

import java.util.ArrayList;
import java.util.List;

/// A rectangle in diagram units: one unit is a pixel at 100 %; y grows downwards.
public record Bounds(double x, double y, double width, double height) {

    /// What arithmetic may make of a coordinate that stays the same.
    static final double NOISE = 0.01;

    /// The smallest rectangle around two points.
    public static Bounds between(Point one, Point two) {
        double left = Math.min(one.x(), two.x());
        double top = Math.min(one.y(), two.y());
        return new Bounds(left, top, Math.abs(one.x() - two.x()), Math.abs(one.y() - two.y()));
    }

    /// The stretches of a chain of points, each without width or without height.
    static List<Bounds> along(List<Point> chain) {
        List<Bounds> stretches = new ArrayList<>();
        for (int at = 1; at < chain.size(); at++) {
            stretches.add(between(chain.get(at - 1), chain.get(at)));
        }
        return stretches;
    }

    /// The right edge.
    public double right() {
        return x + width;
    }

    /// The lower edge.
    public double bottom() {
        return y + height;
    }

    /// The middle, from left to right.
    public double centerX() {
        return x + width / 2;
    }

    /// The middle, from top to bottom.
    public double centerY() {
        return y + height / 2;
    }

    /// Whether the two rectangles share a point.
    public boolean intersects(Bounds other) {
        return x <= other.right() && other.x <= right() && y <= other.bottom() && other.y <= bottom();
    }

    /// Whether the point lies inside or on the border.
    public boolean contains(double pointX, double pointY) {
        return pointX >= x && pointX <= right() && pointY >= y && pointY <= bottom();
    }

    /// Whether both are the same but for what arithmetic makes of them.
    boolean isNear(Bounds other) {
        return Math.abs(x - other.x) < NOISE
                && Math.abs(y - other.y) < NOISE
                && Math.abs(width - other.width) < NOISE
                && Math.abs(height - other.height) < NOISE;
    }

    /// The smallest rectangle around both.
    public Bounds union(Bounds other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Bounds(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /// This rectangle, moved to the right and down.
    public Bounds moved(double right, double down) {
        return new Bounds(x + right, y + down, width, height);
    }

    /// This rectangle, larger by the margin on every side.
    public Bounds grow(double margin) {
        return new Bounds(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }
}
