package dev.plumbline.simulation.availability;

import dev.plumbline.pluginapi.Availability;
import dev.plumbline.pluginapi.Availability.Causes;
import dev.plumbline.pluginapi.Availability.CutSet;
import dev.plumbline.pluginapi.Availability.CutSets;
import dev.plumbline.pluginapi.Availability.Domain;
import dev.plumbline.pluginapi.Availability.Downtime;
import dev.plumbline.pluginapi.Availability.Failure;
import dev.plumbline.pluginapi.Availability.Importance;
import dev.plumbline.pluginapi.Availability.Missing;
import dev.plumbline.pluginapi.Availability.Objective;
import dev.plumbline.pluginapi.Availability.Part;
import dev.plumbline.pluginapi.Availability.Simulated;
import dev.plumbline.pluginapi.Availability.Soft;
import dev.plumbline.pluginapi.Availability.Standing;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.SimulationResult.Outcome;
import dev.plumbline.simulation.availability.AvailabilityResult.PartImportance;
import dev.plumbline.simulation.availability.diagram.MinimalCutSets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// A result as the extension point has it.
record Answer(AvailabilityResult result) {

    private static final String EXACT = "steady state by a decision diagram";
    private static final String BOUNDS = "bounds of the steady state, as the decision diagram would be too large";

    Availability with(List<Soft> soft, Optional<Simulated> simulated) {
        return new Availability(
                result.element(),
                method(),
                downtime(),
                result.objective().map(Answer::objective),
                new Causes(
                        result.parts().stream().map(Answer::part).toList(),
                        result.cutSets().map(this::cutSets),
                        domains(),
                        soft),
                simulated,
                result.model().missing().stream()
                        .map(missing -> new Missing(missing.element(), missing.attributes()))
                        .toList(),
                result.model().notes(),
                new Provenance(
                        DiagramAnalyst.NAME, method() == Availability.Method.EXACT ? EXACT : BOUNDS, Optional.empty()));
    }

    private Availability.Method method() {
        return switch (result.method()) {
            case EXACT -> Availability.Method.EXACT;
            case BOUNDS -> Availability.Method.BOUNDS;
        };
    }

    private Downtime downtime() {
        AvailabilityResult.Figures figures = result.figures();
        return new Downtime(
                figures.low(),
                figures.high(),
                figures.failures().perYear(),
                figures.failures().notCounted());
    }

    private static Objective objective(AvailabilityResult.Objective objective) {
        Outcome outcome = switch (objective.outcome()) {
            case HOLDS -> Outcome.HOLDS;
            case MISSED -> Outcome.FAILS;
            case CANNOT_TELL -> Outcome.CANNOT_TELL;
        };
        return new Objective(objective.target(), outcome, objective.budgetUse());
    }

    private static Part part(PartImportance found) {
        var importance = found.importance();
        return new Part(
                found.part().element(),
                found.part().kind(),
                found.part().units(),
                found.part().needed(),
                found.unavailability(),
                new Importance(
                        importance.birnbaum(),
                        importance.birnbaumOfOne(),
                        importance.criticality(),
                        importance.fussellVesely(),
                        importance.achievementWorth(),
                        importance.reductionWorth()));
    }

    private CutSets cutSets(MinimalCutSets found) {
        double whole = result.figures().unavailability();
        return new CutSets(
                found.count(),
                found.ofSize(),
                found.rareEvent(),
                found.upperBound(),
                found.likely().stream()
                        .map(set -> new CutSet(
                                set.failures().stream()
                                        .map(one -> new Failure(one.part(), one.failing(), one.present()))
                                        .toList(),
                                set.probability(),
                                whole == 0 ? 0 : Math.min(1, set.probability() / whole),
                                set.ways()))
                        .toList());
    }

    /// What several replicas stand on, in the order of the parts.
    private List<Domain> domains() {
        SortedMap<String, List<Standing>> shared = SharedDomains.of(result.model());
        double whole = result.figures().unavailability();
        return result.parts().stream()
                .filter(part -> shared.containsKey(part.part().element()))
                .map(part -> new Domain(
                        part.part().element(),
                        part.part().kind(),
                        part.unavailability(),
                        Math.min(
                                1,
                                whole
                                        + part.importance().birnbaum()
                                        - part.importance().gain()),
                        shared.getOrDefault(part.part().element(), List.of())))
                .toList();
    }
}
