package dev.plumbline.diagrams.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A route while its stretches are moved: corners with horizontal and vertical stretches in turn.
final class Way {

    private final @Nullable RouteTask task;
    private final double[] xs;
    private final double[] ys;
    private final Axis first;

    Way(RouteTask task, List<Point> corners) {
        this(corners, task);
    }

    private Way(List<Point> corners, @Nullable RouteTask task) {
        this.task = task;
        xs = corners.stream().mapToDouble(Point::x).toArray();
        ys = corners.stream().mapToDouble(Point::y).toArray();
        first = ys[0] == ys[1] ? Axis.X : Axis.Y;
    }

    /// A route that stays as it is.
    static Way kept(List<Point> corners) {
        return new Way(corners, null);
    }

    RouteTask task() {
        return Objects.requireNonNull(task, "a route that is kept has no task");
    }

    /// How many straight stretches the route has.
    int stretches() {
        return xs.length - 1;
    }

    /// The axis along which a stretch runs.
    Axis along(int stretch) {
        return stretch % 2 == 0 ? first : first.other();
    }

    /// The coordinate of a corner.
    double at(Axis axis, int corner) {
        return axis == Axis.X ? xs[corner] : ys[corner];
    }

    /// Moves a stretch sideways.
    void move(int stretch, Axis across, double to) {
        double[] values = across == Axis.X ? xs : ys;
        values[stretch] = to;
        values[stretch + 1] = to;
    }

    /// The corners.
    List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int corner = 0; corner < xs.length; corner++) {
            points.add(new Point(xs[corner], ys[corner]));
        }
        return points;
    }
}
