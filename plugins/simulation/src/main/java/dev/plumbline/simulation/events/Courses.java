package dev.plumbline.simulation.events;

import dev.plumbline.pluginapi.Curve;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.simulation.events.plan.BlueprintPlanner.Planned;
import dev.plumbline.simulation.kernel.Series;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// The mean course of several runs.
final class Courses {

    private final Planned planned;
    private final List<Series> runs;

    private Courses(Planned planned, List<Series> runs) {
        this.planned = planned;
        this.runs = runs;
    }

    /// @param runs the courses of at least one run
    static Observed.Course of(Planned planned, List<Series> runs) {
        return new Courses(planned, runs).course();
    }

    private Observed.Course course() {
        SortedMap<String, Observed.OfEntryPoint> entries = new TreeMap<>();
        for (int number = 0; number < planned.entries().size(); number++) {
            entries.put(planned.entries().get(number), entry(number));
        }
        SortedMap<String, Observed.OfElement> elements = new TreeMap<>();
        for (int number = 0; number < planned.elements().size(); number++) {
            elements.put(planned.elements().get(number), element(number));
        }
        return new Observed.Course(runs.getFirst().window(), entries, elements);
    }

    private Observed.OfEntryPoint entry(int number) {
        return new Observed.OfEntryPoint(
                curve(run -> run.sources().get(number).offered()),
                curve(run -> run.sources().get(number).answered()),
                curve(run -> run.sources().get(number).failed()),
                curve(run -> run.sources().get(number).mean()),
                curve(run -> run.sources().get(number).p99()));
    }

    private Observed.OfElement element(int number) {
        return new Observed.OfElement(
                curve(run -> run.stations().get(number).arrived()),
                curve(run -> run.stations().get(number).utilization()),
                curve(run -> run.stations().get(number).queue()),
                curve(run -> run.stations().get(number).failed()),
                curve(run -> run.stations().get(number).replicas()));
    }

    private Curve curve(Function<Series, Curve> curve) {
        return Curve.mean(runs.stream().map(curve).toArray(Curve[]::new));
    }
}
