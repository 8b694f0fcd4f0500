package dev.plumbline.diagrams.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.plumbline.diagrams.layout.Layout.Box;
import dev.plumbline.diagrams.layout.Layout.Route;
import dev.plumbline.graphmodel.Architecture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What must hold for every layout.
final class LayoutChecks {

    private static final double NOISE = 0.05;

    private final String seed;
    private final Architecture architecture;
    private final Layout layout;
    private final Map<String, Box> boxes = new HashMap<>();
    /// What no way of others may cross of each box.
    private final List<Bounds> kernels;

    private LayoutChecks(String seed, Architecture architecture, Layout layout) {
        this.seed = seed;
        this.architecture = architecture;
        this.layout = layout;
        layout.boxes().forEach(box -> boxes.put(box.element(), box));
        kernels = layout.boxes().stream().map(box -> box.bounds().grow(-NOISE)).toList();
    }

    static void check(String seed, Architecture architecture, Layout layout) {
        LayoutChecks checks = new LayoutChecks(seed, architecture, layout);
        checks.boxesNest();
        checks.siblingsStandApart();
        layout.routes().forEach(checks::routeIsClean);
        checks.labelsAreFree();
    }

    private void boxesNest() {
        Set<String> seen = new HashSet<>();
        for (Box box : layout.boxes()) {
            if (box.container() != null) {
                Bounds outer = boxes.get(box.container()).bounds();
                assertThat(seen).as(seed).contains(box.container());
                assertThat(contains(outer, box.bounds()))
                        .as("%s: %s in %s", seed, box, outer)
                        .isTrue();
                assertThat(box.bounds().y() - outer.y()).as(seed).isGreaterThanOrEqualTo(ContainerLayout.HEADER);
            }
            assertThat(contains(layout.bounds(), box.bounds())).as(seed).isTrue();
            seen.add(box.element());
        }
    }

    private void siblingsStandApart() {
        Map<String, List<Box>> families = new HashMap<>();
        for (Box one : layout.boxes()) {
            List<Box> siblings =
                    families.computeIfAbsent(String.valueOf(one.container()), container -> new ArrayList<>());
            Bounds room = one.bounds().grow(4);
            for (Box two : siblings) {
                if (room.intersects(two.bounds())) {
                    fail(seed + ": " + one + " and " + two);
                }
            }
            siblings.add(one);
        }
    }

    private void routeIsClean(Route route) {
        assertThat(route.points()).as("%s: %s", seed, route).hasSizeGreaterThanOrEqualTo(2);
        assertThat(onBorder(boxes.get(route.from()).bounds(), route.points().getFirst()))
                .as("%s: %s", seed, route)
                .isTrue();
        assertThat(onBorder(boxes.get(route.to()).bounds(), route.points().getLast()))
                .as("%s: %s", seed, route)
                .isTrue();
        Set<String> around = around(route.from());
        around.retainAll(around(route.to()));
        around.addAll(around(route.from()));
        around.addAll(around(route.to()));
        for (int at = 1; at < route.points().size(); at++) {
            Point from = route.points().get(at - 1);
            Point to = route.points().get(at);
            assertThat(from.x() == to.x() || from.y() == to.y())
                    .as("%s: %s", seed, route)
                    .isTrue();
            Bounds line = line(from, to);
            assertThat(contains(layout.bounds(), line))
                    .as("%s: %s", seed, route)
                    .isTrue();
            for (Box box : crossed(line)) {
                boolean end =
                        box.element().equals(route.from()) || box.element().equals(route.to());
                if (!around.contains(box.element()) || (end && !box.open())) {
                    fail(seed + ": " + route + " through " + box);
                }
            }
        }
    }

    private List<Box> crossed(Bounds line) {
        List<Box> crossed = new ArrayList<>();
        for (int at = 0; at < kernels.size(); at++) {
            if (kernels.get(at).intersects(line)) {
                crossed.add(layout.boxes().get(at));
            }
        }
        return crossed;
    }

    /// The element and all boxes around it.
    private Set<String> around(String element) {
        Set<String> around = new HashSet<>();
        for (String at = element; at != null; at = boxes.get(at).container()) {
            around.add(at);
        }
        return around;
    }

    /// The pill at the lower right corner that says how much is in a closed box.
    private static Bounds count(Box box) {
        return new Bounds(box.bounds().right() - 29, box.bounds().bottom() - 4, 26, 18);
    }

    private void labelsAreFree() {
        List<Bounds> labels = new ArrayList<>();
        for (Route route : layout.routes()) {
            Point middle = route.label();
            if (middle == null) {
                continue;
            }
            Size size = Sketch.SIZES
                    .label(route.relations().stream()
                            .map(architecture::requireRelation)
                            .toList())
                    .orElseThrow();
            Bounds label = new Bounds(
                    middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height());
            assertThat(route.from().equals(route.to()) || onRoute(route, middle))
                    .as("%s: label of %s on its way", seed, route)
                    .isTrue();
            assertThat(labels).as("%s: label of %s", seed, route).noneMatch(label::intersects);
            assertThat(layout.boxes())
                    .as("%s: label of %s on a count", seed, route)
                    .noneMatch(
                            box -> !box.open() && box.hidden() > 0 && count(box).intersects(label));
            assertThat(layout.boxes())
                    .as("%s: label of %s", seed, route)
                    .noneMatch(box -> box.bounds().intersects(label) && (!box.open() || !contains(inside(box), label)));
            labels.add(label);
        }
    }

    /// How much of the routes lies on other routes, in units.
    static double overlap(Layout layout) {
        double overlap = 0;
        List<Route> routes = layout.routes();
        for (int one = 0; one < routes.size(); one++) {
            for (int two = one + 1; two < routes.size(); two++) {
                for (Bounds a : lines(routes.get(one))) {
                    for (Bounds b : lines(routes.get(two))) {
                        overlap += shared(a, b);
                    }
                }
            }
        }
        return overlap;
    }

    private static double shared(Bounds a, Bounds b) {
        boolean rows = a.height() == 0 && b.height() == 0 && Math.abs(a.y() - b.y()) < 1;
        boolean columns = a.width() == 0 && b.width() == 0 && Math.abs(a.x() - b.x()) < 1;
        double x = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
        double y = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
        return rows ? Math.max(0, x) : columns ? Math.max(0, y) : 0;
    }

    private static List<Bounds> lines(Route route) {
        List<Bounds> lines = new ArrayList<>();
        for (int at = 1; at < route.points().size(); at++) {
            lines.add(line(route.points().get(at - 1), route.points().get(at)));
        }
        return lines;
    }

    private static Bounds inside(Box box) {
        Bounds all = box.bounds();
        return new Bounds(
                all.x(), all.y() + ContainerLayout.HEADER, all.width(), all.height() - ContainerLayout.HEADER);
    }

    private static boolean onRoute(Route route, Point point) {
        return lines(route).stream().anyMatch(line -> line.grow(NOISE).contains(point.x(), point.y()));
    }

    private static Bounds line(Point from, Point to) {
        return new Bounds(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.abs(from.x() - to.x()),
                Math.abs(from.y() - to.y()));
    }

    private static boolean contains(Bounds outer, Bounds inner) {
        return inner.x() >= outer.x() - NOISE
                && inner.y() >= outer.y() - NOISE
                && inner.right() <= outer.right() + NOISE
                && inner.bottom() <= outer.bottom() + NOISE;
    }

    private static boolean onBorder(Bounds box, Point point) {
        return box.grow(NOISE).contains(point.x(), point.y())
                && !box.grow(-NOISE).contains(point.x(), point.y());
    }
}
