package dev.plumbline.diagrams.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the cheapest way over the grid of a task: short, with few bends, from the middle of a side to the middle of a
/// side. A* on the crossings of the grid, each as passed horizontally and vertically.
final class RouteSearch {

    private static final double BEND = 60;
    private static final double ASIDE = 0.25;
    private static final int UNREACHED = -2;
    private static final int START = -1;

    private final RouteTask task;
    private final RouteGrid grid;
    private final double[] costs;
    private final int[] before;
    private final boolean[] done;
    private final SearchQueue queue = new SearchQueue();
    private int goal = UNREACHED;
    private double goalCost = Double.POSITIVE_INFINITY;

    private RouteSearch(RouteTask task, RouteGrid grid) {
        this.task = task;
        this.grid = grid;
        costs = new double[2 * grid.columns() * grid.rows()];
        before = new int[costs.length];
        done = new boolean[costs.length];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        Arrays.fill(before, UNREACHED);
    }

    /// The corners of the way; none if there is no way.
    static List<Point> of(RouteTask task, double clear) {
        RouteSearch search = new RouteSearch(task, new RouteGrid(task, clear));
        search.run();
        return search.corners();
    }

    private void run() {
        start();
        while (!queue.isEmpty()) {
            int state = queue.take();
            if (state == costs.length) {
                return;
            }
            if (!done[state]) {
                done[state] = true;
                expand(state);
            }
        }
    }

    private void start() {
        Bounds from = task.from();
        for (int column = 0; column < grid.columns(); column++) {
            boolean side = grid.x(column) == from.x() || grid.x(column) == from.right();
            for (int row = 0; row < grid.rows(); row++) {
                if (side) {
                    start(column, row, 0);
                }
                if (grid.y(row) == from.y() || grid.y(row) == from.bottom()) {
                    start(column, row, 1);
                }
            }
        }
    }

    private void start(int column, int row, int vertical) {
        double aside = aside(task.from(), task.to(), column, row, vertical);
        if (aside >= 0) {
            reach(state(column, row, vertical), ASIDE * aside, START);
        }
    }

    /// How far from the middle of the box's side the crossing is, if a route in this direction can end there; else
    /// negative.
    private double aside(Bounds box, Bounds other, int column, int row, int vertical) {
        double x = grid.x(column);
        double y = grid.y(row);
        boolean inwards = RouteGrid.surrounds(box, other);
        double top = inwards ? box.y() + ContainerLayout.HEADER : box.y();
        double least = vertical == 1 ? box.x() : top;
        double greatest = vertical == 1 ? box.right() : box.bottom();
        double corner = RouteGrid.corner(greatest - least);
        double along = vertical == 1 ? x : y;
        double across = vertical == 1 ? y : x;
        double near = vertical == 1 ? box.y() : box.x();
        double far = vertical == 1 ? box.bottom() : box.right();
        boolean onSide = across == far || (across == near && !(inwards && vertical == 1));
        return onSide && along >= least + corner && along <= greatest - corner
                ? Math.abs(along - (least + greatest) / 2)
                : -1;
    }

    private void expand(int state) {
        int vertical = state & 1;
        int column = (state >> 1) / grid.rows();
        int row = (state >> 1) % grid.rows();
        double cost = costs[state];
        double aside = aside(task.to(), task.from(), column, row, vertical);
        if (aside >= 0 && before[state] != START) {
            finish(state, cost + ASIDE * aside);
        }
        if (before[state] >= 0) {
            reach(state ^ 1, cost + BEND, state);
        }
        if (vertical == 1) {
            step(state, grid.down(column, row), state(column, row + 1, 1));
            step(state, row == 0 ? -1 : grid.down(column, row - 1), state(column, row - 1, 1));
        } else {
            step(state, grid.right(column, row), state(column + 1, row, 0));
            step(state, column == 0 ? -1 : grid.right(column - 1, row), state(column - 1, row, 0));
        }
    }

    private void step(int state, double length, int next) {
        if (length >= 0) {
            reach(next, costs[state] + length, state);
        }
    }

    private int state(int column, int row, int vertical) {
        return ((column * grid.rows() + row) << 1) | vertical;
    }

    private void reach(int state, double cost, int from) {
        if (cost < costs[state] - 1e-9) {
            costs[state] = cost;
            before[state] = from;
            queue.add(state, cost + least(state));
        }
    }

    private void finish(int state, double cost) {
        if (cost < goalCost - 1e-9) {
            goalCost = cost;
            goal = state;
            queue.add(costs.length, cost);
        }
    }

    /// What the rest of the way costs at least.
    private double least(int state) {
        int vertical = state & 1;
        double x = grid.x((state >> 1) / grid.rows());
        double y = grid.y((state >> 1) % grid.rows());
        Bounds to = task.to();
        double across = Math.max(0, Math.max(to.x() - x, x - to.right()));
        double down = Math.max(0, Math.max(to.y() - y, y - to.bottom()));
        boolean turns = vertical == 1 ? across > 0 : down > 0;
        return across + down + (turns ? BEND : 0);
    }

    private List<Point> corners() {
        List<Point> points = new ArrayList<>();
        for (int state = goal; state >= 0; state = before[state]) {
            points.add(new Point(grid.x((state >> 1) / grid.rows()), grid.y((state >> 1) % grid.rows())));
        }
        return Corners.of(points.reversed());
    }
}
