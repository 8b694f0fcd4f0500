package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.diagrams.paint.Outline;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;

/// Finds where a line that ends at a box's rectangle meets the silhouette inside it.
final class Contact {

    private static final double FLATNESS = 0.2;

    private Contact() {}

    /// The point where the silhouette begins, going on from a point in a direction along an axis.
    static Point with(Silhouette silhouette, Bounds box, Point from, Point way) {
        if (silhouette.isRectangular()) {
            return from;
        }
        double reach = Math.min(box.width(), box.height());
        double best = Double.MAX_VALUE;
        for (Outline outline : SilhouetteOutlines.filled(silhouette, box, 1)) {
            best = Math.min(best, distance(outline, from, way));
        }
        return best > reach ? from : new Point(from.x() + way.x() * best, from.y() + way.y() * best);
    }

    private static double distance(Outline outline, Point from, Point way) {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        double best = Double.MAX_VALUE;
        for (PathIterator i = outline.toPath().getPathIterator(null, FLATNESS); !i.isDone(); i.next()) {
            int type = i.currentSegment(at);
            double nextX = type == PathIterator.SEG_CLOSE ? startX : at[0];
            double nextY = type == PathIterator.SEG_CLOSE ? startY : at[1];
            if (type == PathIterator.SEG_MOVETO) {
                startX = nextX;
                startY = nextY;
            } else {
                best = Math.min(best, distance(new Line2D.Double(x, y, nextX, nextY), from, way));
            }
            x = nextX;
            y = nextY;
        }
        return best;
    }

    private static double distance(Line2D side, Point from, Point way) {
        boolean horizontal = Math.abs(way.x()) > Math.abs(way.y());
        double a = horizontal ? side.getY1() - from.y() : side.getX1() - from.x();
        double b = horizontal ? side.getY2() - from.y() : side.getX2() - from.x();
        if (a * b > 0 || a == b) {
            return Double.MAX_VALUE;
        }
        double share = a / (a - b);
        double cross = horizontal
                ? (side.getX1() + share * (side.getX2() - side.getX1()) - from.x()) * Math.signum(way.x())
                : (side.getY1() + share * (side.getY2() - side.getY1()) - from.y()) * Math.signum(way.y());
        return cross < -1 ? Double.MAX_VALUE : Math.max(0, cross);
    }
}
