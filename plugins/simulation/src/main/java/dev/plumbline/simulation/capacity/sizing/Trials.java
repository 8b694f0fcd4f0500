package dev.plumbline.simulation.capacity.sizing;

import dev.plumbline.pluginapi.CapacityObjective;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.simulation.capacity.outlook.LoadedSystem;
import dev.plumbline.simulation.capacity.outlook.Outlook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tries replicas: works out the whole system with them, and remembers whether the objectives hold.
final class Trials {

    private final LoadedSystem system;
    private final List<Choice> choices;
    private final List<CapacityObjective> objectives;
    private final Map<Sizes, Boolean> known = new HashMap<>();
    private long left;

    /// @param most how often something may be tried that was not tried before
    Trials(LoadedSystem system, List<Choice> choices, List<CapacityObjective> objectives, long most) {
        this.system = system;
        this.choices = choices;
        this.objectives = objectives;
        this.left = most;
    }

    /// Whether no more may be tried.
    boolean areSpent() {
        return left <= 0;
    }

    /// Whether all objectives hold.
    boolean hold(Sizes sizes) {
        return known.computeIfAbsent(sizes, this::attempt);
    }

    private boolean attempt(Sizes sizes) {
        left--;
        Outlook outlook = outlook(sizes);
        return objectives.stream().allMatch(objective -> isKept(objective, outlook));
    }

    /// What the replicas make of the system.
    Outlook outlook(Sizes sizes) {
        Map<String, Long> changed = new HashMap<>();
        for (int index = 0; index < choices.size(); index++) {
            changed.put(choices.get(index).element(), sizes.of(index));
        }
        return system.with(changed).outlook();
    }

    /// The objectives that do not hold.
    List<CapacityObjective> broken(Outlook outlook) {
        return objectives.stream()
                .filter(objective -> !isKept(objective, outlook))
                .toList();
    }

    private static boolean isKept(CapacityObjective objective, Outlook outlook) {
        Estimate value = outlook.value(objective);
        return value.isKnown() && objective.isKeptBy(value.value());
    }
}
