package dev.plumbline.simulation.availability;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.FailMode;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationMode;
import dev.plumbline.pluginapi.Availability.Soft;
import dev.plumbline.pluginapi.Availability.Soft.Why;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.simulation.stopping.StopSignal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// What an element, and all that it needs, use and can do without; and what it would cost if they could not.
///
/// The source of the question is that dependencies turn out harder than they were meant: Treynor and others, The
/// Calculus of Service Availability, ACM Queue 15 (2017).
final class SoftDependencies {

    private static final int MOST = 50;

    private final Architecture architecture;
    private final AvailabilityAnalysis analysis;
    private final StopSignal stop;
    private final Map<String, Double> down = new HashMap<>();

    SoftDependencies(Architecture architecture, AvailabilityAnalysis analysis, StopSignal stop) {
        this.architecture = architecture;
        this.analysis = analysis;
        this.stop = stop;
    }

    /// The dependencies, the one first that would cost most if it were required; those that were done until it was
    /// stopped.
    List<Soft> of(ElementModel model, Progress progress) {
        Dependencies dependencies = new Dependencies(architecture, new Remarks());
        String top = model.model().top();
        List<Dependencies.Soft> found = model.model().definitions().keySet().stream()
                .flatMap(id -> architecture.element(id).stream())
                .flatMap(element -> dependencies.soft(element).stream())
                .limit(MOST)
                .toList();
        List<Soft> soft = new ArrayList<>();
        for (Dependencies.Soft each : found) {
            progress.report((double) soft.size() / found.size(), "soft dependencies of " + top);
            try {
                double own = down.computeIfAbsent(each.to(), this::unavailability);
                soft.add(new Soft(each.relation(), each.from(), each.to(), each.why(), own, ifRequired(top, each)));
            } catch (CancellationException stopped) {
                break;
            }
        }
        soft.sort(Comparator.comparingDouble((Soft each) -> -each.ifRequired()).thenComparing(Soft::relation));
        return soft;
    }

    private double unavailability(String element) {
        return analysis.analyse(architecture, element, stop).figures().unavailability();
    }

    private double ifRequired(String top, Dependencies.Soft soft) {
        List<Relation> relations = architecture.relations().values().stream()
                .map(relation -> relation.id().equals(soft.relation()) ? required(relation) : relation)
                .toList();
        List<Element> elements = architecture.elements().values().stream()
                .map(element -> soft.why() == Why.OPEN_GUARD && element.id().equals(soft.to())
                        ? element.with(ElementAttributes.FAIL_MODE, FailMode.CLOSED)
                        : element)
                .toList();
        Architecture changed = Architecture.of(architecture.name(), elements, relations, List.of(), List.of());
        return analysis.analyse(changed, top, stop).figures().unavailability();
    }

    private static Relation required(Relation relation) {
        return relation.with(RelationAttributes.MODE, RelationMode.SYNC)
                .with(RelationAttributes.CRITICALITY, RelationCriticality.REQUIRED);
    }
}
