package dev.plumbline.simulation.network;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Ratio;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/// Plans the ways of a scenario's load. Several flows that begin with the same relation
/// share its load equally where the workload does not say how.
public final class NetworkPlanner {

    private final Architecture architecture;
    private final Notes notes;

    public NetworkPlanner(Architecture architecture, Notes notes) {
        this.architecture = architecture;
        this.notes = notes;
    }

    public Network plan(Scenario scenario) {
        List<Network.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Workload workload : scenario.workload()) {
            Optional<Relation> relation = architecture.relation(workload.relation());
            if (relation.isEmpty()) {
                notes.about("Workload is left out, as these relations do not exist", workload.relation());
            } else if (!seen.add(workload.relation())) {
                notes.about("Only the first workload of a relation is taken into account", workload.relation());
            } else {
                entries.add(new Network.Entry(workload, relation.get(), routes(relation.get(), workload.flows())));
            }
        }
        if (entries.isEmpty()) {
            notes.add("The scenario has no workload that can be used, so nothing is under load.");
        }
        return new Network(List.copyOf(entries));
    }

    private List<Network.Route> routes(Relation entry, SortedMap<String, Ratio> shares) {
        List<Flow> flows = architecture.flows().values().stream()
                .filter(flow -> flow.beginsWith(entry.id()))
                .toList();
        if (flows.isEmpty()) {
            notes.about(
                    "No flow begins with these relations, so their load is spread along all outgoing relations",
                    entry.id());
            return List.of(Network.Route.of(1, new RelationPlanner(architecture, notes).plan(entry)));
        }
        if (!shares.isEmpty()) {
            Ratio none = new Ratio(0);
            return flows.stream()
                    .map(flow -> route(
                            flow, entry, shares.getOrDefault(flow.id(), none).value()))
                    .filter(route -> route.share() > 0)
                    .toList();
        }
        if (flows.size() > 1) {
            notes.about("The load is shared equally by the flows that begin with the relation", entry.id());
        }
        return flows.stream()
                .map(flow -> route(flow, entry, 1.0 / flows.size()))
                .toList();
    }

    private Network.Route route(Flow flow, Relation entry, double share) {
        return Network.Route.of(share, new FlowPlanner(architecture, entry.id(), notes).plan(flow));
    }
}
