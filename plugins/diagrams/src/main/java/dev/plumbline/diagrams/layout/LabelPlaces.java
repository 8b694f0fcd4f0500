package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.Layout.Box;
import dev.plumbline.diagrams.layout.Layout.Route;
import dev.plumbline.graphmodel.Architecture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds places for the labels for which the layout made no room, and drops labels that would cover something.
final class LabelPlaces {

    private static final double CELL = 256;
    private static final double MARGIN = 2;
    private static final double COUNT_WIDTH = 40;
    private static final double COUNT_HEIGHT = 14;

    private final Architecture architecture;
    private final Sizes sizes;
    private final Map<Long, List<Bounds>> taken = new HashMap<>();

    LabelPlaces(Architecture architecture, Sizes sizes, List<Box> boxes) {
        this.architecture = architecture;
        this.sizes = sizes;
        for (Box box : boxes) {
            if (box.open()) {
                frame(box.bounds()).forEach(this::take);
            } else {
                take(box.bounds());
                if (box.hidden() > 0) {
                    take(count(box.bounds()));
                }
            }
        }
    }

    /// The routes with a label wherever one finds a place.
    List<Route> complete(List<Route> routes) {
        List<@Nullable Point> labels = new ArrayList<>();
        for (Route route : routes) {
            Point given = route.label();
            Optional<Size> size = given == null ? Optional.empty() : size(architecture, sizes, route);
            boolean free = given != null && size.isPresent() && isFree(around(given, size.get()));
            if (given != null && size.isPresent() && free) {
                take(around(given, size.get()));
            }
            labels.add(free ? given : null);
        }
        List<Route> complete = new ArrayList<>();
        for (int at = 0; at < routes.size(); at++) {
            Route route = routes.get(at);
            Point label = labels.get(at) == null ? search(route) : labels.get(at);
            complete.add(
                    Objects.equals(label, route.label())
                            ? route
                            : new Route(route.relations(), route.from(), route.to(), route.points(), label));
        }
        return complete;
    }

    /// The smallest rectangle around boxes, routes and labels.
    static Bounds bounds(Architecture architecture, Sizes sizes, List<Box> boxes, List<Route> routes) {
        Extent all = new Extent();
        boxes.forEach(box -> all.add(box.bounds()));
        for (Route route : routes) {
            route.points().forEach(point -> all.add(point.x(), point.y()));
            Point label = route.label();
            if (label != null) {
                size(architecture, sizes, route).ifPresent(size -> all.add(around(label, size)));
            }
        }
        return all.bounds();
    }

    private static Optional<Size> size(Architecture architecture, Sizes sizes, Route route) {
        return sizes.label(
                route.relations().stream().map(architecture::requireRelation).toList());
    }

    private @Nullable Point search(Route route) {
        Optional<Size> size = size(architecture, sizes, route);
        if (size.isEmpty()) {
            return null;
        }
        List<Stretch> stretches = new ArrayList<>();
        for (int at = 1; at < route.points().size(); at++) {
            stretches.add(new Stretch(route.points().get(at - 1), route.points().get(at)));
        }
        stretches.sort(Comparator.comparingDouble((Stretch stretch) -> -stretch.length()));
        for (Stretch stretch : stretches) {
            Point place = along(stretch, size.get());
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    private @Nullable Point along(Stretch stretch, Size size) {
        int steps = (int) Math.min(24, stretch.length() / 12);
        for (int step = 0; step <= steps; step++) {
            int half = (step + 1) / 2;
            double share = 0.5 + (step % 2 == 0 ? half : -half) / (steps + 2.0);
            Point middle = stretch.at(share);
            Bounds place = around(middle, size);
            if (isFree(place)) {
                take(place);
                return middle;
            }
        }
        return null;
    }

    private record Stretch(Point from, Point to) {

        double length() {
            return Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
        }

        Point at(double share) {
            return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
        }
    }

    private static Bounds around(Point middle, Size size) {
        return new Bounds(middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height());
    }

    /// Where the count of what a box hides hangs over its lower right corner.
    private static Bounds count(Bounds box) {
        return new Bounds(box.right() - COUNT_WIDTH, box.bottom(), COUNT_WIDTH, COUNT_HEIGHT);
    }

    /// The header and the borders of an open container, which no label may cover.
    private static List<Bounds> frame(Bounds box) {
        return List.of(
                new Bounds(box.x(), box.y(), box.width(), ContainerLayout.HEADER),
                new Bounds(box.x(), box.y(), 0, box.height()),
                new Bounds(box.right(), box.y(), 0, box.height()),
                new Bounds(box.x(), box.bottom(), box.width(), 0));
    }

    private boolean isFree(Bounds place) {
        Bounds wanted = place.grow(MARGIN);
        for (long cell : cells(wanted)) {
            for (Bounds other : taken.getOrDefault(cell, List.of())) {
                if (other.intersects(wanted)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void take(Bounds place) {
        for (long cell : cells(place)) {
            taken.computeIfAbsent(cell, key -> new ArrayList<>()).add(place);
        }
    }

    private static List<Long> cells(Bounds place) {
        List<Long> cells = new ArrayList<>();
        for (long x = (long) Math.floor(place.x() / CELL); x <= (long) Math.floor(place.right() / CELL); x++) {
            for (long y = (long) Math.floor(place.y() / CELL); y <= (long) Math.floor(place.bottom() / CELL); y++) {
                cells.add((x << 32) ^ (y & 0xFFFFFFFFL));
            }
        }
        return cells;
    }
}
