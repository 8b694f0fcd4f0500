package dev.plumbline.simulation.availability;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Availability;
import dev.plumbline.pluginapi.Availability.Simulated;
import dev.plumbline.pluginapi.AvailabilityAnalyst;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.simulation.availability.diagram.DiagramTooLargeException;
import dev.plumbline.simulation.availability.estimate.Estimate;
import dev.plumbline.simulation.availability.estimate.RenewalSimulation;
import dev.plumbline.simulation.availability.estimate.SimulatedAvailability;
import dev.plumbline.simulation.availability.formulas.RepairableUnit;
import dev.plumbline.simulation.stopping.StopSignal;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Answers by decision diagrams, exactly, and by a simulation of failures and repairs. See
/// `docs/simulation/availability.md`.
public final class DiagramAnalyst implements AvailabilityAnalyst {

    /// The name and version, for provenance.
    public static final String NAME = "Plumbline decision diagrams 1";

    /// Each run begins in the equilibrium, so short ones are as good; many of them can be stopped soon.
    private static final int RUNS = 200;

    private static final double SOFT = 0.5;

    /// The analyst that `ServiceLoader` makes.
    public DiagramAnalyst() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Availability availability(Architecture architecture, String element, Question question, Progress progress) {
        AvailabilityAnalysis analysis = new AvailabilityAnalysis(AnalysisChoice.usual(question.cutSets()));
        StopSignal stop = StopSignal.of(progress);
        AvailabilityResult result = analysis.analyse(architecture, element, stop);
        List<Availability.Soft> soft = question.depth() == Depth.BRIEF
                ? List.of()
                : new SoftDependencies(architecture, new AvailabilityAnalysis(AnalysisChoice.usual(0)), stop)
                        .of(result.model(), new Part(progress, 0, SOFT));
        Optional<Simulated> simulated =
                question.trial().flatMap(trial -> simulated(result.model(), trial, new Part(progress, SOFT, 1)));
        return new Answer(result).with(soft, simulated);
    }

    private static Optional<Simulated> simulated(ElementModel model, Trial trial, Progress progress) {
        double hours = trial.years() * RepairableUnit.HOURS_PER_YEAR / RUNS;
        return new RenewalSimulation(model.model())
                .run(RUNS, hours, new SplittableRandom(trial.seed()), new Watched(progress))
                .map(found -> simulated(found, trial));
    }

    private static Simulated simulated(SimulatedAvailability found, Trial trial) {
        return new Simulated(
                found.runs(),
                found.runs() * found.hours() / RepairableUnit.HOURS_PER_YEAR,
                trial.seed(),
                estimate(found.unavailability(), 1),
                estimate(found.failuresPerHour(), RepairableUnit.HOURS_PER_YEAR),
                found.meanOutage() * 3600);
    }

    private static SimulationResult.Estimate estimate(Estimate estimate, double factor) {
        return new SimulationResult.Estimate(
                factor * estimate.value(), factor * Math.max(0, estimate.low()), factor * estimate.high());
    }

    @Override
    public int replicas(Architecture architecture) {
        return new KillAnalysis(architecture).replicas();
    }

    @Override
    public Survival survival(Architecture architecture, String element, int killed, Progress progress) {
        try {
            KillAnalysis.Survival found =
                    new KillAnalysis(architecture).survival(element, killed, StopSignal.of(progress));
            return new Survival(found.killed(), found.replicas(), found.probability());
        } catch (DiagramTooLargeException tooLarge) {
            return new Survival(killed, replicas(architecture), Double.NaN);
        }
    }

    /// Tells of the runs.
    private record Watched(Progress progress) implements RenewalSimulation.Watch {

        @Override
        public boolean isStopped() {
            return progress.isCancelled();
        }

        @Override
        public void finished(int runs) {
            progress.report((double) runs / RUNS, "run " + runs + " of " + RUNS);
        }
    }

    /// A part of a task.
    private record Part(Progress whole, double from, double to) implements Progress {

        @Override
        public void report(double done, String message) {
            whole.report(from + Math.clamp(done, 0, 1) * (to - from), message);
        }

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }
}
