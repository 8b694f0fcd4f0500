package dev.plumbline.simulation.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Writes down the course of a run, and forgets what was counted while the system was filling up.
final class Recorder {

    private final Kernel kernel;
    private final RunSpan span;
    private final SourceCourse[] sources;
    private final StationCourse[] stations;
    private long steps;
    private int closed;

    Recorder(Kernel kernel, RunSpan span) {
        this.kernel = kernel;
        this.span = span;
        sources = new SourceCourse[kernel.sources.tallies.length];
        for (int index = 0; index < sources.length; index++) {
            sources[index] = new SourceCourse(kernel.sources.tallies[index], span);
        }
        stations = new StationCourse[kernel.stations.length];
        for (int index = 0; index < stations.length; index++) {
            stations[index] = new StationCourse(kernel.stations[index], span);
        }
    }

    /// A window is over.
    void closeWindow() {
        double now = kernel.clock.now;
        for (SourceCourse source : sources) {
            source.close(closed);
        }
        for (StationCourse station : stations) {
            station.close(closed, now);
        }
        closed++;
        if (closed == span.skipped()) {
            forget();
        }
        if (closed < span.windows()) {
            kernel.clock.schedule((closed + 1) * span.window(), Clock.WINDOW, 0);
        }
    }

    private void forget() {
        steps += steps();
        for (Station station : kernel.stations) {
            station.forget();
        }
        for (Link link : kernel.links) {
            link.tally.clear();
        }
        for (SourceTally tally : kernel.sources.tallies) {
            tally.clear();
        }
        for (SourceCourse source : sources) {
            source.mark();
        }
        for (StationCourse station : stations) {
            station.mark();
        }
    }

    private long steps() {
        long sum = 0;
        for (Station station : kernel.stations) {
            sum += station.tally.arrived + station.tally.answered + station.tally.failed;
        }
        return sum;
    }

    /// The course until the last window that was closed.
    Series series() {
        return new Series(
                span.window(),
                Arrays.stream(sources).map(course -> course.take(closed)).toList(),
                Arrays.stream(stations).map(course -> course.take(closed)).toList());
    }

    RunRecord finish(boolean whole, long events) {
        double now = kernel.clock.now;
        for (Station station : kernel.stations) {
            station.measure(now);
        }
        List<Long> underWay = new ArrayList<>();
        for (int source = 0; source < sources.length; source++) {
            underWay.add(kernel.sources.underWay(source));
        }
        return new RunRecord(
                span,
                whole ? span.horizon() : now,
                Arrays.stream(kernel.stations).map(station -> station.tally).toList(),
                Arrays.stream(kernel.links).map(link -> link.tally).toList(),
                List.of(kernel.sources.tallies),
                series(),
                underWay,
                events,
                steps + steps());
    }
}
