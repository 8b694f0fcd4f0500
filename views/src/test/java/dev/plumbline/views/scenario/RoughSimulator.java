package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.AssertionOutcome;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import dev.plumbline.pluginapi.SimulationResult.Latency;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import dev.plumbline.pluginapi.Simulator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A simulator for tests: a single server of 10 ms at the end of each relation that load enters by, as many as it has
/// replicas in the scenario; users ask once in a second.
final class RoughSimulator implements Simulator {

    private static final double SECONDS = 0.01;

    @Override
    public String name() {
        return "Rough 1";
    }

    @Override
    public SimulationResult simulate(Architecture architecture, Scenario scenario, Progress progress) {
        SortedMap<String, Figures> elements = new TreeMap<>();
        SortedMap<String, Figures> entries = new TreeMap<>();
        double busiest = 0;
        String first = "";
        for (Workload workload : scenario.workload()) {
            Relation relation = architecture.requireRelation(workload.relation());
            double rate = switch (workload) {
                case Workload.OpenWorkload open -> open.load().most().perSecond();
                case Workload.ClosedWorkload closed -> closed.users();
            };
            double busy = rate * SECONDS / replicas(architecture, scenario, relation.to());
            Figures figures = figures(rate, busy);
            elements.put(relation.to(), figures);
            entries.put(relation.id(), figures);
            first = busy > busiest ? relation.to() : first;
            busiest = Math.max(busy, busiest);
        }
        List<AssertionOutcome> outcomes = scenario.assertions().stream()
                .map(text ->
                        new AssertionOutcome(text, text.contains("< 1ms") ? Outcome.FAILS : Outcome.HOLDS, "10 ms"))
                .toList();
        return new SimulationResult(
                scenario.id(),
                1,
                elements,
                entries,
                first.isEmpty() ? List.of() : List.of(first),
                busiest == 0 ? Double.POSITIVE_INFINITY : 1 / busiest,
                outcomes,
                List.of("Everything takes 10 ms."),
                new Provenance(name(), "one server of 10 ms", Optional.empty()));
    }

    private static double replicas(Architecture architecture, Scenario scenario, String element) {
        String written = scenario.overrides().get(element + ".replicas");
        return written == null
                ? architecture.requireElement(element).get(ElementAttributes.REPLICAS, 1L)
                : Double.parseDouble(written);
    }

    private static Figures figures(double rate, double busy) {
        double time = busy < 1 ? SECONDS / (1 - busy) : Double.POSITIVE_INFINITY;
        Estimate exact = Estimate.exact(time);
        return new Figures(
                Estimate.exact(rate),
                Estimate.exact(Math.min(rate, rate / busy)),
                Estimate.exact(busy),
                Estimate.exact(Math.max(0, 1 - 1 / busy)),
                Estimate.exact(busy),
                new Latency(exact, exact, exact, exact));
    }
}
