package dev.plumbline.simulation.capacity;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.way.Traffic;
import dev.plumbline.simulation.network.Notes;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The load of an architecture for which no scenario is named: the `rate` of the relations that load enters by, which
/// begin a flow, or come from an element that gets no requests itself.
final class DeclaredLoad {

    private final Architecture architecture;
    private final Notes notes;

    DeclaredLoad(Architecture architecture, Notes notes) {
        this.architecture = architecture;
        this.notes = notes;
    }

    /// The load as a scenario whose id is empty. Where no rate is declared it is that of a scenario of the
    /// architecture:
    /// of those with the fewest faults and overrides, the first by its id.
    Scenario find() {
        Set<String> first = new HashSet<>();
        architecture
                .flows()
                .values()
                .forEach(flow -> architecture.relations().keySet().stream()
                        .filter(flow::beginsWith)
                        .forEach(first::add));
        List<Workload> declared = architecture.relations().values().stream()
                .filter(relation -> rate(relation).perSecond() > 0)
                .filter(relation -> first.contains(relation.id()) || comesFromOutside(relation))
                .<Workload>map(relation -> Workload.OpenWorkload.poisson(relation.id(), rate(relation)))
                .toList();
        if (!declared.isEmpty()) {
            return Scenario.of("", declared);
        }
        return architecture.scenarios().values().stream()
                .min(Comparator.<Scenario>comparingInt(scenario ->
                                scenario.faults().size() + scenario.overrides().size())
                        .thenComparing(Scenario::id))
                .map(this::instead)
                .orElseGet(this::nothing);
    }

    private Scenario instead(Scenario scenario) {
        notes.add("No relation that load enters by declares a rate, so the load is that of the scenario "
                + scenario.id() + ".");
        return scenario;
    }

    private Scenario nothing() {
        notes.add("No relation that load enters by declares a rate, and there is no scenario, so nothing is under load."
                + " Write a rate, as in \"rate: 50/s\", at the first relation of a flow.");
        return Scenario.of("", List.of());
    }

    private boolean comesFromOutside(Relation relation) {
        String sender = Traffic.sender(relation);
        return Stream.concat(architecture.incoming(sender).stream(), architecture.outgoing(sender).stream())
                .noneMatch(other ->
                        other.kind().carriesTraffic() && Traffic.receiver(other).equals(sender));
    }

    private static Rate rate(Relation relation) {
        return relation.get(RelationAttributes.RATE, new Rate(0));
    }
}
