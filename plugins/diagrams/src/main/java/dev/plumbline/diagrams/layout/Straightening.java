package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.Layout.Box;
import dev.plumbline.diagrams.layout.Layout.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes small steps out of routes: where a route leaves or enters a closed box and soon steps aside by a little, its
/// end moves along the box instead, if it stays clear of corners, boxes and other routes.
final class Straightening {

    private static final double SMALL = 8;
    private static final double CORNER = 10;
    private static final double APART = 7;

    private final List<Box> boxes;
    private final BoxTree tree;
    private final ChangingWays ways;

    private Straightening(List<Box> boxes, List<Route> routes) {
        this.boxes = boxes;
        this.tree = new BoxTree(boxes);
        this.ways = new ChangingWays(routes);
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
        Optional<Box> box = tree.box(end).filter(found -> !found.open());
        if (points.size() < 4 || box.isEmpty()) {
            return;
        }
        Point first = points.get(0);
        Point turn = points.get(1);
        Point next = points.get(2);
        boolean level = first.y() == turn.y();
        double step = level ? Math.abs(next.y() - turn.y()) : Math.abs(next.x() - turn.x());
        Point moved = level ? new Point(first.x(), next.y()) : new Point(next.x(), first.y());
        Bounds line = Bounds.between(moved, next);
        boolean carriesLabel =
                label != null && Bounds.between(first, turn).grow(1).contains(label.x(), label.y());
        if (step <= SMALL && !carriesLabel && staysOnSide(box.get().bounds(), moved, level) && isClear(at, end, line)) {
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

    private boolean isClear(int at, String end, Bounds line) {
        Bounds around = line.grow(APART);
        for (Box box : boxes) {
            if (!box.open() && !box.element().equals(end) && box.bounds().intersects(around)) {
                return false;
            }
        }
        return ways.isClear(at, line, APART);
    }
}
