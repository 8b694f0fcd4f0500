package dev.plumbline.diagrams.layout;

import dev.plumbline.diagrams.layout.ContainerLayout.Output;
import dev.plumbline.diagrams.layout.ContainerLayout.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds places on the border of a laid out container for the routes that end at the container itself: beside its
/// header, and apart from the routes that cross the border.
final class OwnPorts {

    private static final double APART = 10;
    private static final double CORNER = 14;

    private OwnPorts() {}

    /// All ports of the container: those that cross its border, and its own.
    static Map<String, Place> beside(Output inside, Map<String, Boolean> own, Flow flow) {
        Map<String, Place> places = new TreeMap<>(inside.ports());
        own.forEach((key, leaving) -> {
            List<Double> used = new ArrayList<>();
            for (Place place : places.values()) {
                if (place.leaving() == leaving) {
                    used.add(flow == Flow.RIGHT ? place.y() : place.x());
                }
            }
            double length =
                    flow == Flow.RIGHT ? inside.size().height() : inside.size().width();
            double at = free(used, length);
            double across = leaving
                    ? (flow == Flow.RIGHT
                            ? inside.size().width()
                            : inside.size().height())
                    : 0;
            places.put(key, flow == Flow.RIGHT ? new Place(across, at, leaving) : new Place(at, across, leaving));
        });
        return places;
    }

    /// The place nearest to the start of the side that is far enough from the used ones, or else the loneliest.
    private static double free(List<Double> used, double length) {
        double best = length / 2;
        double bestGap = -1;
        for (double at = CORNER; at <= length - CORNER; at += 2) {
            double place = at;
            double gap = used.stream()
                    .mapToDouble(other -> Math.abs(other - place))
                    .min()
                    .orElse(APART);
            if (gap >= APART) {
                return at;
            }
            if (gap > bestGap) {
                bestGap = gap;
                best = at;
            }
        }
        return best;
    }
}
