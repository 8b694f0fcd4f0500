package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.Layout.Box;
import dev.plumbline.diagrams.layout.Layout.Route;
import dev.plumbline.diagrams.layout.VisibleParts.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The routes of a view after some boxes moved: a route stays, or moves along with both its ends, unless something is
/// in its way now.
final class KeptRoutes {

    private final List<Box> boxes;
    private final BoxTree before;
    private final BoxTree now;
    private final Map<List<String>, Route> routes = new HashMap<>();
    private final Map<Shift, RouteCheck> checks = new HashMap<>();

    /// By how much a box moved.
    private record Shift(double x, double y) {

        static final Shift NONE = new Shift(0, 0);

        boolean isNear(Shift other) {
            return Math.abs(x - other.x) < Bounds.NOISE && Math.abs(y - other.y) < Bounds.NOISE;
        }

        /// The same for all boxes that moved together.
        Shift rounded() {
            return new Shift(Math.rint(x / Bounds.NOISE), Math.rint(y / Bounds.NOISE));
        }
    }

    private KeptRoutes(List<Box> boxes, BoxTree before) {
        this.boxes = boxes;
        this.before = before;
        now = new BoxTree(boxes);
        before.routes().forEach(route -> routes.put(List.of(route.from(), route.to()), route));
    }

    /// The routes of the links, in their order; those that are new have no labels yet.
    static List<Route> of(List<Box> boxes, List<Link> links, BoxTree before, Watch watch) {
        KeptRoutes kept = new KeptRoutes(boxes, before);
        List<@Nullable Route> all = new ArrayList<>();
        List<Link> anew = new ArrayList<>();
        List<List<Point>> walls = new ArrayList<>();
        for (Link link : links) {
            Optional<Route> same = kept.same(link);
            all.add(same.orElse(null));
            same.ifPresentOrElse(route -> walls.add(route.points()), () -> anew.add(link));
        }
        Iterator<Route> made = Routing.of(boxes, anew, walls, watch).iterator();
        List<Route> complete = new ArrayList<>();
        for (Route route : all) {
            complete.add(route == null ? made.next() : route);
        }
        return complete;
    }

    private Optional<Route> same(Link link) {
        Route route = routes.get(List.of(link.from(), link.to()));
        Optional<Shift> from = shift(link.from());
        Optional<Shift> to = shift(link.to());
        if (route == null || from.isEmpty() || to.isEmpty() || !from.get().isNear(to.get())) {
            return Optional.empty();
        }
        Shift by = from.get();
        Route moved = moved(route, link, by);
        return checks.computeIfAbsent(by.rounded(), rounded -> check(by)).isClean(link, moved.points())
                ? Optional.of(moved)
                : Optional.empty();
    }

    /// The route where it is now; one that is as it was stays the same object, which spares comparing it later.
    private static Route moved(Route route, Link link, Shift by) {
        if (by.equals(Shift.NONE) && route.relations().equals(link.relations())) {
            return route;
        }
        List<Point> points =
                route.points().stream().map(point -> moved(point, by)).toList();
        Point label = route.label();
        return new Route(link.relations(), link.from(), link.to(), points, label == null ? null : moved(label, by));
    }

    private Optional<Shift> shift(String element) {
        Box after = now.require(element);
        return before.box(element)
                .map(Box::bounds)
                .map(was ->
                        new Shift(after.bounds().x() - was.x(), after.bounds().y() - was.y()));
    }

    /// A check against everything that did not move along.
    private RouteCheck check(Shift by) {
        List<Box> others = new ArrayList<>();
        for (Box box : boxes) {
            Bounds place = box.bounds();
            boolean same = before.box(box.element())
                    .filter(was -> was.open() == box.open())
                    .filter(was -> place.isNear(was.bounds().moved(by.x(), by.y())))
                    .isPresent();
            if (!same) {
                others.add(box);
            }
        }
        return new RouteCheck(now, others);
    }

    private static Point moved(Point point, Shift by) {
        return new Point(point.x() + by.x(), point.y() + by.y());
    }
}
