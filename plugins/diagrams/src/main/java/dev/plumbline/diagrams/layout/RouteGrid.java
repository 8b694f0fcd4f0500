package dev.plumbline.diagrams.layout;

import java.util.List;

/// The lines on which a route may run between the boxes of a task, and which stretches of them are free.
///
/// Lines run beside every box, through the middle of narrow gaps, and through the ports of the two ends. A stretch
/// leads from one crossing of lines to the next.
final class RouteGrid {

    /// How far from a box a route passes if it can.
    static final double LANE = 12;

    private static final byte BLOCKED = 1;
    private static final byte HEADER = 2;
    private static final double HEADER_COST = 40;
    private static final double BORDER = 5;
    private static final double EDGE = 9;

    private final RouteTask task;
    private final double clear;
    private final double[] xs;
    private final double[] ys;
    private final byte[] right;
    private final byte[] down;

    /// A grid.
    ///
    /// @param clear how near a line may come to a box that it passes
    RouteGrid(RouteTask task, double clear) {
        this.task = task;
        this.clear = clear;
        RouteLines columns = new RouteLines();
        RouteLines rows = new RouteLines();
        task.blocks().forEach(block -> around(block, columns, rows));
        ends(columns, rows);
        narrows(columns, rows);
        for (Bounds frame : task.frames()) {
            around(frame, columns, rows);
            inside(frame, columns, rows);
        }
        xs = columns.within(task.region().x(), task.region().right());
        ys = rows.within(task.region().y(), task.region().bottom());
        right = new byte[xs.length * ys.length];
        down = new byte[xs.length * ys.length];
        task.blocks().forEach(block -> close(block.grow(clear)));
        task.frames().forEach(this::closeBorder);
        closeEnd(task.from(), task.to());
        if (!task.isLoop()) {
            closeEnd(task.to(), task.from());
        }
    }

    int columns() {
        return xs.length;
    }

    int rows() {
        return ys.length;
    }

    double x(int column) {
        return xs[column];
    }

    double y(int row) {
        return ys[row];
    }

    /// What it costs to go from a crossing to the next one on the right, negative if the way is closed.
    double right(int column, int row) {
        return column + 1 >= xs.length || (right[column * ys.length + row] & BLOCKED) != 0
                ? -1
                : xs[column + 1] - xs[column];
    }

    /// What it costs to go from a crossing to the next one below, negative if the way is closed.
    double down(int column, int row) {
        if (row + 1 >= ys.length) {
            return -1;
        }
        byte state = down[column * ys.length + row];
        return (state & BLOCKED) != 0 ? -1 : ys[row + 1] - ys[row] + (state == HEADER ? HEADER_COST : 0);
    }

    /// How far from the corners of a side a route may end on it.
    static double corner(double length) {
        return Math.min(EDGE, Math.max(0, length / 2 - 1));
    }

    private static void around(Bounds box, RouteLines columns, RouteLines rows) {
        columns.add(box.x() - LANE);
        columns.add(box.right() + LANE);
        rows.add(box.y() - LANE);
        rows.add(box.bottom() + LANE);
    }

    private static void inside(Bounds frame, RouteLines columns, RouteLines rows) {
        columns.add(frame.x() + LANE);
        columns.add(frame.right() - LANE);
        rows.add(frame.y() + ContainerLayout.HEADER + LANE);
        rows.add(frame.bottom() - LANE);
    }

    private void ends(RouteLines columns, RouteLines rows) {
        for (Bounds end : List.of(task.from(), task.to())) {
            around(end, columns, rows);
            columns.add(end.x());
            columns.add(end.right());
            columns.add(end.centerX());
            rows.add(end.y());
            rows.add(end.bottom());
            rows.add(end.centerY());
        }
        columns.add((Math.max(task.from().x(), task.to().x())
                        + Math.min(task.from().right(), task.to().right()))
                / 2);
        rows.add((Math.max(task.from().y(), task.to().y())
                        + Math.min(task.from().bottom(), task.to().bottom()))
                / 2);
    }

    /// Lines through the middle of gaps that are too narrow for two lanes.
    private void narrows(RouteLines columns, RouteLines rows) {
        List<Bounds> blocks = task.blocks();
        for (int one = -2; one < blocks.size(); one++) {
            Bounds a = one == -2 ? task.from() : one == -1 ? task.to() : blocks.get(one);
            for (int two = one + 1; two < blocks.size(); two++) {
                Bounds b = two == -1 ? task.to() : blocks.get(two);
                narrow(a, b, columns, rows);
            }
        }
    }

    private static void narrow(Bounds a, Bounds b, RouteLines columns, RouteLines rows) {
        double x = Math.max(a.x(), b.x()) - Math.min(a.right(), b.right());
        double y = Math.max(a.y(), b.y()) - Math.min(a.bottom(), b.bottom());
        if (y < 0 && x > 0 && x < 2 * LANE) {
            columns.add(Math.min(a.right(), b.right()) + x / 2);
        } else if (x < 0 && y > 0 && y < 2 * LANE) {
            rows.add(Math.min(a.bottom(), b.bottom()) + y / 2);
        }
    }

    private void close(Bounds area) {
        closeRight(area.x(), area.right(), area.y(), area.bottom(), BLOCKED);
        closeDown(area.x(), area.right(), area.y(), area.bottom(), BLOCKED);
    }

    /// No route runs along a border or through a header.
    private void closeBorder(Bounds frame) {
        double left = frame.x() - BORDER;
        double outer = frame.right() + BORDER;
        double header = frame.y() + ContainerLayout.HEADER;
        closeRight(left, outer, frame.y() - BORDER, header + BORDER, BLOCKED);
        closeRight(left, outer, frame.bottom() - BORDER, frame.bottom() + BORDER, BLOCKED);
        closeDown(left, frame.x() + BORDER, frame.y() - BORDER, frame.bottom() + BORDER, BLOCKED);
        closeDown(frame.right() - BORDER, outer, frame.y() - BORDER, frame.bottom() + BORDER, BLOCKED);
        closeDown(frame.x(), frame.right(), frame.y(), frame.y() + 1, HEADER);
    }

    /// A route reaches an end across its sides only, away from the corners.
    private void closeEnd(Bounds end, Bounds other) {
        if (surrounds(end, other)) {
            closeDown(end.x(), end.right(), end.y() - BORDER, end.y() + 1, BLOCKED);
            return;
        }
        double across = corner(end.width());
        double along = corner(end.height());
        Bounds near = end.grow(clear);
        closeRight(end.x(), end.right(), near.y(), near.bottom(), BLOCKED);
        closeRight(near.x(), near.right(), near.y(), end.y() + along, BLOCKED);
        closeRight(near.x(), near.right(), end.bottom() - along, near.bottom(), BLOCKED);
        closeDown(near.x(), near.right(), end.y(), end.bottom(), BLOCKED);
        closeDown(near.x(), end.x() + across, near.y(), near.bottom(), BLOCKED);
        closeDown(end.right() - across, near.right(), near.y(), near.bottom(), BLOCKED);
    }

    /// Whether one box lies around the other.
    static boolean surrounds(Bounds outer, Bounds inner) {
        return !outer.equals(inner)
                && outer.x() <= inner.x()
                && outer.y() <= inner.y()
                && outer.right() >= inner.right()
                && outer.bottom() >= inner.bottom();
    }

    private void closeRight(double fromX, double toX, double fromY, double toY, byte state) {
        for (int row = after(ys, fromY); row < ys.length && ys[row] < toY; row++) {
            for (int column = Math.max(0, after(xs, fromX) - 1); column + 1 < xs.length && xs[column] < toX; column++) {
                right[column * ys.length + row] |= state;
            }
        }
    }

    private void closeDown(double fromX, double toX, double fromY, double toY, byte state) {
        int first = Math.max(0, after(ys, fromY) - 1);
        for (int column = after(xs, fromX); column < xs.length && xs[column] < toX; column++) {
            for (int row = first; row + 1 < ys.length && ys[row] < toY; row++) {
                down[column * ys.length + row] |= state;
            }
        }
    }

    /// The first line beyond a coordinate.
    private static int after(double[] lines, double value) {
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
