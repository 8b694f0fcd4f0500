package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.paint.Outline;

/// How far a point is from the line of an outline.
final class StrokeDistance {

    private static final int CURVE_PARTS = 8;

    private final double x;
    private final double y;
    private double nearest = Double.POSITIVE_INFINITY;
    private double startX;
    private double startY;
    private double penX;
    private double penY;

    private StrokeDistance(double x, double y) {
        this.x = x;
        this.y = y;
    }

    /// The distance of the point from the nearest part of the outline, in diagram units; infinite if it has none.
    static double of(Outline outline, double x, double y) {
        StrokeDistance distance = new StrokeDistance(x, y);
        for (Outline.Segment segment : outline.segments()) {
            switch (segment) {
                case Outline.Move move -> distance.moveTo(move.x(), move.y());
                case Outline.Line line -> distance.lineTo(line.x(), line.y());
                case Outline.Curve curve -> distance.curveTo(curve);
                case Outline.Close close -> distance.lineTo(distance.startX, distance.startY);
            }
        }
        return distance.nearest;
    }

    private void moveTo(double toX, double toY) {
        startX = toX;
        startY = toY;
        penX = toX;
        penY = toY;
    }

    private void lineTo(double toX, double toY) {
        double alongX = toX - penX;
        double alongY = toY - penY;
        double length = alongX * alongX + alongY * alongY;
        double share = length == 0 ? 0 : Math.clamp(((x - penX) * alongX + (y - penY) * alongY) / length, 0, 1);
        nearest = Math.min(nearest, Math.hypot(x - penX - share * alongX, y - penY - share * alongY));
        penX = toX;
        penY = toY;
    }

    private void curveTo(Outline.Curve curve) {
        double fromX = penX;
        double fromY = penY;
        for (int i = 1; i <= CURVE_PARTS; i++) {
            double t = (double) i / CURVE_PARTS;
            double u = 1 - t;
            lineTo(
                    u * u * u * fromX + 3 * u * u * t * curve.x1() + 3 * u * t * t * curve.x2() + t * t * t * curve.x(),
                    u * u * u * fromY
                            + 3 * u * u * t * curve.y1()
                            + 3 * u * t * t * curve.y2()
                            + t * t * t * curve.y());
        }
    }
}
