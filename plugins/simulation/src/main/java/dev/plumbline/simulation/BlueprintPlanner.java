package dev.plumbline.simulation;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.simulation.kernel.Blueprint;
import dev.plumbline.simulation.kernel.Incident;
import dev.plumbline.simulation.kernel.SourcePlan;
import dev.plumbline.simulation.kernel.StationPlan;
import java.util.ArrayList;
import java.util.List;

/// Turns an architecture under a scenario into what the kernel runs.
final class BlueprintPlanner {

    private final Architecture architecture;
    private final Notes notes;

    /// @param architecture with the scenario's overrides
    BlueprintPlanner(Architecture architecture, Notes notes) {
        this.architecture = architecture;
        this.notes = notes;
    }

    /// @param network the ways of the scenario's load
    Planned plan(Scenario scenario, Network network) {
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
        List<Incident> incidents = new FaultPlanner(stations, links, zones, notes).plan(scenario);
        Blueprint blueprint = new Blueprint(
                stations.plans(), links.plans(), sources, coder.build(), incidents, zones.distances(scenario.links()));
        return new Planned(blueprint, links.relations(), spikes(scenario));
    }

    private static List<Planned.Spike> spikes(Scenario scenario) {
        return scenario.faults().stream()
                .filter(fault -> fault.effect() instanceof Fault.Effect.Spike)
                .map(fault -> new Planned.Spike(
                        fault.at().toNanos() / 1e9,
                        fault.at().plus(fault.duration()).toNanos() / 1e9))
                .toList();
    }

    private static SourcePlan.Routes routes(Network.Entry entry, StepCoder coder) {
        List<Network.Route> routes = entry.routes();
        int[] starts = new int[routes.size()];
        double[] shares = new double[routes.size()];
        double sum = 0;
        for (int index = 0; index < starts.length; index++) {
            starts[index] = coder.write(routes.get(index).outside());
            sum += routes.get(index).share();
            shares[index] = sum;
        }
        return new SourcePlan.Routes(starts, shares);
    }

    /// What the kernel runs, and what its numbers stand for.
    ///
    /// @param relations the id of the relation of each link
    /// @param spikes when more load comes than usual
    record Planned(Blueprint blueprint, List<String> relations, List<Spike> spikes) {

        /// @param at when it begins, in seconds
        /// @param until when it ends, in seconds
        record Spike(double at, double until) {}

        /// Whether nothing changes in the course of a run but by chance.
        boolean isSteady() {
            return blueprint.incidents().isEmpty()
                    && blueprint.sources().stream()
                            .allMatch(source -> source instanceof SourcePlan.Closed
                                    || (source instanceof SourcePlan.Open open
                                            && open.rate().isConstant()))
                    && blueprint.stations().stream()
                            .allMatch(station -> station.scaling().isEmpty()
                                    && station.failures().isEmpty());
        }

        List<String> elements() {
            return blueprint.stations().stream().map(StationPlan::id).toList();
        }

        List<String> entries() {
            return blueprint.sources().stream().map(SourcePlan::id).toList();
        }
    }
}
