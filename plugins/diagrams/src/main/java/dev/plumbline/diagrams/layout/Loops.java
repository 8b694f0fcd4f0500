package dev.plumbline.diagrams.layout;

import java.util.List;

/// The ways of relations from a box to itself: around one of its corners.
final class Loops {

    private static final double OUT = 16;

    private Loops() {}

    /// The corners of a loop, around the first corner of the box that has room.
    static List<Point> of(RouteTask task) {
        Bounds box = task.from();
        double in = Math.min(20, Math.min(box.width(), box.height()) / 3);
        List<List<Point>> loops = List.of(
                loop(box.right(), box.bottom(), 1, 1, in),
                loop(box.right(), box.y(), 1, -1, in),
                loop(box.x(), box.bottom(), -1, 1, in),
                loop(box.x(), box.y(), -1, -1, in));
        return loops.stream().filter(loop -> isFree(task, loop)).findFirst().orElse(loops.getFirst());
    }

    private static List<Point> loop(double x, double y, int right, int down, double in) {
        return List.of(
                new Point(x, y - down * in),
                new Point(x + right * OUT, y - down * in),
                new Point(x + right * OUT, y + down * OUT),
                new Point(x - right * in, y + down * OUT),
                new Point(x - right * in, y));
    }

    private static boolean isFree(RouteTask task, List<Point> loop) {
        Bounds area = new Bounds(loop.getFirst().x(), loop.getFirst().y(), 0, 0);
        for (Point point : loop) {
            area = area.union(new Bounds(point.x(), point.y(), 0, 0));
        }
        Bounds around = area.grow(2);
        return task.blocks().stream().noneMatch(around::intersects)
                && task.frames().stream().allMatch(frame -> RouteGrid.surrounds(frame, around));
    }
}
