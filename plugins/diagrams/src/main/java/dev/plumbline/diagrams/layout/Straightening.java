package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.Layout.Box;
import dev.plumbline.diagrams.layout.Layout.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes small steps out of routes: where a route leaves or enters a closed box and soon steps aside by a little, its
/// end moves along the box instead, if it stays clear of corners, boxes and other routes.
final class Straightening {

    private static final double SMALL = 8;
    private static final double CORNER = 10;
    private static final double APART = 7;

    private final Map<String, Box> boxes = new HashMap<>();
    private final List<List<Point>> ways = new ArrayList<>();

    private Straightening(List<Box> boxes, List<Route> routes) {
        boxes.forEach(box -> this.boxes.put(box.element(), box));
        routes.forEach(route -> ways.add(route.points()));
    }

    /// The routes, some of them straighter.
    static List<Route> of(List<Box> boxes, List<Route> routes) {
        Straightening straightening = new Straightening(boxes, routes);
        List<Route> straight = new ArrayList<>();
        for (int at = 0; at < routes.size(); at++) {
            Route route = routes.get(at);
            straightening.straighten(at, route.from(), route.label());
            straightening.reverse(at);
            straightening.straighten(at, route.to(), route.label());
            straightening.reverse(at);
            straight.add(
                    new Route(route.relations(), route.from(), route.to(), straightening.ways.get(at), route.label()));
        }
        return straight;
    }

    private void reverse(int at) {
        ways.set(at, ways.get(at).reversed());
    }

    private void straighten(int at, String end, @Nullable Point label) {
        List<Point> points = ways.get(at);
        Box box = boxes.get(end);
        if (points.size() < 4 || box == null || box.open()) {
            return;
        }
        Point first = points.get(0);
        Point turn = points.get(1);
        Point next = points.get(2);
        boolean level = first.y() == turn.y();
        double step = level ? Math.abs(next.y() - turn.y()) : Math.abs(next.x() - turn.x());
        Point moved = level ? new Point(first.x(), next.y()) : new Point(next.x(), first.y());
        Bounds line = line(moved, next);
        boolean carriesLabel = label != null && line(first, turn).grow(1).contains(label.x(), label.y());
        if (step <= SMALL
                && !carriesLabel
                && staysOnSide(box.bounds(), moved, level)
                && isClear(at, end, line, level)) {
            List<Point> changed = new ArrayList<>(points.subList(2, points.size()));
            changed.addFirst(moved);
            ways.set(at, Corners.of(changed));
        }
    }

    private static boolean staysOnSide(Bounds box, Point point, boolean level) {
        return level
                ? point.y() >= box.y() + CORNER && point.y() <= box.bottom() - CORNER
                : point.x() >= box.x() + CORNER && point.x() <= box.right() - CORNER;
    }

    private boolean isClear(int at, String end, Bounds line, boolean level) {
        Bounds around = line.grow(APART);
        for (Box box : boxes.values()) {
            if (!box.open() && !box.element().equals(end) && box.bounds().intersects(around)) {
                return false;
            }
        }
        for (int other = 0; other < ways.size(); other++) {
            List<Point> way = ways.get(other);
            for (int corner = 1; other != at && corner < way.size(); corner++) {
                Bounds stretch = line(way.get(corner - 1), way.get(corner));
                boolean parallel = level ? stretch.height() == 0 : stretch.width() == 0;
                if (parallel && stretch.intersects(around)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Bounds line(Point from, Point to) {
        return new Bounds(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.abs(from.x() - to.x()),
                Math.abs(from.y() - to.y()));
    }
}
