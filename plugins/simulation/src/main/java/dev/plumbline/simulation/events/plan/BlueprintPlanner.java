package dev.plumbline.simulation.events.plan;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.simulation.kernel.Blueprint;
import dev.plumbline.simulation.kernel.Incident;
import dev.plumbline.simulation.kernel.Routes;
import dev.plumbline.simulation.kernel.SourcePlan;
import dev.plumbline.simulation.kernel.StationPlan;
import dev.plumbline.simulation.network.Network;
import dev.plumbline.simulation.network.Notes;
import java.util.ArrayList;
import java.util.List;

/// Turns an architecture under a scenario into what the kernel runs.
public final class BlueprintPlanner {

    private final Architecture architecture;
    private final Notes notes;

    /// @param architecture with the scenario's overrides
    public BlueprintPlanner(Architecture architecture, Notes notes) {
        this.architecture = architecture;
        this.notes = notes;
    }

    /// The plans of everything that a scenario plays.
    ///
    /// @param network the ways of the scenario's load
    public Planned plan(Scenario scenario, Network network) {
        ZoneTable zones = new ZoneTable(architecture);
        StationPlanner elements = new StationPlanner(zones, scenario.run().failures(), notes);
        KernelStations stations = new KernelStations(architecture, elements);
        KernelLinks links = new KernelLinks(stations, new LinkPlanner(architecture));
        StepCoder coder = new StepCoder(links, new Fallbacks(architecture, notes));
        LoadPlanner loads = new LoadPlanner(scenario, notes);
        List<SourcePlan> sources = new ArrayList<>();
        for (Network.Entry entry : network.entries()) {
            sources.add(loads.plan(entry.workload(), routes(entry, coder)));
        }
        noteGround(scenario);
        List<Incident> incidents = new FaultPlanner(stations, links, zones, notes).plan(scenario);
        Blueprint blueprint = new Blueprint(
                stations.plans(), links.plans(), sources, coder.build(), incidents, zones.distances(scenario.links()));
        return new Planned(blueprint, links.relations(), spikes(scenario));
    }

    private void noteGround(Scenario scenario) {
        if (scenario.run().failures() == Scenario.RandomFailures.MTBF) {
            architecture.elements().values().stream()
                    .filter(element -> element.kind() == ElementKind.NODE)
                    .filter(node -> node.attributes().has(ElementAttributes.MTBF))
                    .forEach(node -> notes.about(
                            "Only replicas fail at random here, and not these machines, zones and regions that they"
                                    + " stand on; plumbline availability counts those too",
                            node.id()));
        }
    }

    private static List<Planned.Spike> spikes(Scenario scenario) {
        return scenario.faults().stream()
                .filter(fault -> fault.effect() instanceof Fault.Effect.Spike)
                .map(fault -> new Planned.Spike(
                        fault.at().toNanos() / 1e9,
                        fault.at().plus(fault.duration()).toNanos() / 1e9))
                .toList();
    }

    private static Routes routes(Network.Entry entry, StepCoder coder) {
        List<Network.Route> routes = entry.routes();
        return Routes.of(
                routes.stream().map(route -> coder.write(route.outside())).toList(),
                routes.stream().map(Network.Route::share).toList());
    }

    /// What the kernel runs, and what its numbers stand for.
    ///
    /// @param relations the id of the relation of each link
    /// @param spikes when more load comes than usual
    public record Planned(Blueprint blueprint, List<String> relations, List<Spike> spikes) {

        /// A time in which more load comes.
        ///
        /// @param at when it begins, in seconds
        /// @param until when it ends, in seconds
        public record Spike(double at, double until) {}

        /// Whether nothing changes in the course of a run but by chance.
        public boolean isSteady() {
            return blueprint.incidents().isEmpty()
                    && blueprint.sources().stream()
                            .allMatch(source -> source instanceof SourcePlan.Closed
                                    || (source instanceof SourcePlan.Open open
                                            && open.rate().isConstant()))
                    && blueprint.stations().stream()
                            .allMatch(station -> station.scaling().isEmpty()
                                    && station.failures().isEmpty());
        }

        public List<String> elements() {
            return blueprint.stations().stream().map(StationPlan::id).toList();
        }

        public List<String> entries() {
            return blueprint.sources().stream().map(SourcePlan::id).toList();
        }
    }
}
