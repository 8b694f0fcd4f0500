package dev.plumbline.simulation.events;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.Observed;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Completeness;
import dev.plumbline.pluginapi.SimulationResult.Extent;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Method;
import dev.plumbline.pluginapi.Simulator;
import dev.plumbline.simulation.assertion.Assertions;
import dev.plumbline.simulation.events.plan.BlueprintPlanner;
import dev.plumbline.simulation.events.plan.BlueprintPlanner.Planned;
import dev.plumbline.simulation.experiment.Experiment;
import dev.plumbline.simulation.experiment.ExperimentOutcome;
import dev.plumbline.simulation.experiment.ExperimentPlan;
import dev.plumbline.simulation.kernel.RunRecord;
import dev.plumbline.simulation.network.Network;
import dev.plumbline.simulation.network.NetworkPlanner;
import dev.plumbline.simulation.network.Notes;
import dev.plumbline.simulation.network.Overrides;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.Consumer;

/// Plays a scenario request by request, several times with other random numbers, and tells what comes out with 95 %
/// intervals.
///
/// The same architecture, scenario and seed give the same result, on any number of processors. How it plays is
/// described in `docs/simulation/kernel.md`.
public final class KernelSimulator implements Simulator {

    private final int threads;

    /// One that uses all processors.
    public KernelSimulator() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /// One that uses so many processors.
    ///
    /// @param threads how many runs go on at the same time
    public KernelSimulator(int threads) {
        this.threads = threads;
    }

    @Override
    public String name() {
        return "Discrete-event kernel 1";
    }

    @Override
    public Method method() {
        return Method.EVENTS;
    }

    @Override
    public Simulator onOneThread() {
        return new KernelSimulator(1);
    }

    @Override
    public SimulationResult simulate(Architecture architecture, Scenario scenario, Progress progress) {
        return play(architecture, scenario, progress, Optional.empty());
    }

    @Override
    public SimulationResult simulate(
            Architecture architecture, Scenario scenario, Progress progress, Consumer<Observed.Course> live) {
        return play(architecture, scenario, progress, Optional.of(live));
    }

    private SimulationResult play(
            Architecture architecture, Scenario scenario, Progress progress, Optional<Consumer<Observed.Course>> live) {
        Notes notes = new Notes();
        Architecture changed = new Overrides(notes).apply(architecture, scenario.overrides());
        Network network = new NetworkPlanner(changed, notes).plan(scenario);
        Planned planned = new BlueprintPlanner(changed, notes).plan(scenario, network);
        Prospect prospect = Prospect.of(changed, network);
        prospect.warn(notes);
        Effort effort = Effort.of(scenario, prospect, planned, notes);
        ExperimentPlan plan = new ExperimentPlan(
                planned.blueprint(),
                effort.horizon(),
                scenario.run()
                        .warmup()
                        .map(time -> OptionalDouble.of(time.toNanos() / 1e9))
                        .orElse(OptionalDouble.empty()),
                effort.runs(),
                scenario.run()
                        .precision()
                        .map(ratio -> OptionalDouble.of(ratio.value()))
                        .orElse(OptionalDouble.empty()),
                scenario.run().seed(),
                threads,
                live.map(listener -> series -> listener.accept(Courses.of(planned, List.of(series)))));
        ExperimentOutcome outcome = Experiment.run(plan, progress);
        return result(scenario, changed, planned, network, prospect, plan, outcome, notes);
    }

    private SimulationResult result(
            Scenario scenario,
            Architecture architecture,
            Planned planned,
            Network network,
            Prospect prospect,
            ExperimentPlan plan,
            ExperimentOutcome outcome,
            Notes notes) {
        List<RunRecord> runs = outcome.runs();
        explain(outcome, plan, notes);
        EventFigures figures = new EventFigures(planned, network, runs);
        SortedMap<String, Figures> elements = figures.ofElements();
        SortedMap<String, Figures> entries = figures.ofEntries(elements);
        Observed observed = new EventDetails(planned, architecture, runs).observed(plan.horizon(), figures);
        Assertions assertions = new Assertions(elements, entries, prospect.headroom(), Optional.of(observed));
        return new SimulationResult(
                scenario.id(),
                scenario.run().seed(),
                elements,
                entries,
                prospect.breaksFirst(),
                prospect.headroom(),
                scenario.assertions().stream().map(assertions::check).toList(),
                notes.toList(),
                provenance(scenario, plan, outcome),
                extent(outcome),
                Optional.of(observed));
    }

    private static void explain(ExperimentOutcome outcome, ExperimentPlan plan, Notes notes) {
        int runs = outcome.runs().size();
        switch (outcome.ending()) {
            case DONE -> {}
            case PRECISE -> notes.add("The wanted precision was reached with " + runs + " runs.");
            case NOT_PRECISE -> notes.add("The wanted precision was not reached with " + runs + " runs.");
            case STOPPED ->
                notes.add(String.format(
                        Locale.ROOT,
                        "It was stopped %s; the figures are of what was done.%s",
                        done(outcome.runs(), plan),
                        outcome.runs().getFirst().isFillingUp()
                                ? " The system may have been filling up still, so that they are too good."
                                : ""));
            case OVERFLOWN ->
                notes.add(String.format(
                        Locale.ROOT,
                        "At %.4g s more requests were under way than there is room for: the system is overloaded, and"
                                + " what was begun is not answered. The figures end there.",
                        outcome.runs().getFirst().reached()));
        }
        if (runs == 1 && plan.runs() == 1) {
            notes.add(
                    "One run gives intervals only for what has a course (by batch means); more runs give them for all.");
        }
    }

    private static String done(List<RunRecord> runs, ExperimentPlan plan) {
        RunRecord first = runs.getFirst();
        return first.isWhole()
                ? "after " + runs.size() + " of " + plan.runs() + " runs"
                : String.format(
                        Locale.ROOT,
                        "after %.4g of %.6g s of the first of %d runs",
                        first.reached(),
                        plan.horizon(),
                        plan.runs());
    }

    private Provenance provenance(Scenario scenario, ExperimentPlan plan, ExperimentOutcome outcome) {
        return new Provenance(
                name(),
                String.format(
                        Locale.ROOT,
                        "%d runs of %.6g s, the first %.4g s of each not counted; seed %d",
                        outcome.runs().size(),
                        plan.horizon(),
                        outcome.warmup(),
                        scenario.run().seed()),
                Optional.empty());
    }

    private static Extent extent(ExperimentOutcome outcome) {
        List<RunRecord> runs = outcome.runs();
        Completeness completeness = switch (outcome.ending()) {
            case DONE, PRECISE, NOT_PRECISE -> Completeness.WHOLE;
            case STOPPED, OVERFLOWN -> Completeness.PARTIAL;
        };
        return new Extent(
                Method.EVENTS,
                runs.size(),
                runs.stream().mapToDouble(RunRecord::reached).sum(),
                outcome.warmup(),
                runs.stream().mapToLong(RunRecord::steps).sum(),
                completeness);
    }
}
