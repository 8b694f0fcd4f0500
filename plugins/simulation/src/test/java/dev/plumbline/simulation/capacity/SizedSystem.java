package dev.plumbline.simulation.capacity;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.pluginapi.CapacityObjective;
import dev.plumbline.pluginapi.CapacityObjective.Quantity;
import dev.plumbline.pluginapi.CapacityObjective.Source;
import dev.plumbline.simulation.capacity.outlook.LoadedSystem;
import dev.plumbline.simulation.capacity.outlook.Outlook;
import dev.plumbline.simulation.network.Notes;
import java.util.List;
import java.util.Map;

/// A test's system with given replicas, worked out in full and without any search.
public record SizedSystem(TestSystem system, LoadedSystem loaded) {

    public static SizedSystem of(TestSystem system) {
        return new SizedSystem(system, LoadedSystem.of(system.architecture(), system.scenario(), new Notes()));
    }

    public double value(String subject, Quantity quantity, Map<String, Long> replicas) {
        return loaded.with(replicas)
                .outlook()
                .value(new CapacityObjective(subject, quantity, 1, Source.ASKED))
                .value();
    }

    public boolean holds(List<CapacityObjective> objectives, double busiest, Map<String, Long> replicas) {
        Outlook outlook = loaded.with(replicas).outlook();
        return replicas.keySet().stream().allMatch(id -> outlook.offered(id) <= busiest)
                && objectives.stream()
                        .allMatch(objective ->
                                objective.isKeptBy(outlook.value(objective).value()));
    }

    public double cost(Map<String, Long> replicas) {
        return replicas.entrySet().stream()
                .mapToDouble(entry -> entry.getValue()
                        * system.architecture()
                                .element(entry.getKey())
                                .orElseThrow()
                                .get(ElementAttributes.COST, Attributes.NONE)
                                .get(ElementAttributes.COST_HOUR, 1.0))
                .sum();
    }
}
