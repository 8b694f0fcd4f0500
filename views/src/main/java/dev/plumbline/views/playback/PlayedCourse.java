package dev.plumbline.views.playback;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.Curve;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.views.playback.PlaybackFrame.Load;
import dev.plumbline.views.playback.PlaybackFrame.Passing;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A course that can be asked for any moment.
///
/// What passes along a relation is not counted window by window: its mean is taken to rise and fall as the arrivals at
/// its end do.
public final class PlayedCourse {

    private final String title;
    private final Architecture architecture;
    private final Observed observed;
    private final List<Span> spans;
    private final double longestQueue;
    private final double mostCalls;

    /// @param title what is played back, for people
    /// @param spans when something is broken
    public PlayedCourse(String title, Architecture architecture, Observed observed, List<Span> spans) {
        this.title = title;
        this.architecture = architecture;
        this.observed = observed;
        this.spans = List.copyOf(spans);
        longestQueue = observed.course().elements().values().stream()
                .mapToDouble(element -> element.queue().highest())
                .max()
                .orElse(0);
        mostCalls = observed.relations().entrySet().stream()
                .mapToDouble(entry -> entry.getValue().rate().value() * swing(entry.getKey()))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    /// A time in which something is broken.
    ///
    /// @param name what it is, for people
    /// @param from the beginning, in simulated seconds
    /// @param to the end, in simulated seconds
    public record Span(String name, double from, double to) {}

    /// What is played back, for people.
    public String title() {
        return title;
    }

    /// When something is broken.
    public List<Span> spans() {
        return spans;
    }

    /// The length of a window, in simulated seconds.
    public double window() {
        return observed.course().window();
    }

    /// How long it is, in simulated seconds.
    public double length() {
        return window()
                * observed.course().elements().values().stream()
                        .mapToInt(element -> element.arrived().size())
                        .max()
                        .orElse(0);
    }

    /// What is broken at a moment.
    public Optional<String> brokenAt(double seconds) {
        return spans.stream()
                .filter(span -> seconds >= span.from && seconds <= span.to)
                .map(Span::name)
                .reduce((one, other) -> one + ", " + other);
    }

    /// What every part does at a moment.
    ///
    /// @param isMoving whether what passes along relations is drawn moving
    public PlaybackFrame at(double seconds, boolean isMoving) {
        int window = (int) Math.max(0, seconds / window());
        Map<String, Sum> sums = new HashMap<>();
        observed.course().elements().forEach((id, course) -> {
            Sum own = new Sum(
                    at(course.utilization(), window),
                    at(course.queue(), window),
                    at(course.arrived(), window),
                    at(course.failed(), window));
            sums.merge(id, own, Sum::and);
            architecture.ancestors(id).forEach(around -> sums.merge(around, own, Sum::and));
        });
        Map<String, Load> loads = new HashMap<>();
        sums.forEach((id, sum) -> loads.put(id, sum.load(longestQueue)));
        Map<String, Passing> passing = new HashMap<>();
        observed.relations().forEach((id, calls) -> passing(id, calls, window).ifPresent(one -> passing.put(id, one)));
        return new PlaybackFrame(title, seconds, isMoving, loads, passing);
    }

    private Optional<Passing> passing(String id, Observed.Calls calls, int window) {
        return end(id).map(end -> {
            double mean = mean(end.arrived());
            double now = mean > 0 ? at(end.arrived(), window) / mean : 0;
            double rate = calls.rate().isKnown() ? calls.rate().value() * now : 0;
            double arrived = at(end.arrived(), window);
            double failing = arrived > 0 ? Math.min(1, at(end.failed(), window) / arrived) : 0;
            return new Passing(mostCalls > 0 ? Math.clamp(rate / mostCalls, 0, 1) : 0, failing);
        });
    }

    /// By how much the arrivals at the end of a relation exceed their mean at most.
    private double swing(String relation) {
        return end(relation)
                .map(end -> mean(end.arrived()) > 0 ? end.arrived().highest() / mean(end.arrived()) : 0)
                .orElse(0.0);
    }

    private Optional<Observed.OfElement> end(String relation) {
        return architecture
                .relation(relation)
                .map(Relation::to)
                .flatMap(architecture::element)
                .map(Element::id)
                .map(id -> observed.course().elements().get(id));
    }

    private static double mean(Curve curve) {
        return Arrays.stream(curve.toArray()).filter(Double::isFinite).average().orElse(0);
    }

    private static double at(Curve curve, int window) {
        if (curve.size() == 0) {
            return 0;
        }
        double value = curve.at(Math.min(window, curve.size() - 1));
        return Double.isFinite(value) ? value : 0;
    }

    /// What some elements do together.
    private record Sum(double busy, double queue, double arrived, double failed) {

        Sum and(Sum other) {
            return new Sum(
                    Math.max(busy, other.busy), queue + other.queue, arrived + other.arrived, failed + other.failed);
        }

        Load load(double longestQueue) {
            double fullness = longestQueue > 0 ? Math.log1p(queue) / Math.log1p(longestQueue) : 0;
            double failing = arrived > 0 ? failed / arrived : failed > 0 ? 1 : 0;
            return new Load(Math.clamp(busy, 0, 1), queue, Math.clamp(fullness, 0, 1), Math.clamp(failing, 0, 1));
        }
    }
}
