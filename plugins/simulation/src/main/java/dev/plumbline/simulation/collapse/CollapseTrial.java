package dev.plumbline.simulation.collapse;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.simulation.collapse.CollapseMap.Amplifier;
import dev.plumbline.simulation.events.Recovery;
import dev.plumbline.simulation.events.plan.BlueprintPlanner;
import dev.plumbline.simulation.events.plan.BlueprintPlanner.Planned;
import dev.plumbline.simulation.experiment.ExperimentPlan;
import dev.plumbline.simulation.kernel.LinkTally;
import dev.plumbline.simulation.kernel.Run;
import dev.plumbline.simulation.kernel.RunRecord;
import dev.plumbline.simulation.kernel.RunSpan;
import dev.plumbline.simulation.kernel.RunWatch;
import dev.plumbline.simulation.network.Network;
import dev.plumbline.simulation.network.NetworkPlanner;
import dev.plumbline.simulation.network.Notes;
import dev.plumbline.simulation.network.Overrides;
import dev.plumbline.simulation.statistics.ConfidenceInterval;
import dev.plumbline.simulation.statistics.Proportion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Several runs of a system with a trigger, and whether it came back.
///
/// @param scenario what was played
/// @param relations the id of the relation of each link
/// @param runs the runs
/// @param recoveries for each run, the seconds after the trigger until the answers were as before; infinite if they
///     were not until the end, or if the run was given up because nothing was answered any more
record CollapseTrial(Scenario scenario, List<String> relations, List<RunRecord> runs, List<Double> recoveries) {

    private static final double AMPLIFIES = 1.05;

    /// Plays it; nothing if it was stopped before the end.
    static Optional<CollapseTrial> play(Architecture architecture, Scenario scenario, int count, Progress progress) {
        Notes unsaid = new Notes();
        Architecture changed = new Overrides(unsaid).apply(architecture, scenario.overrides());
        Network network = new NetworkPlanner(changed, unsaid).plan(scenario);
        Planned planned = new BlueprintPlanner(changed, unsaid).plan(scenario, network);
        double horizon = scenario.run().horizon().toNanos() / 1e9;
        RunWatch watch = (now, events) -> progress.isCancelled();
        RunSpan span = new RunSpan(horizon, 0, ExperimentPlan.WINDOWS);
        List<RunRecord> runs = IntStream.range(0, count)
                .parallel()
                .mapToObj(number -> Run.of(planned.blueprint(), scenario.run().seed(), number)
                        .run(span, watch))
                .toList();
        if (progress.isCancelled()) {
            return Optional.empty();
        }
        Recovery recovery = Recovery.of(planned, horizon);
        List<Double> recoveries = runs.stream().map(run -> worst(recovery, run)).toList();
        return Optional.of(new CollapseTrial(scenario, planned.relations(), runs, recoveries));
    }

    /// The longest recovery of all entry points.
    private static double worst(Recovery recovery, RunRecord run) {
        if (!run.isWhole()) {
            return Double.POSITIVE_INFINITY;
        }
        return IntStream.range(0, run.sources().size())
                .mapToDouble(source -> recovery.seconds(source, run))
                .filter(seconds -> !Double.isNaN(seconds))
                .max()
                .orElse(0);
    }

    /// How many runs did not come back.
    long collapses() {
        return recoveries.stream().filter(seconds -> seconds.isInfinite()).count();
    }

    /// The probability that the system does not come back.
    ConfidenceInterval probability() {
        return new Proportion(collapses(), recoveries.size()).interval(ConfidenceInterval.USUAL_LEVEL);
    }

    /// The mean seconds until it is back, of the runs in which it came back; NaN if it never did.
    double recovery() {
        return recoveries.stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    /// The relation with the most attempts for each call in the runs that collapsed.
    Optional<Amplifier> amplifier() {
        return IntStream.range(0, relations.size())
                .mapToObj(link -> new Amplifier(relations.get(link), attempts(link)))
                .filter(amplifier -> amplifier.attempts() > AMPLIFIES)
                .max(Comparator.comparingDouble(Amplifier::attempts));
    }

    private double attempts(int link) {
        long calls = 0;
        long attempts = 0;
        for (int number = 0; number < recoveries.size(); number++) {
            if (Double.isInfinite(recoveries.get(number))) {
                LinkTally tally = runs.get(number).links().get(link);
                calls += tally.calls();
                attempts += tally.attempts();
            }
        }
        return calls == 0 ? 0 : (double) attempts / calls;
    }
}
