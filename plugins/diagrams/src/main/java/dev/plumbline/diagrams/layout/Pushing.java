package dev.plumbline.diagrams.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// Moves boxes out of the way of those that grew, came or were moved, and nothing else.
///
/// A box that stood to the right is pushed to the right, one that stood below is pushed down, so that the order of
/// the boxes stays. What holds more firmly stays; the other one passes it on the nearest side.
final class Pushing {

    /// How far boxes keep apart.
    static final double GAP = 24;

    private static final double NOISE = 0.01;
    private static final int STEPS_PER_BOX = 50;

    private final List<Slot> slots;
    private final double left;
    private final double top;
    private final Deque<Slot> changed = new ArrayDeque<>();

    /// @param corner how far to the left and up boxes may go
    Pushing(List<Slot> slots, Point corner) {
        this.slots = slots;
        left = corner.x();
        top = corner.y();
    }

    /// Makes room for all boxes that are not where they were.
    void run() {
        slots.stream().filter(Slot::isChanged).forEach(changed::add);
        for (int steps = STEPS_PER_BOX * slots.size(); !changed.isEmpty() && steps > 0; steps--) {
            makeRoom(changed.removeFirst());
        }
    }

    private void makeRoom(Slot slot) {
        for (Slot other : slots) {
            if (other != slot && isTight(slot.bounds(), other.bounds())) {
                Slot moving = moves(slot, other) ? slot : other;
                Slot staying = moving == slot ? other : slot;
                if (moving.hold() != Hold.PINNED) {
                    push(moving, staying);
                    changed.addLast(moving);
                }
                if (moving == slot) {
                    return;
                }
            }
        }
    }

    /// Whether the first one makes room for the second.
    private static boolean moves(Slot one, Slot other) {
        int firmness = one.hold().compareTo(other.hold());
        return firmness == 0 ? comesAfter(one, other) : firmness < 0;
    }

    private static boolean comesAfter(Slot one, Slot other) {
        double x = across(one.origin(), other.origin());
        double y = down(one.origin(), other.origin());
        boolean disagree = x * y < 0;
        double order = (disagree && Math.abs(y) > Math.abs(x)) || x == 0 ? y : x;
        if (order == 0) {
            Bounds a = one.origin();
            Bounds b = other.origin();
            order = a.centerX() + a.centerY() - b.centerX() - b.centerY();
        }
        return order == 0 ? one.id().compareTo(other.id()) > 0 : order > 0;
    }

    private void push(Slot moving, Slot staying) {
        Bounds box = moving.bounds();
        Bounds wall = staying.bounds();
        Point right = new Point(wall.right() + GAP, box.y());
        Point down = new Point(box.x(), wall.bottom() + GAP);
        boolean toTheRight = across(moving.origin(), staying.origin()) > 0;
        boolean downwards = down(moving.origin(), staying.origin()) > 0;
        if (toTheRight != downwards) {
            moving.place(toTheRight ? right : down);
            return;
        }
        List<Point> ways = new ArrayList<>(List.of(right, down));
        if (!toTheRight) {
            addIfFree(ways, moving, new Point(wall.x() - GAP - box.width(), box.y()));
            addIfFree(ways, moving, new Point(box.x(), wall.y() - GAP - box.height()));
        }
        ways.sort(Comparator.comparingDouble(way -> Math.abs(way.x() - box.x()) + Math.abs(way.y() - box.y())));
        moving.place(ways.getFirst());
    }

    private void addIfFree(List<Point> ways, Slot moving, Point way) {
        Bounds there = moving.at(way);
        boolean inside = way.x() >= left && way.y() >= top;
        if (inside && slots.stream().noneMatch(other -> other != moving && isTight(there, other.bounds()))) {
            ways.add(way);
        }
    }

    /// Whether two boxes stand closer than they should.
    static boolean isTight(Bounds one, Bounds two) {
        return one.x() < two.right() + GAP - NOISE
                && two.x() < one.right() + GAP - NOISE
                && one.y() < two.bottom() + GAP - NOISE
                && two.y() < one.bottom() + GAP - NOISE;
    }

    /// How far the first one is to the right of the second, negative if it is to the left, 0 if neither.
    private static double across(Bounds one, Bounds two) {
        return apart(one.x(), one.right(), two.x(), two.right());
    }

    private static double down(Bounds one, Bounds two) {
        return apart(one.y(), one.bottom(), two.y(), two.bottom());
    }

    private static double apart(double low, double high, double otherLow, double otherHigh) {
        return low >= otherHigh ? low - otherHigh : Math.min(0, high - otherLow);
    }
}
