package dev.plumbline.simulation.formulas;

import dev.plumbline.simulation.network.Notes;
import dev.plumbline.simulation.network.Station;
import java.util.Locale;

/// Says in words what the figures of a phase rest on.
final class PhaseNotes {

    private PhaseNotes() {}

    /// Says which faults the figures belong to, and what holds without any.
    static void compare(QueueingSimulator.Phase healthy, QueueingSimulator.Phase worst, Notes notes) {
        String faults = worst.conditions().description();
        notes.add(
                faults.isEmpty()
                        ? "No fault makes the figures worse than they are without one."
                        : "The figures hold while " + faults + ", as if that lasted for ever.");
        if (!faults.isEmpty()) {
            healthy.entries()
                    .forEach((entry, figures) -> notes.add(String.format(
                            Locale.ROOT,
                            "Without faults, %s has a mean latency of %s and %.4g%% errors.",
                            entry,
                            seconds(figures.latency().mean().value()),
                            100 * figures.errorRatio().value())));
        }
    }

    /// Says what is saturated and what retries do.
    static void explain(QueueingSimulator.Phase phase, Notes notes) {
        phase.evaluation().states().forEach((id, state) -> {
            Station station = phase.conditions().stations().get(id);
            if (station == null || station.servers() == 0) {
                return;
            }
            double most = station.capacity().orElse(station.limit());
            if (state.arrivalRate() >= most) {
                notes.about("More arrives than can be answered; what is not answered counts as failed", id);
            }
            double more = phase.evaluation().amplification(id);
            if (more > 1.005) {
                notes.about(
                        String.format(
                                Locale.ROOT, "Retries raise the load, to the first order, by %.0f%%", 100 * (more - 1)),
                        id);
            }
        });
    }

    private static String seconds(double value) {
        return Double.isNaN(value)
                ? "an unknown time"
                : Double.isInfinite(value) ? "no limit" : String.format(Locale.ROOT, "%.4g ms", 1e3 * value);
    }
}
