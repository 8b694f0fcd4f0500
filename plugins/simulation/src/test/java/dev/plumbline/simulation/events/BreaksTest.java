package dev.plumbline.simulation.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.pluginapi.Curve;
import dev.plumbline.pluginapi.Observed;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class BreaksTest {

    private static final int WINDOWS = 20;
    private static final double WINDOW = 0.5;

    @Test
    void tellsWhenFailuresBegin() {
        assertThat(breaks(curve(6, 12, 5), curve(0, 0, 0), curve(0, 0, 0)))
                .containsExactly(new Observed.Break("shop", 3.5, "fails 5.00% of its requests"));
    }

    @Test
    void tellsWhenTheQueueOfHeldServersGrows() {
        assertThat(breaks(curve(0, 0, 0), curve(4, 20, 1), curve(4, 20, 30)))
                .containsExactly(new Observed.Break("shop", 2.5, "has no free server, and 30.0 requests wait"));
    }

    @Test
    void passesOverWhatChanceBringsForAMoment() {
        assertThat(breaks(curve(6, 8, 5), curve(3, 5, 1), curve(3, 5, 30))).isEmpty();
        assertThat(breaks(curve(6, 12, 1), curve(0, 0, 0), curve(0, 0, 0)))
                .as("one in a hundred is no more than that")
                .isEmpty();
    }

    private static List<Observed.Break> breaks(Curve failed, Curve utilization, Curve queue) {
        Observed.OfElement element =
                new Observed.OfElement(curve(0, WINDOWS, 100), utilization, queue, failed, curve(0, WINDOWS, 1));
        return Breaks.of(
                new Observed.Course(WINDOW, Collections.emptySortedMap(), new TreeMap<>(Map.of("shop", element))));
    }

    /// A value from a window up to another, and 0 elsewhere.
    private static Curve curve(int from, int to, double value) {
        double[] values = new double[WINDOWS];
        Arrays.fill(values, from, to, value);
        return Curve.of(values);
    }
}
