package dev.plumbline.simulation.experiment;

import dev.plumbline.pluginapi.Progress;
import dev.plumbline.simulation.kernel.Blueprint;
import dev.plumbline.simulation.kernel.Incident;
import dev.plumbline.simulation.kernel.Run;
import dev.plumbline.simulation.kernel.RunRecord;
import dev.plumbline.simulation.kernel.RunSpan;
import dev.plumbline.simulation.kernel.Series;
import dev.plumbline.simulation.statistics.Mser5;

/// Finds how long a system takes to fill up: by a run of its own, up to the first incident, whose number of requests in
/// the system is cut where MSER-5 says.
final class WarmUp {

    /// About two million: a pilot run is short.
    private static final long MOST_EVENTS = 123L << 14;

    private WarmUp() {}

    /// The number of windows at the beginning that are not counted.
    static int windows(ExperimentPlan plan, Progress progress) {
        int windows = ExperimentPlan.WINDOWS;
        double window = plan.horizon() / windows;
        int most = (int) Math.min(windows / 2.0, firstIncident(plan.blueprint()) / window);
        if (plan.warmup().isPresent()) {
            return (int) Math.min(windows - 1, Math.ceil(plan.warmup().getAsDouble() / window - 1e-9));
        }
        if (most < 2 * Mser5.BATCH) {
            return 0;
        }
        double span = Math.min(plan.horizon(), firstIncident(plan.blueprint()));
        Run pilot = Run.of(plan.blueprint(), plan.seed(), 0);
        RunRecord record = pilot.run(
                new RunSpan(span, 0, windows), (now, events) -> events >= MOST_EVENTS || progress.isCancelled());
        double[] inSystem = inSystem(record.series());
        if (inSystem.length < 4 * Mser5.BATCH) {
            return 0;
        }
        double cut = Mser5.of(inSystem).truncation() * record.series().window();
        return (int) Math.min(most, Math.ceil(cut / window - 1e-9));
    }

    private static double firstIncident(Blueprint blueprint) {
        return blueprint.incidents().stream().mapToDouble(Incident::at).min().orElse(Double.POSITIVE_INFINITY);
    }

    /// The mean number of requests that wait or are worked on, window by window.
    private static double[] inSystem(Series series) {
        int windows = series.stations().stream()
                .mapToInt(course -> course.queue().size())
                .min()
                .orElse(0);
        double[] sums = new double[windows];
        for (Series.OfStation course : series.stations()) {
            for (int window = 0; window < windows; window++) {
                sums[window] += course.queue().at(window) + course.busy().at(window);
            }
        }
        return sums;
    }
}
