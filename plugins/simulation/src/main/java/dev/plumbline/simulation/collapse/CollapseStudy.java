package dev.plumbline.simulation.collapse;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.simulation.collapse.CollapseMap.Amplifier;
import dev.plumbline.simulation.collapse.CollapseMap.Cell;
import dev.plumbline.simulation.collapse.CollapseMap.Remedy;
import dev.plumbline.simulation.collapse.CollapseMap.Untriggered;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds metastable failures: a trigger overloads a system, and what it does about it, retries above all, keeps it
/// overloaded when the trigger is gone (Bronson et al., "Metastable failures in distributed systems", HotOS 2021; Huang
/// et al., "Metastable failures in the wild", OSDI 2022).
///
/// Each combination of load, size and length of the trigger is played several times. The trigger begins at a fifth of
/// the horizon; a run collapses if the answers are not as they were before until its end. In the combination that
/// collapses most surely, single changes are then tried.
public final class CollapseStudy {

    private static final double BEGINS = 0.2;
    private static final double LATEST_END = 0.8;
    private static final double PLAYING = 0.8;

    private final Architecture architecture;
    private final Scenario scenario;
    private final CollapseQuestion question;
    private final Progress progress;
    private final Consumer<CollapseMap> soFar;
    private final List<Cell> cells = new ArrayList<>();
    private Optional<CollapseTrial> worst = Optional.empty();

    private CollapseStudy(
            Architecture architecture,
            Scenario scenario,
            CollapseQuestion question,
            Progress progress,
            Consumer<CollapseMap> soFar) {
        this.architecture = architecture;
        this.scenario = scenario;
        this.question = question;
        this.progress = progress;
        this.soFar = soFar;
    }

    /// Plays all combinations; those that were played before it was stopped are told.
    ///
    /// @param soFar hears of the map after each combination
    /// @throws IllegalArgumentException if a trigger lasts so long that there is no time left to come back; the message
    ///     says so, for people
    public static CollapseMap study(
            Architecture architecture,
            Scenario scenario,
            CollapseQuestion question,
            Progress progress,
            Consumer<CollapseMap> soFar) {
        requireTime(scenario, question);
        return new CollapseStudy(architecture, scenario, question, progress, soFar).study();
    }

    /// When the trigger begins.
    public static Duration begins(Scenario scenario) {
        return Duration.ofNanos((long) (scenario.run().horizon().toNanos() * BEGINS));
    }

    private static void requireTime(Scenario scenario, CollapseQuestion question) {
        long horizon = scenario.run().horizon().toNanos();
        for (Duration length : question.lengths()) {
            if (begins(scenario).plus(length).toNanos() > horizon * LATEST_END) {
                throw new IllegalArgumentException("A trigger of " + seconds(length) + " s that begins after "
                        + seconds(begins(scenario)) + " s leaves less than a fifth of the horizon of "
                        + seconds(scenario.run().horizon()) + " s to come back in.");
            }
        }
    }

    private static String seconds(Duration length) {
        return BigDecimal.valueOf(length.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    private CollapseMap study() {
        for (double load : question.loads()) {
            Optional<CollapseTrial> untriggered =
                    play(triggered(load, 1, question.lengths().getFirst()));
            if (untriggered.isEmpty()) {
                return map(List.of());
            }
            boolean isTooMuch = untriggered.get().collapses()
                    > untriggered.get().recoveries().size() / 2;
            for (double size : question.sizes()) {
                for (Duration length : question.lengths()) {
                    Optional<CollapseTrial> trial = isTooMuch ? untriggered : play(triggered(load, size, length));
                    if (trial.isEmpty()) {
                        return map(List.of());
                    }
                    add(trial.get(), load, size, length, isTooMuch ? Untriggered.OVERLOADED : Untriggered.HOLDS);
                }
            }
        }
        return map(remedies());
    }

    private Optional<CollapseTrial> play(Scenario triggered) {
        progress.report(PLAYING * cells.size() / question.cells(), cells.size() + " of " + question.cells());
        return CollapseTrial.play(architecture, triggered, question.runs(), progress);
    }

    private void add(CollapseTrial trial, double load, double size, Duration length, Untriggered untriggered) {
        cells.add(new Cell(load, size, length, trial.probability(), trial.recovery(), untriggered));
        boolean collapses = untriggered == Untriggered.HOLDS && trial.collapses() > 0;
        if (collapses
                && worst.filter(other -> other.collapses() > trial.collapses()).isEmpty()) {
            worst = Optional.of(trial);
        }
        soFar.accept(map(List.of()));
    }

    private CollapseMap map(List<Remedy> remedies) {
        return new CollapseMap(
                cells,
                worst.flatMap(CollapseTrial::amplifier),
                remedies,
                new CollapseMap.Completeness(cells.size(), question.cells()));
    }

    private List<Remedy> remedies() {
        return worst.map(trial -> remedies(trial, trial.amplifier())).orElse(List.of());
    }

    private List<Remedy> remedies(CollapseTrial collapsed, Optional<Amplifier> amplifier) {
        List<Remedies.Change> changes =
                new Remedies(architecture).of(collapsed.scenario(), amplifier, question.target());
        List<Remedy> tried = new ArrayList<>();
        for (Remedies.Change change : changes) {
            progress.report(PLAYING + (1 - PLAYING) * tried.size() / changes.size(), "trying changes");
            Optional<CollapseTrial> trial =
                    CollapseTrial.play(architecture, change.in(collapsed.scenario()), question.runs(), progress);
            if (trial.isEmpty()) {
                break;
            }
            tried.add(new Remedy(
                    change.path(), change.value(), change.what(), trial.get().probability()));
        }
        // The changes come from the smallest to the largest, and the order of equals stays.
        tried.sort(Comparator.comparingDouble(remedy -> remedy.probability().value()));
        return tried;
    }

    /// The scenario with another load and the trigger, and without its own faults.
    private Scenario triggered(double load, double size, Duration length) {
        Fault.Effect effect = switch (question.kind()) {
            case SLOW -> new Fault.Effect.Slow(size);
            case SPIKE -> new Fault.Effect.Spike(size);
        };
        Fault trigger = new Fault(begins(scenario), length, question.target(), effect);
        return scenario.withWorkload(LoadFactor.times(scenario.workload(), load))
                .withFaults(List.of(trigger));
    }
}
