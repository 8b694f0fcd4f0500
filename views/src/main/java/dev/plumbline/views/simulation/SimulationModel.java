package dev.plumbline.views.simulation;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the simulation panel shows.
final class SimulationModel {

    /// How many results are kept, the latest first.
    static final int KEPT = 20;
    /// How many of them are kept with their course.
    static final int KEPT_WHOLE = 6;

    final ObjectProperty<Architecture> architecture = new SimpleObjectProperty<>(Architecture.empty(""));
    final ObjectProperty<List<Scenario>> scenarios = new SimpleObjectProperty<>(List.of());
    /// The id of the scenario that people look at.
    final ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<RunState> run = new SimpleObjectProperty<>(new RunState.Idle());
    /// What was played in this session, the latest first.
    final ObjectProperty<List<Played>> results = new SimpleObjectProperty<>(List.of());
    /// The result that is looked at.
    final ObjectProperty<Optional<Played>> shown = new SimpleObjectProperty<>(Optional.empty());
    /// How the scenario goes that is being played, as far as it is.
    final ObjectProperty<Optional<ShownCourse>> live = new SimpleObjectProperty<>(Optional.empty());
    /// Two results that are held against each other.
    final ObjectProperty<Optional<Compared>> compared = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.OVERVIEW);

    /// The scenario that people look at.
    Optional<Scenario> chosenScenario() {
        return chosen.get().flatMap(this::scenario);
    }

    Optional<Scenario> scenario(String id) {
        return scenarios.get().stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst();
    }

    /// The latest result of a scenario.
    Optional<Played> latest(String scenario) {
        return results.get().stream()
                .filter(played -> played.scenario().id().equals(scenario))
                .findFirst();
    }

    /// The results that another one can be compared with: those of the same scenario first.
    List<Played> others(Played played) {
        String scenario = played.scenario().id();
        return results.get().stream()
                .filter(other -> other.number() != played.number())
                .sorted(Comparator.comparing(other -> !other.scenario().id().equals(scenario)))
                .toList();
    }

    /// Whether the model or the scenario is another now.
    boolean isOutdated(Played played) {
        return !architecture.get().equals(played.architecture());
    }

    /// Keeps a result; the oldest one gives way.
    void keep(Played played) {
        List<Played> kept = new ArrayList<>();
        kept.add(played);
        for (Played older : results.get()) {
            if (kept.size() < KEPT) {
                kept.add(kept.size() < KEPT_WHOLE ? older : older.withoutCourse());
            }
        }
        results.set(List.copyOf(kept));
    }

    /// Forgets all that was played.
    void forget() {
        results.set(List.of());
        shown.set(Optional.empty());
        live.set(Optional.empty());
        compared.set(Optional.empty());
        chosen.set(Optional.empty());
        run.set(new RunState.Idle());
    }
}
