package dev.plumbline.views.simulation;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.Curve;
import dev.plumbline.pluginapi.Observed;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// How a scenario went, or goes so far, with what is needed to draw it.
///
/// @param scenario what is played
/// @param course how it went, window by window
/// @param names what people call the parts
/// @param broken the ids of the elements that broke, the first first
record ShownCourse(Scenario scenario, Observed.Course course, PartNames names, List<String> broken) {

    ShownCourse {
        broken = List.copyOf(broken);
    }

    /// The course of a result; empty if it has none.
    static Optional<ShownCourse> of(Played played) {
        return played.result()
                .observed()
                .filter(observed -> !observed.course().entryPoints().isEmpty())
                .map(observed -> new ShownCourse(
                        played.scenario(),
                        observed.course(),
                        played.names(),
                        observed.breaks().stream().map(Observed.Break::element).toList()));
    }

    /// The entry points, those with the most requests first.
    List<String> entries() {
        return course.entryPoints().entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        entry -> -entry.getValue().offered().highest()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The elements that are worth a line: those that are selected, then those that broke, then the busiest.
    List<String> elements(Set<String> selected, int most) {
        Stream<String> busiest = course.elements().entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        entry -> -entry.getValue().utilization().highest()))
                .map(Map.Entry::getKey);
        Set<String> wanted = new LinkedHashSet<>();
        Stream.of(selected.stream(), broken.stream(), busiest)
                .flatMap(ids -> ids)
                .filter(id -> course.elements().containsKey(id))
                .forEach(wanted::add);
        return wanted.stream().limit(most).toList();
    }

    /// The curve of each of these elements, as lines.
    List<CourseChart.Series> lines(List<String> ids, Function<Observed.OfElement, Curve> curve) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(course.elements().get(id)).stream()
                        .map(element -> new CourseChart.Series(
                                names.of(id), curve.apply(element), "series-" + (1 + ids.indexOf(id)))))
                .toList();
    }

    /// The simulated time that it goes on for, in seconds.
    double horizon() {
        double played = course.entryPoints().values().stream()
                        .mapToInt(entry -> entry.offered().size())
                        .max()
                        .orElse(0)
                * course.window();
        return Math.max(played, scenario.run().horizon().toNanos() / 1e9);
    }

    /// When something is broken.
    List<CourseChart.Band> bands() {
        return ScenarioWords.spans(scenario).stream()
                .map(span -> new CourseChart.Band(span.name(), span.from(), span.to()))
                .toList();
    }
}
