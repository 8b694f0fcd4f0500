package dev.plumbline.diagrams.layout;

/// The smallest rectangle around what is added to it; that of nothing has no size.
final class Extent {

    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    void add(double x, double y) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
    }

    void add(Bounds area) {
        add(area.x(), area.y());
        add(area.right(), area.bottom());
    }

    Bounds bounds() {
        return left > right ? new Bounds(0, 0, 0, 0) : new Bounds(left, top, right - left, bottom - top);
    }
}
