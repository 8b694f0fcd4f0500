package dev.plumbline.simulation.capacity;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.pluginapi.CapacityAnalysis;
import dev.plumbline.pluginapi.CapacityObjective;
import dev.plumbline.pluginapi.CapacityQuestion;
import dev.plumbline.pluginapi.CapacityResult;
import dev.plumbline.pluginapi.CapacityResult.Assumption;
import dev.plumbline.pluginapi.CapacityResult.ElementCapacity;
import dev.plumbline.pluginapi.CapacityResult.Growth;
import dev.plumbline.pluginapi.CapacitySizing;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.simulation.capacity.outlook.LoadedSystem;
import dev.plumbline.simulation.capacity.outlook.Outlook;
import dev.plumbline.simulation.capacity.sizing.ReplicaSearch;
import dev.plumbline.simulation.network.Notes;
import dev.plumbline.simulation.network.Overrides;
import dev.plumbline.simulation.network.Station;
import dev.plumbline.simulation.stopping.StopSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/// Capacity by queueing formulas, as `QueueingSimulator` has them: every element with load is a queue before equal
/// servers, the load comes along the flows, and users who wait are solved by approximate mean value analysis.
///
/// The method, its sources and its limits stand in `docs/simulation/capacity.md`.
public final class QueueingCapacity implements CapacityAnalysis {

    @Override
    public String name() {
        return "Queueing capacity 1";
    }

    @Override
    public Scenario load(CapacityQuestion question) {
        return new PlayedLoad(found(question, new Notes())).scenario();
    }

    private static Scenario found(CapacityQuestion question, Notes notes) {
        return question.scenario().orElseGet(() -> new DeclaredLoad(question.architecture(), notes).find());
    }

    @Override
    public CapacityResult analyse(CapacityQuestion question, Progress progress) {
        Notes notes = new Notes();
        progress.report(0, "Following the load");
        Scenario scenario = found(question, notes);
        Architecture changed = new Overrides(notes).apply(question.architecture(), scenario.overrides());
        LoadedSystem system = LoadedSystem.of(changed, scenario, notes, StopSignal.of(progress));
        Outlook outlook = system.outlook();
        progress.report(0.2, "Letting the load grow");
        Growths growths = new Growths(system);
        Growth growth = growths.ofAll();
        List<CapacityObjective> objectives = new Objectives(changed, question, outlook).all();
        List<Assumption> assumptions = assumptions(changed, outlook);
        Unseen unseen = new Unseen(notes);
        unseen.tell(scenario);
        elements(changed, outlook).forEach(element -> unseen.tell(changed, element));
        SortedMap<String, Growth> alone = growths.ofEach();
        List<CapacityResult.Step> curve = new LatencyCurve(system).until(growth, outlook);
        progress.report(0.5, "Looking for the cheapest replicas");
        Optional<CapacitySizing> sizing = question.extent() == CapacityQuestion.Extent.WITH_SIZING
                ? sizing(changed, system, objectives, assumptions)
                : Optional.empty();
        progress.report(1, "Done");
        return new CapacityResult(
                scenario.id(),
                outlook.entries(),
                capacities(system, outlook),
                growth,
                alone,
                curve,
                objectives.stream()
                        .map(objective -> Objectives.judge(objective, outlook))
                        .toList(),
                sizing,
                assumptions,
                notes.toList(),
                new Provenance(name(), "approximate: M/M/c and M/G/c along flows, without faults", Optional.empty()));
    }

    /// The cheapest replicas, or nothing if it was stopped before they were found.
    private static Optional<CapacitySizing> sizing(
            Architecture architecture,
            LoadedSystem system,
            List<CapacityObjective> objectives,
            List<Assumption> assumptions) {
        try {
            return Optional.of(new ReplicaSearch(architecture, system, objectives, assumptions).search());
        } catch (CancellationException stopped) {
            return Optional.empty();
        }
    }

    private static List<Element> elements(Architecture architecture, Outlook outlook) {
        return outlook.states().keySet().stream()
                .flatMap(id -> architecture.element(id).stream())
                .toList();
    }

    private static List<Assumption> assumptions(Architecture architecture, Outlook outlook) {
        List<Assumption> all = new ArrayList<>();
        elements(architecture, outlook).forEach(element -> all.addAll(MissingAttributes.of(element)));
        return all;
    }

    private static SortedMap<String, ElementCapacity> capacities(LoadedSystem system, Outlook outlook) {
        SortedMap<String, ElementCapacity> all = new TreeMap<>();
        SortedMap<String, Figures> figures = outlook.elements();
        outlook.states().forEach((id, state) -> {
            Station station = system.stations().get(id);
            Figures known = figures.get(id);
            if (station != null && known != null) {
                all.put(
                        id,
                        new ElementCapacity(
                                known,
                                system.replicas(id),
                                station.servers(),
                                outlook.most(id),
                                outlook.evaluation().amplification(id),
                                Overflows.of(station, state.arrivalRate())));
            }
        });
        return all;
    }
}
