package dev.plumbline.diagrams.layout;

import java.util.List;

/// Ways for ends between which boxes leave no room: close to the boxes, or else through them.
final class RouteFallback {

    private static final double CLOSE = 1;

    private RouteFallback() {}

    static List<Point> of(RouteTask task) {
        List<Point> close = RouteSearch.of(task, CLOSE);
        if (!close.isEmpty()) {
            return close;
        }
        RouteTask free = new RouteTask(task.from(), task.to(), List.of(), task.frames(), task.region());
        List<Point> through = RouteSearch.of(free, CLOSE);
        return through.isEmpty() ? around(task.from(), task.to()) : through;
    }

    private static List<Point> around(Bounds from, Bounds to) {
        double x = Math.max(from.right(), to.right()) + RouteGrid.LANE;
        return List.of(
                new Point(from.right(), from.centerY()),
                new Point(x, from.centerY()),
                new Point(x, to.centerY()),
                new Point(to.right(), to.centerY()));
    }
}
