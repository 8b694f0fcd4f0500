package dev.plumbline.simulation.availability;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.simulation.availability.AvailabilityResult.Failures;
import dev.plumbline.simulation.availability.AvailabilityResult.Figures;
import dev.plumbline.simulation.availability.AvailabilityResult.Method;
import dev.plumbline.simulation.availability.AvailabilityResult.Objective;
import dev.plumbline.simulation.availability.AvailabilityResult.PartImportance;
import dev.plumbline.simulation.availability.diagram.DiagramTooLargeException;
import dev.plumbline.simulation.availability.diagram.ExactAnalysis;
import dev.plumbline.simulation.availability.diagram.Importance;
import dev.plumbline.simulation.availability.estimate.Bounds;
import dev.plumbline.simulation.availability.formulas.Binomial;
import dev.plumbline.simulation.availability.formulas.RepairableUnit;
import dev.plumbline.simulation.stopping.StopSignal;
import java.util.List;
import java.util.Optional;

/// Finds out how available the elements of an architecture are in the long run.
///
/// Each replica fails and is repaired by itself, and so does each node, zone and region; an element works while enough
/// of
/// its replicas do, and all that it needs. See `docs/simulation/availability.md`.
public final class AvailabilityAnalysis {

    private final AnalysisChoice choice;

    /// An analysis that goes so far.
    public AvailabilityAnalysis(AnalysisChoice choice) {
        this.choice = choice;
    }

    /// What must work for an element to work.
    ///
    /// @throws IllegalArgumentException if there is no such element
    public static ElementModel model(Architecture architecture, String element) {
        return Modelling.of(architecture, element);
    }

    /// How available an element is.
    ///
    /// @throws IllegalArgumentException if there is no such element
    public AvailabilityResult analyse(Architecture architecture, String element) {
        return analyse(architecture, element, StopSignal.never());
    }

    /// How available an element is, unless it is stopped.
    ///
    /// @param stop is told of the work
    /// @throws IllegalArgumentException if there is no such element
    /// @throws CancellationException if it was stopped
    public AvailabilityResult analyse(Architecture architecture, String element, StopSignal stop) {
        stop.look();
        ElementModel model = model(architecture, element);
        Optional<Double> target = Reliability.objective(architecture.requireElement(element));
        try {
            return exact(model, target, ExactAnalysis.of(model.model(), choice.mostNodes(), stop));
        } catch (DiagramTooLargeException tooLarge) {
            return bounded(model, target, stop);
        }
    }

    private AvailabilityResult exact(ElementModel model, Optional<Double> target, ExactAnalysis exact) {
        List<PartImportance> parts = exact.importances(choice.work()).stream()
                .flatMap(importance -> part(model, importance).stream())
                .toList();
        List<String> notCounted = parts.stream()
                .filter(part -> part.importance().gain() > 0)
                .map(part -> part.part().element())
                .filter(id -> model.model().behaviour(id).stays().isEmpty())
                .toList();
        Failures failures = new Failures(exact.failuresPerHour() * RepairableUnit.HOURS_PER_YEAR, notCounted);
        Figures figures = new Figures(exact.unavailability(), exact.unavailability(), failures);
        return new AvailabilityResult(
                model.model().top(),
                Method.EXACT,
                figures,
                target.map(share -> Objective.of(share, figures, model.missing())),
                parts,
                exact.minimalCutSets(choice.cutSets()),
                model);
    }

    private static AvailabilityResult bounded(ElementModel model, Optional<Double> target, StopSignal stop) {
        Bounds works = Bounds.ofWorking(model.model(), stop);
        Figures figures = new Figures(1 - works.high(), 1 - works.low(), Failures.UNKNOWN);
        return new AvailabilityResult(
                model.model().top(),
                Method.BOUNDS,
                figures,
                target.map(share -> Objective.of(share, figures, model.missing())),
                List.of(),
                Optional.empty(),
                model);
    }

    private static Optional<PartImportance> part(ElementModel model, Importance importance) {
        return Optional.ofNullable(model.parts().get(importance.part()))
                .map(part -> new PartImportance(part, unavailability(model, part), importance));
    }

    private static double unavailability(ElementModel model, Part part) {
        double one = model.model().behaviour(part.element()).unavailability();
        return Binomial.atLeast(part.units() - part.needed() + 1, part.units(), one);
    }
}
