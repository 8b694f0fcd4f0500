package dev.plumbline.views.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Curve;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.views.SampleArchitecture;
import dev.plumbline.views.playback.PlaybackFrame.Load;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PlayedCourseTest {

    private final Architecture architecture = SampleArchitecture.create();
    private final PlayedCourse course =
            new PlayedCourse("outage", architecture, observed(), List.of(new PlayedCourse.Span("pay down", 2, 3)));

    @Test
    void tellsWhatAnElementDoesInTheWindowOfAMoment() {
        Load pay = load(3, "pay");
        assertThat(pay.busy()).isEqualTo(0.9);
        assertThat(pay.queue()).isEqualTo(40);
        assertThat(pay.failing()).isEqualTo(0.5);
        assertThat(load(1, "pay").failing()).isZero();
    }

    @Test
    void holdsOnToTheLastWindow() {
        assertThat(course.length()).isEqualTo(4);
        assertThat(load(99, "pay")).isEqualTo(load(3, "pay"));
    }

    @Test
    void addsUpWhatLiesInAContainer() {
        Load checkout = load(3, "checkout");
        assertThat(checkout.busy()).as("the busiest").isEqualTo(0.9);
        assertThat(checkout.queue()).isEqualTo(44);
        assertThat(checkout.failing()).as("of all requests").isCloseTo(0.25, within(1e-12));
    }

    @Test
    void makesTheLongestQueueTheMeasureOfAll() {
        assertThat(load(3, "pay").fullness()).isEqualTo(1);
        assertThat(load(3, "orders").fullness()).isBetween(0.01, 0.99);
    }

    @Test
    void letsCallsRiseAndFallAsTheArrivalsAtTheirEnd() {
        double before = passing(0);
        double after = passing(2);
        assertThat(after / before).isCloseTo(2, within(1e-12));
        assertThat(after).as("the most that there ever is").isCloseTo(1, within(1e-12));
    }

    @Test
    void saysWhatIsBroken() {
        assertThat(course.brokenAt(2.5)).contains("pay down");
        assertThat(course.brokenAt(1)).isEmpty();
    }

    private Load load(double seconds, String element) {
        Load load = course.at(seconds, false).elements().get(element);
        assertThat(load).isNotNull();
        return load;
    }

    private double passing(double seconds) {
        return course.at(seconds, false).relations().get("orders-pay").share();
    }

    private static Observed observed() {
        Curve arrived = Curve.of(50, 50, 100, 100);
        return new Observed(
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(Map.of(
                        "orders-pay",
                        new Observed.Calls(
                                Estimate.exact(75),
                                Estimate.exact(1),
                                Estimate.exact(0),
                                Estimate.exact(0),
                                Estimate.exact(0)))),
                List.of(),
                new Observed.Course(
                        1,
                        new TreeMap<>(),
                        new TreeMap<>(Map.of(
                                "pay",
                                new Observed.OfElement(
                                        arrived,
                                        Curve.of(0.4, 0.4, 0.8, 0.9),
                                        Curve.of(0, 0, 20, 40),
                                        Curve.of(0, 0, 20, 50),
                                        Curve.of(4, 4, 4, 4)),
                                "orders",
                                new Observed.OfElement(
                                        arrived,
                                        Curve.of(0.3, 0.3, 0.3, 0.3),
                                        Curve.of(0, 0, 4, 4),
                                        Curve.of(0, Double.NaN, 0, 0),
                                        Curve.of(2, 2, 2, 2))))),
                List.of());
    }
}
