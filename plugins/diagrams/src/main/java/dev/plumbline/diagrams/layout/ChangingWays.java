package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.Layout.Route;
import java.util.ArrayList;
import java.util.List;

/// The ways of routes while they are changed one after the other, each beside all others.
final class ChangingWays {

    private final List<List<Point>> ways = new ArrayList<>();
    private final List<List<Bounds>> stretches = new ArrayList<>();

    ChangingWays(List<Route> routes) {
        for (Route route : routes) {
            ways.add(route.points());
            stretches.add(Bounds.along(route.points()));
        }
    }

    /// The corners of a route.
    List<Point> get(int route) {
        return ways.get(route);
    }

    void set(int route, List<Point> way) {
        ways.set(route, way);
        stretches.set(route, Bounds.along(way));
    }

    /// Whether no other route runs along a straight line nearer than it should; crossing it is no harm.
    boolean isClear(int route, Bounds line, double apart) {
        Bounds around = line.grow(apart);
        boolean level = line.height() == 0;
        for (int other = 0; other < stretches.size(); other++) {
            for (Bounds stretch : stretches.get(other)) {
                boolean parallel = level ? stretch.height() == 0 : stretch.width() == 0;
                if (other != route && parallel && stretch.intersects(around)) {
                    return false;
                }
            }
        }
        return true;
    }
}
