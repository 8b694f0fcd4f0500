package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.Layout.Box;
import dev.plumbline.diagrams.layout.Layout.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Shortens routes that go on, step aside and come back beside themselves: they turn where they come back to, if that
/// keeps them apart from boxes and other routes.
final class TurnBacks {

    private static final double APART = 4;
    private static final double ON_THE_WAY = 0.01;

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final List<Route> routes;
    private final List<List<Point>> ways = new ArrayList<>();

    private TurnBacks(List<Box> boxes, List<Route> routes) {
        boxes.forEach(box -> this.boxes.put(box.element(), box));
        this.routes = routes;
        routes.forEach(route -> ways.add(route.points()));
    }

    /// The routes, some of them shorter.
    static List<Route> of(List<Box> boxes, List<Route> routes) {
        return of(boxes, routes, Set.of());
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
        Bounds line = line(from, to);
        Bounds around = line.grow(APART);
        Set<String> crossed = containers(routes.get(at));
        if (boxes.values().stream()
                .anyMatch(box -> !crossed.contains(box.element()) && around.intersects(box.bounds()))) {
            return false;
        }
        boolean level = line.height() == 0;
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

    /// The open boxes around the ends of a route, which it may cross.
    private Set<String> containers(Route route) {
        Set<String> open = new HashSet<>();
        for (String end : List.of(route.from(), route.to())) {
            for (@Nullable Box box = boxes.get(end); box != null; ) {
                if (box.open()) {
                    open.add(box.element());
                }
                box = box.container() == null ? null : boxes.get(box.container());
            }
        }
        return open;
    }

    private static boolean isOn(List<Point> way, Point label) {
        for (int corner = 1; corner < way.size(); corner++) {
            if (line(way.get(corner - 1), way.get(corner)).grow(ON_THE_WAY).contains(label.x(), label.y())) {
                return true;
            }
        }
        return false;
    }

    private static Bounds line(Point from, Point to) {
        return new Bounds(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.abs(from.x() - to.x()),
                Math.abs(from.y() - to.y()));
    }
}
