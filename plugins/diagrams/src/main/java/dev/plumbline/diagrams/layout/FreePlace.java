package dev.plumbline.diagrams.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Finds a free place for a new box in a container: near what it is linked with, in line with its neighbours, where
/// the container grows little and few routes run.
final class FreePlace {

    private static final double BESIDE = 48;
    private static final double BELOW = 32;
    private static final int NEAREST = 12;
    private static final int TRIED = 60;
    private static final double WRONG_SIDE = 120;
    private static final double OUT_OF_LINE = 24;
    private static final double ON_ROUTE = 60;
    private static final double TOO_LARGE = 1e6;

    private final Surroundings around;
    private final Slot slot;
    private final List<Link> links;
    private final List<Slot> placed;
    private final Bounds used;

    /// A box, or a place beyond the container's border, that the new one is linked with.
    ///
    /// @param leaving whether the link leads from the new box to the other
    record Link(Bounds other, boolean leaving) {}

    /// The container.
    ///
    /// @param corner the upper left corner of what it holds
    /// @param routes the stretches of the routes that run in it
    /// @param growth what it costs when it gets larger by a unit
    /// @param room how much larger it can get to the right and down before something pinned is in the way
    record Surroundings(Point corner, List<Bounds> routes, double growth, Size room) {
        Surroundings {
            routes = List.copyOf(routes);
        }
    }

    private record Candidate(Bounds box, double cost) {}

    private FreePlace(Surroundings around, Slot slot, List<Link> links, List<Slot> placed) {
        this.around = around;
        this.slot = slot;
        this.links = links;
        this.placed = placed;
        Bounds corner = new Bounds(around.corner().x(), around.corner().y(), 0, 0);
        used = placed.stream().map(Slot::bounds).reduce(corner, Bounds::union);
    }

    /// The upper left corner.
    ///
    /// @param placed the boxes that stand in the container
    static Point of(Surroundings around, Slot slot, List<Link> links, List<Slot> placed) {
        return placed.isEmpty() ? around.corner() : new FreePlace(around, slot, links, placed).best();
    }

    private Point best() {
        List<Candidate> free = new ArrayList<>();
        for (Candidate candidate : candidates()) {
            if (free.size() < TRIED && isFree(candidate.box())) {
                free.add(new Candidate(candidate.box(), candidate.cost() + ON_ROUTE * routesUnder(candidate.box())));
            }
        }
        Bounds best = free.stream()
                .min(Comparator.comparingDouble(Candidate::cost))
                .map(Candidate::box)
                .orElse(slot.at(new Point(around.corner().x(), used.bottom() + BELOW)));
        return new Point(best.x(), best.y());
    }

    private List<Candidate> candidates() {
        TreeSet<Double> columns = new TreeSet<>();
        TreeSet<Double> rows = new TreeSet<>();
        columns.add(around.corner().x());
        columns.add(used.right() + BESIDE);
        rows.add(around.corner().y());
        rows.add(used.bottom() + BELOW);
        nearest().forEach(box -> lines(box, columns, rows));
        links.forEach(link -> rows.add(link.other().centerY() - slot.size().height() / 2));
        List<Candidate> candidates = new ArrayList<>();
        for (double x : columns) {
            for (double y : rows) {
                if (x >= around.corner().x() && y >= around.corner().y()) {
                    Bounds box = slot.at(new Point(x, y));
                    candidates.add(new Candidate(box, cost(box)));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::cost));
        return candidates;
    }

    private void lines(Bounds box, Set<Double> columns, Set<Double> rows) {
        Size size = slot.size();
        columns.add(box.x());
        columns.add(box.right() + BESIDE);
        columns.add(box.x() - BESIDE - size.width());
        rows.add(box.y());
        rows.add(box.bottom() + BELOW);
        rows.add(box.y() - BELOW - size.height());
    }

    private List<Bounds> nearest() {
        Point wish = wish();
        return placed.stream()
                .map(Slot::bounds)
                .sorted(Comparator.comparingDouble(
                        box -> Math.abs(box.centerX() - wish.x()) + Math.abs(box.centerY() - wish.y())))
                .limit(NEAREST)
                .toList();
    }

    /// Where the box would stand if there were nothing else: amid what it is linked with, or else last.
    private Point wish() {
        if (links.isEmpty()) {
            return new Point(around.corner().x(), used.bottom());
        }
        double x = 0;
        double y = 0;
        for (Link link : links) {
            x += link.other().centerX();
            y += link.other().centerY();
        }
        return new Point(x / links.size(), y / links.size());
    }

    private double cost(Bounds box) {
        double across = Math.max(0, box.right() - used.right());
        double down = Math.max(0, box.bottom() - used.bottom());
        boolean tooLarge =
                across > around.room().width() || down > around.room().height();
        double cost = around.growth() * (across + down) + (tooLarge ? TOO_LARGE : 0);
        if (links.isEmpty()) {
            Point last = wish();
            return cost + (Math.abs(box.x() - last.x()) + Math.abs(box.y() - last.y())) / 4;
        }
        double distance = 0;
        boolean inLine = false;
        for (Link link : links) {
            Bounds other = link.other();
            boolean wrongSide = link.leaving() ? box.centerX() > other.centerX() : box.centerX() < other.centerX();
            distance += Math.abs(box.centerX() - other.centerX()) + Math.abs(box.centerY() - other.centerY());
            distance += wrongSide ? WRONG_SIDE : 0;
            inLine |= box.centerX() == other.centerX() || box.centerY() == other.centerY();
        }
        return cost + distance / links.size() + (inLine ? 0 : OUT_OF_LINE);
    }

    private boolean isFree(Bounds box) {
        return placed.stream().noneMatch(other -> Pushing.isTight(box, other.bounds()));
    }

    private long routesUnder(Bounds box) {
        return around.routes().stream().filter(box::intersects).count();
    }
}
