package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.Layout.Box;
import dev.plumbline.diagrams.layout.VisibleParts.Link;
import java.util.List;

/// Whether a route is still right beside boxes that changed.
final class RouteCheck {

    private static final double CLEAR = 4;
    private static final double NOISE = 0.05;

    private final BoxTree boxes;
    private final List<Box> changed;

    /// @param boxes all boxes
    /// @param changed those that the route was not made for
    RouteCheck(BoxTree boxes, List<Box> changed) {
        this.boxes = boxes;
        this.changed = changed;
    }

    boolean isClean(Link link, List<Point> points) {
        if (changed.isEmpty()) {
            return true;
        }
        List<String> aroundFrom = boxes.path(link.from());
        List<String> aroundTo = boxes.path(link.to());
        Bounds all = area(points);
        for (Box box : changed) {
            boolean holdsFrom = aroundFrom.contains(box.element());
            boolean holdsTo = aroundTo.contains(box.element());
            boolean isEnd = box.element().equals(link.from()) || box.element().equals(link.to());
            boolean clean;
            if (isEnd) {
                clean = endsWell(box, link, points, holdsFrom && holdsTo);
            } else if (holdsFrom || holdsTo) {
                clean = !runsAlong(box.bounds(), points);
            } else {
                clean = !isCrossed(box, all, points);
            }
            if (!clean || (holdsFrom && holdsTo && !isInside(box, all, isEnd))) {
                return false;
            }
        }
        return true;
    }

    private static Bounds area(List<Point> points) {
        Bounds ends = Bounds.between(points.getFirst(), points.getLast());
        return Bounds.along(points).stream().reduce(ends, Bounds::union);
    }

    /// Whether a route still ends on a box, and leads away from it.
    private static boolean endsWell(Box box, Link link, List<Point> points, boolean holdsBoth) {
        return endsOn(box, link, points)
                && ((box.open() && holdsBoth) || !isCrossed(box.bounds().grow(-NOISE), points));
    }

    private static boolean isCrossed(Box box, Bounds area, List<Point> points) {
        Bounds around = box.bounds().grow(CLEAR);
        return around.intersects(area) && isCrossed(around, points);
    }

    private static boolean endsOn(Box box, Link link, List<Point> points) {
        boolean leaves = !box.element().equals(link.from()) || isOnBorder(box.bounds(), points.getFirst());
        return leaves && (!box.element().equals(link.to()) || isOnBorder(box.bounds(), points.getLast()));
    }

    private static boolean isOnBorder(Bounds box, Point point) {
        boolean onSide = Math.abs(point.x() - box.x()) < NOISE || Math.abs(point.x() - box.right()) < NOISE;
        boolean onEdge = Math.abs(point.y() - box.y()) < NOISE || Math.abs(point.y() - box.bottom()) < NOISE;
        return (onSide || onEdge) && box.grow(NOISE).contains(point.x(), point.y());
    }

    private static boolean isInside(Box box, Bounds route, boolean isEnd) {
        double margin = isEnd ? 0 : CLEAR;
        Bounds frame = box.bounds();
        return !box.open()
                || (route.x() >= frame.x() + margin
                        && route.right() <= frame.right() - margin
                        && route.bottom() <= frame.bottom() - margin
                        && route.y() >= frame.y() + (isEnd ? 0 : ContainerLayout.HEADER));
    }

    private static boolean isCrossed(Bounds box, List<Point> points) {
        return Bounds.along(points).stream().anyMatch(box::intersects);
    }

    /// Whether a stretch lies on the border of a container or in its header, instead of crossing it.
    private static boolean runsAlong(Bounds frame, List<Point> points) {
        Bounds header = new Bounds(frame.x(), frame.y() - CLEAR, frame.width(), ContainerLayout.HEADER + CLEAR);
        for (Bounds line : Bounds.along(points)) {
            boolean level = line.height() == 0;
            boolean along = level
                    ? header.intersects(line) || Math.abs(line.y() - frame.bottom()) < CLEAR
                    : Math.abs(line.x() - frame.x()) < CLEAR || Math.abs(line.x() - frame.right()) < CLEAR;
            if (along && frame.grow(CLEAR).intersects(line)) {
                return true;
            }
        }
        return false;
    }
}
