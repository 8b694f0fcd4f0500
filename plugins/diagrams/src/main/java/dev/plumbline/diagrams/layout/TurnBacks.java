package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.Layout.Box;
import dev.plumbline.diagrams.layout.Layout.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Shortens routes that go on, step aside and come back beside themselves: they turn where they come back to, if that
/// keeps them apart from boxes and other routes.
final class TurnBacks {

    private static final double APART = 4;
    private static final double ON_THE_WAY = 0.01;

    private final List<Box> boxes;
    private final BoxTree tree;
    private final List<Route> routes;
    private final ChangingWays ways;

    private TurnBacks(List<Box> boxes, List<Route> routes) {
        this.boxes = boxes;
        this.tree = new BoxTree(boxes);
        this.routes = routes;
        this.ways = new ChangingWays(routes);
    }

    /// The routes, some of them shorter.
    ///
    /// @param kept the relations of routes that stay as they are
    static List<Route> of(List<Box> boxes, List<Route> routes, Set<List<String>> kept) {
        TurnBacks turnBacks = new TurnBacks(boxes, routes);
        List<Route> shorter = new ArrayList<>();
        for (int at = 0; at < routes.size(); at++) {
            if (!kept.contains(routes.get(at).relations())) {
                turnBacks.shorten(at);
            }
            List<Point> way = turnBacks.ways.get(at);
            Route route = routes.get(at);
            if (way.equals(route.points())) {
                shorter.add(route);
                continue;
            }
            Point label = route.label();
            @Nullable Point left = label != null && isOn(way, label) ? label : null;
            shorter.add(new Route(route.relations(), route.from(), route.to(), way, left));
        }
        return shorter;
    }

    private void shorten(int at) {
        int corner = 0;
        while (corner + 3 < ways.get(at).size()) {
            Optional<List<Point>> shorter = shorter(at, corner);
            if (shorter.isPresent()) {
                ways.set(at, Corners.of(shorter.get()));
                corner = Math.max(0, corner - 2);
            } else {
                corner++;
            }
        }
    }

    /// The way without the turn back that begins at a corner, if there is one that can go.
    private Optional<List<Point>> shorter(int at, int corner) {
        List<Point> way = ways.get(at);
        Point out = way.get(corner);
        Point far = way.get(corner + 1);
        Point aside = way.get(corner + 2);
        Point back = way.get(corner + 3);
        boolean level = out.y() == far.y();
        double gone = level ? far.x() - out.x() : far.y() - out.y();
        double returned = level ? back.x() - aside.x() : back.y() - aside.y();
        if (level != (aside.y() == back.y()) || gone * returned >= 0) {
            return Optional.empty();
        }
        List<Point> changed = new ArrayList<>(way);
        if (Math.abs(returned) < Math.abs(gone)) {
            // The last point is where the route meets its box: it has to come from the front.
            Point turn = level ? new Point(back.x(), out.y()) : new Point(out.x(), back.y());
            if (corner + 4 >= way.size() || !isClear(at, turn, back)) {
                return Optional.empty();
            }
            changed.subList(corner + 1, corner + 3).clear();
            changed.add(corner + 1, turn);
        } else {
            Point turn = level ? new Point(out.x(), back.y()) : new Point(back.x(), out.y());
            if (corner == 0 || !isClear(at, out, turn)) {
                return Optional.empty();
            }
            changed.subList(corner, corner + 3).clear();
            changed.add(corner, turn);
        }
        return Optional.of(changed);
    }

    private boolean isClear(int at, Point from, Point to) {
        Bounds line = Bounds.between(from, to);
        Bounds around = line.grow(APART);
        Set<String> crossed = containers(routes.get(at));
        return boxes.stream().noneMatch(box -> !crossed.contains(box.element()) && around.intersects(box.bounds()))
                && ways.isClear(at, line, APART);
    }

    /// The open boxes around the ends of a route, which it may cross.
    private Set<String> containers(Route route) {
        Set<String> around = new HashSet<>(tree.path(route.from()));
        around.addAll(tree.path(route.to()));
        around.removeIf(element -> !tree.require(element).open());
        return around;
    }

    private static boolean isOn(List<Point> way, Point label) {
        return Bounds.along(way).stream()
                .anyMatch(stretch -> stretch.grow(ON_THE_WAY).contains(label.x(), label.y()));
    }
}
