package dev.plumbline.simulation.collapse;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.simulation.collapse.CollapseMap.Amplifier;
import dev.plumbline.simulation.collapse.CollapseMap.Cell;
import dev.plumbline.simulation.collapse.CollapseMap.Remedy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds metastable failures: a trigger overloads a system, and what it does about it, retries above all, keeps it
/// overloaded when the trigger is gone (Bronson et al., "Metastable failures in distributed systems", HotOS 2021; Huang
/// et al., "Metastable failures in the wild", OSDI 2022).
///
/// Each combination of load, size and length of the trigger is played several times. The trigger begins at a fifth of
/// the horizon; a run collapses if the answers are not as they were before until its end. In the combination that
/// collapses most surely, single changes are then tried.
public final class CollapseStudy {

    private static final double BEGINS = 0.2;

    private final Architecture architecture;
    private final Scenario scenario;
    private final CollapseQuestion question;
    private final Progress progress;

    private CollapseStudy(Architecture architecture, Scenario scenario, CollapseQuestion question, Progress progress) {
        this.architecture = architecture;
        this.scenario = scenario;
        this.question = question;
        this.progress = progress;
    }

    /// Plays all combinations; those that were played before it was stopped are told.
    public static CollapseMap study(
            Architecture architecture, Scenario scenario, CollapseQuestion question, Progress progress) {
        return new CollapseStudy(architecture, scenario, question, progress).study();
    }

    private CollapseMap study() {
        List<Cell> cells = new ArrayList<>();
        int wanted = question.loads().size()
                * question.sizes().size()
                * question.lengths().size();
        Optional<CollapseTrial> worst = Optional.empty();
        for (double load : question.loads()) {
            for (double size : question.sizes()) {
                for (Duration length : question.lengths()) {
                    if (progress.isCancelled()) {
                        return map(cells, worst, wanted);
                    }
                    progress.report(0.8 * cells.size() / wanted, "Load x " + load + ", trigger x " + size);
                    CollapseTrial trial =
                            CollapseTrial.play(architecture, triggered(load, size, length), question.runs());
                    cells.add(new Cell(load, size, length, trial.probability(), trial.recovery()));
                    if (worst.isEmpty() || trial.collapses() >= worst.get().collapses()) {
                        worst = Optional.of(trial);
                    }
                }
            }
        }
        return map(cells, worst, wanted);
    }

    private CollapseMap map(List<Cell> cells, Optional<CollapseTrial> worst, int wanted) {
        Optional<CollapseTrial> collapsed = worst.filter(trial -> trial.collapses() > 0);
        Optional<Amplifier> amplifier = collapsed.flatMap(CollapseTrial::amplifier);
        List<Remedy> remedies = new ArrayList<>();
        if (collapsed.isPresent() && !progress.isCancelled()) {
            remedies.addAll(remedies(collapsed.get(), amplifier));
        }
        return new CollapseMap(cells, amplifier, remedies, new CollapseMap.Completeness(cells.size(), wanted));
    }

    private List<Remedy> remedies(CollapseTrial collapsed, Optional<Amplifier> amplifier) {
        List<Remedies.Change> changes =
                new Remedies(architecture).of(collapsed.scenario(), amplifier, question.target());
        List<Remedy> tried = new ArrayList<>();
        for (Remedies.Change change : changes) {
            if (progress.isCancelled()) {
                break;
            }
            progress.report(0.8 + 0.2 * tried.size() / changes.size(), "Trying: " + change.what());
            CollapseTrial trial = CollapseTrial.play(architecture, change.in(collapsed.scenario()), question.runs());
            tried.add(new Remedy(change.path(), change.value(), change.what(), trial.probability()));
        }
        // The changes come from the smallest to the largest, and the order of equals stays.
        tried.sort(Comparator.comparingDouble(remedy -> remedy.probability().value()));
        return tried;
    }

    /// The scenario with another load and the trigger, and without its own faults.
    private Scenario triggered(double load, double size, Duration length) {
        long at = (long) (scenario.run().horizon().toNanos() * BEGINS);
        Fault.Effect effect = switch (question.kind()) {
            case SLOW -> new Fault.Effect.Slow(size);
            case SPIKE -> new Fault.Effect.Spike(size);
        };
        Fault trigger = new Fault(Duration.ofNanos(at), length, question.target(), effect);
        return scenario.withWorkload(LoadFactor.times(scenario.workload(), load))
                .withFaults(List.of(trigger));
    }
}
