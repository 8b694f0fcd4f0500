package dev.plumbline.simulation.events;

import dev.plumbline.pluginapi.Observed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds what broke in the course of a run: elements that refuse or fail more than a hundredth of their requests, or
/// whose servers are all held while their queue grows, for three windows one after another.
///
/// What chance brings for a moment is no break.
final class Breaks {

    private static final double FAILING = 0.01;
    private static final double FULL = 0.98;
    private static final int STEADY = 3;
    private static final double FEWEST = 5;

    private Breaks() {}

    /// The breaks, the first first.
    static List<Observed.Break> of(Observed.Course course) {
        List<Observed.Break> breaks = new ArrayList<>();
        course.elements()
                .forEach((id, element) -> first(id, element, course.window()).ifPresent(breaks::add));
        breaks.sort(Comparator.comparingDouble(Observed.Break::at).thenComparing(Observed.Break::element));
        return breaks;
    }

    private static Optional<Observed.Break> first(String id, Observed.OfElement element, double window) {
        double usual = 0;
        for (int index = 0; index < element.arrived().size(); index++) {
            double arrived = element.arrived().at(index);
            double failed = element.failed().at(index);
            if (isFailing(element, index, window)) {
                return Optional.of(new Observed.Break(
                        id,
                        (index + 1) * window,
                        String.format(
                                Locale.ROOT, "fails %.3g%% of its requests", 100 * Math.min(1, failed / arrived))));
            }
            double queue = element.queue().at(index);
            if (isFull(element, index, Math.max(1, 2 * usual))) {
                return Optional.of(new Observed.Break(
                        id,
                        (index + 1) * window,
                        String.format(Locale.ROOT, "has no free server, and %.3g requests wait", queue)));
            }
            usual = index == 0 ? queue : (usual * index + queue) / (index + 1);
        }
        return Optional.empty();
    }

    private static boolean isFull(Observed.OfElement element, int from, double queue) {
        for (int index = from; index < from + STEADY; index++) {
            if (index >= element.queue().size()
                    || !(element.utilization().at(index) > FULL)
                    || !(element.queue().at(index) > queue)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFailing(Observed.OfElement element, int from, double window) {
        double count = 0;
        for (int index = from; index < from + STEADY; index++) {
            if (index >= element.arrived().size()
                    || !(element.failed().at(index)
                            > FAILING * element.arrived().at(index))) {
                return false;
            }
            count += window * element.failed().at(index);
        }
        return count >= FEWEST;
    }
}
