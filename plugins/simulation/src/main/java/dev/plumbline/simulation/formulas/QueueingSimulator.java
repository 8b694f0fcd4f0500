package dev.plumbline.simulation.formulas;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.simulation.assertion.Assertions;
import dev.plumbline.simulation.network.Network;
import dev.plumbline.simulation.network.NetworkPlanner;
import dev.plumbline.simulation.network.Notes;
import dev.plumbline.simulation.network.Overrides;
import dev.plumbline.simulation.network.Stations;
import dev.plumbline.simulation.stopping.StopSignal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;

/// A capacity estimate by queueing formulas: every element with load is a queue before equal servers, and the load
/// comes along the flows that begin where it enters.
///
/// It answers at once and has no randomness. Each element has `replicas` x `concurrency` servers (see
/// `MultiServerQueue` and `BoundedQueue` for the formulas); the time until an answer is the element's own time plus
/// that
/// of the calls that it waits for (see `ResponseTime` for percentiles of sums); users who wait are solved as in
/// `ClosedRates`. Servers are not held while they wait for calls, what is refused is still taken to load the elements
/// behind, and retries count to the first order: they multiply the load once. With faults, each combination of them is
/// taken as lasting for ever, and the figures are those of the worst.
public final class QueueingSimulator implements Simulator {

    @Override
    public String name() {
        return "Queueing estimate 1";
    }

    @Override
    public SimulationResult simulate(Architecture architecture, Scenario scenario, Progress progress) {
        Notes notes = new Notes();
        progress.report(0, "Following the load");
        Architecture changed = new Overrides(notes).apply(architecture, scenario.overrides());
        Network network = new NetworkPlanner(changed, notes).plan(scenario);
        notLookedAt(scenario, notes);
        Conditions healthy = new Conditions("", Stations.of(changed, network, notes), Map.of());
        StopSignal stop = StopSignal.of(progress);
        Phase worst = phase(network, healthy, notes, stop);
        Faults faults = new Faults(changed, notes);
        List<List<Fault>> phases = faults.phases(scenario);
        List<Phase> all = new ArrayList<>(List.of(worst));
        for (List<Fault> active : phases) {
            progress.report((double) all.size() / (phases.size() + 1), "Estimating with faults");
            try {
                all.add(phase(faults.apply(network, active), faults.apply(healthy, active), notes, stop));
            } catch (CancellationException stopped) {
                notes.add("The estimate was stopped before all faults were looked at.");
                break;
            }
        }
        progress.report(1, "Estimated");
        return result(scenario, all, notes);
    }

    private static void notLookedAt(Scenario scenario, Notes notes) {
        if (!scenario.links().equals(Scenario.Links.NONE)) {
            notes.add("The times that messages are on the way are not taken into account.");
        }
        if (scenario.run().failures() != Scenario.RandomFailures.NONE) {
            notes.add("Random failures are not taken into account.");
        }
        scenario.workload().forEach(workload -> {
            if (workload instanceof Workload.OpenWorkload open) {
                simplify(open, notes);
            }
        });
    }

    private static void simplify(Workload.OpenWorkload open, Notes notes) {
        if (open.arrivals() != Workload.Arrivals.POISSON) {
            notes.about("Arrivals are taken as Poisson, which gives longer queues than constant ones", open.relation());
        }
        if (!(open.load() instanceof Load.Steady)) {
            notes.about("The highest rate is taken as lasting for ever", open.relation());
        }
    }

    private static Phase phase(Network network, Conditions conditions, Notes notes, StopSignal stop) {
        RememberedStates memory = new RememberedStates(stop);
        double[] rates = new ClosedRates(network, conditions, notes, memory).solve();
        Evaluation evaluation = Evaluation.of(network, conditions, rates, memory);
        return new Phase(
                conditions,
                evaluation,
                FigureTable.ofElements(evaluation),
                FigureTable.ofEntries(network, evaluation, rates),
                Saturation.of(evaluation.states(), conditions.stations()));
    }

    private SimulationResult result(Scenario scenario, List<Phase> phases, Notes notes) {
        Phase worst = phases.stream().max(Phase.BADNESS).orElseThrow();
        if (phases.size() > 1) {
            PhaseNotes.compare(phases.getFirst(), worst, notes);
        }
        PhaseNotes.explain(worst, notes);
        Assertions assertions =
                new Assertions(worst.elements, worst.entries, worst.saturation.headroom(), Optional.empty());
        return new SimulationResult(
                scenario.id(),
                scenario.run().seed(),
                worst.elements,
                worst.entries,
                worst.saturation.breaksFirst(),
                worst.saturation.headroom(),
                scenario.assertions().stream().map(assertions::check).toList(),
                notes.toList(),
                new Provenance(
                        name(),
                        "M/M/c per element along flows; seed " + scenario.run().seed() + " is not used",
                        Optional.empty()));
    }

    /// The figures while the faults stay as they are.
    record Phase(
            Conditions conditions,
            Evaluation evaluation,
            SortedMap<String, Figures> elements,
            SortedMap<String, Figures> entries,
            Saturation saturation) {

        private static final Comparator<Phase> BADNESS = Comparator.comparingDouble(Phase::errors)
                .thenComparingDouble(Phase::slowness)
                .thenComparing(phase -> phase.saturation.headroom(), Comparator.reverseOrder());

        private double errors() {
            return entries.values().stream()
                    .mapToDouble(figures -> figures.errorRatio().value())
                    .max()
                    .orElse(0);
        }

        private double slowness() {
            return entries.values().stream()
                    .mapToDouble(figures -> figures.latency().mean().low())
                    .max()
                    .orElse(0);
        }
    }
}
