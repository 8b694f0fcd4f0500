package dev.plumbline.simulation.availability.estimate;

import dev.plumbline.simulation.availability.diagram.DiagramTooLargeException;
import dev.plumbline.simulation.availability.diagram.ExactAnalysis;
import dev.plumbline.simulation.availability.structure.Circles;
import dev.plumbline.simulation.availability.structure.DefinitionOrder;
import dev.plumbline.simulation.availability.structure.FailureModel;
import dev.plumbline.simulation.availability.structure.Structure;
import dev.plumbline.simulation.stopping.StopSignal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the probability of working lies between, where it is not known exactly.
///
/// What parts have in common makes things rather work and fail together (they are associated), so all of them work at
/// least with the product of their probabilities, and one of them at most as if they had nothing in common. What uses
/// no
/// other definition is computed exactly. Definitions that need themselves are taken to work whenever nothing fails.
///
/// Source: Esary, Proschan & Walkup, Association of Random Variables, Annals of Mathematical Statistics 38 (1967);
/// Barlow & Proschan, Statistical Theory of Reliability and Life Testing (1975), section 2.3.
///
/// @param low at least
/// @param high at most
public record Bounds(double low, double high) {

    private static final Bounds WORKS = new Bounds(1, 1);
    private static final Bounds FAILS = new Bounds(0, 0);

    /// The bounds of the probability that the top of a model works.
    public static Bounds ofWorking(FailureModel model) {
        return ofWorking(model, StopSignal.never());
    }

    /// The bounds of the probability that the top of a model works, unless it is stopped.
    ///
    /// @param stop is told of the work
    /// @throws CancellationException if it was stopped
    public static Bounds ofWorking(FailureModel model, StopSignal stop) {
        Search search = new Search(model, stop);
        DefinitionOrder.of(model).finished().forEach(search::define);
        return search.use(model.top());
    }

    private static final class Search {

        private static final int NODES_EACH = 10_000;

        private final FailureModel model;
        private final StopSignal stop;
        private final Map<String, Bounds> known = new HashMap<>();
        private final Bounds circular;

        Search(FailureModel model, StopSignal stop) {
            this.model = model;
            this.stop = stop;
            circular = new Bounds(model.circles() == Circles.STAND ? nothingFails() : 0, 1);
        }

        void define(String definition) {
            known.put(definition, of(model.definition(definition)));
        }

        Bounds use(String definition) {
            return known.getOrDefault(definition, circular);
        }

        private Bounds of(Structure structure) {
            stop.worked();
            return switch (structure) {
                case Structure.Use use -> use(use.definition());
                case Structure.All all -> atLeast(all.of().size(), all.of());
                case Structure.Any any -> any.of().isEmpty() ? FAILS : atLeast(1, any.of());
                case Structure.AtLeast some -> atLeast(some.needed(), some.of());
                case Structure.Part part ->
                    exactly(1 - model.behaviour(part.id()).unavailability());
                case Structure.Units units -> units(units);
            };
        }

        private Bounds atLeast(int needed, List<Structure> of) {
            if (needed <= 0) {
                return WORKS;
            }
            if (needed > of.size()) {
                return FAILS;
            }
            List<Bounds> each = of.stream().map(this::of).toList();
            double low = each.stream()
                    .sorted(Comparator.comparingDouble((Bounds bounds) -> -bounds.low))
                    .limit(needed)
                    .mapToDouble(Bounds::low)
                    .reduce(1, (one, other) -> one * other);
            // If enough work, then so does one of any that are too many to be spared.
            double noneOfTheWorst = each.stream()
                    .sorted(Comparator.comparingDouble(Bounds::high))
                    .limit(of.size() - needed + 1L)
                    .mapToDouble(bounds -> 1 - bounds.high)
                    .reduce(1, (one, other) -> one * other);
            return new Bounds(low, 1 - noneOfTheWorst);
        }

        private Bounds units(Structure.Units units) {
            FailureModel alone = FailureModel.of(units, model.behaviours());
            try {
                return exactly(1 - ExactAnalysis.of(alone, NODES_EACH, stop).unavailability());
            } catch (DiagramTooLargeException tooLarge) {
                return new Bounds(0, 1);
            }
        }

        private static Bounds exactly(double probability) {
            return new Bounds(probability, probability);
        }

        private double nothingFails() {
            Set<String> met = new HashSet<>();
            return model.definitions().values().stream()
                    .mapToDouble(structure -> nothingFails(structure, met))
                    .reduce(1, (one, other) -> one * other);
        }

        private double nothingFails(Structure structure, Set<String> met) {
            return switch (structure) {
                case Structure.Use use -> 1;
                case Structure.Part part -> nothingFails(part.id(), 1, met);
                case Structure.All all -> nothingFails(all.of(), met);
                case Structure.Any any -> nothingFails(any.of(), met);
                case Structure.AtLeast some -> nothingFails(some.of(), met);
                case Structure.Units units -> {
                    double domains = units.placements().stream()
                            .flatMap(placement -> placement.domains().stream())
                            .mapToDouble(domain -> nothingFails(domain, 1, met))
                            .reduce(1, (one, other) -> one * other);
                    yield domains * nothingFails(units.id(), units.count(), met);
                }
            };
        }

        private double nothingFails(List<Structure> of, Set<String> met) {
            return of.stream().mapToDouble(each -> nothingFails(each, met)).reduce(1, (one, other) -> one * other);
        }

        private double nothingFails(String part, long count, Set<String> met) {
            return met.add(part) ? Math.pow(1 - model.behaviour(part).unavailability(), (double) count) : 1;
        }
    }
}
