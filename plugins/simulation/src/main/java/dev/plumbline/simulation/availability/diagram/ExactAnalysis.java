package dev.plumbline.simulation.availability.diagram;

import dev.plumbline.simulation.availability.structure.FailureModel;
import dev.plumbline.simulation.stopping.StopSignal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a decision diagram says of a model, exactly.
public final class ExactAnalysis {

    /// The usual number of nodes that a diagram may have.
    public static final int USUAL_NODES = 1_000_000;

    private final Variables variables;
    private final BooleanDiagrams diagrams;
    private final Quantification quantification;
    private final double[] probabilities;
    private final @Nullable Cuts cuts;
    private final StopSignal stop;

    private ExactAnalysis(Compilation.Compiled compiled, int most, StopSignal stop) {
        this.stop = stop;
        variables = compiled.variables();
        diagrams = compiled.diagrams();
        probabilities = variables.each(Variable::probability);
        quantification = new Quantification(diagrams.nodes(), compiled.root(), probabilities);
        cuts = cuts(diagrams.nodes(), compiled.root(), most, stop);
    }

    private static @Nullable Cuts cuts(NodeTable nodes, int root, int most, StopSignal stop) {
        try {
            CutFamilies families = new CutFamilies(most, stop);
            return new Cuts(families, families.minimal(nodes, root));
        } catch (DiagramTooLargeException tooLarge) {
            return null;
        }
    }

    /// Makes the diagram.
    ///
    /// @param most how many nodes it may have
    /// @throws DiagramTooLargeException if it would have more
    public static ExactAnalysis of(FailureModel model, int most) {
        return of(model, most, StopSignal.never());
    }

    /// Makes the diagram, unless it is stopped; what is asked of it later stops too.
    ///
    /// @param most how many nodes it may have
    /// @param stop is told of the work
    /// @throws DiagramTooLargeException if it would have more
    /// @throws CancellationException if it was stopped
    public static ExactAnalysis of(FailureModel model, int most, StopSignal stop) {
        return new ExactAnalysis(
                Compilation.of(model, part -> model.behaviour(part).unavailability() > 0, most, stop), most, stop);
    }

    /// The probability that the whole is down.
    public double unavailability() {
        return quantification.probability();
    }

    /// How often the whole goes down in an hour; parts of which that is not known count for nothing.
    ///
    /// Source: Vesely, A Time-Dependent Methodology for Fault Tree Evaluation, Nuclear Engineering and Design 13
    /// (1970).
    public double failuresPerHour() {
        double[] derivatives = quantification.derivatives();
        double sum = 0;
        for (int level = 0; level < derivatives.length; level++) {
            sum += derivatives[level] * variables.at(level).perHour();
        }
        return sum;
    }

    /// How many nodes the diagram has beside its ends.
    public int nodeCount() {
        return quantification.nodeCount();
    }

    /// How many variables the diagram asks for.
    public int variableCount() {
        return variables.count();
    }

    /// The minimal cut sets; nothing where their diagram would be too large, though that of the whole is not.
    public Optional<MinimalCutSets> minimalCutSets(CutSetChoice choice) {
        Cuts found = cuts;
        if (found == null) {
            return Optional.empty();
        }
        CutSetFigures figures = new CutSetFigures(found.families.nodes(), found.root, variables);
        return Optional.of(new MinimalCutSets(
                figures.count(),
                figures.ofSize(),
                figures.rareEvent(),
                figures.upperBound(),
                new CutSetSearch(found.families.nodes(), found.root, variables, stop).find(choice)));
    }

    /// The importance of every part and of all units of one name together, the largest gain first.
    ///
    /// @param work how many nodes may be looked at for what cut sets are down, which is asked for each part anew
    public List<Importance> importances(long work) {
        double[] derivatives = quantification.derivatives();
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int level = 0; level < variables.count(); level++) {
            groups.computeIfAbsent(variables.at(level).group(), group -> new ArrayList<>())
                    .add(level);
        }
        List<Importance> all = new ArrayList<>();
        groups.values().forEach(levels -> all.add(importance(levels, derivatives)));
        all.sort(Comparator.comparingDouble((Importance each) -> -each.gain()).thenComparing(Importance::part));
        return withCuts(all, groups, work);
    }

    private Importance importance(List<Integer> levels, double[] derivatives) {
        long units = levels.stream()
                .mapToLong(level -> variables.at(level).present())
                .max()
                .orElse(1);
        double birnbaum = 0;
        double ofOne = 0;
        double gain = 0;
        for (int level : levels) {
            Variable variable = variables.at(level);
            birnbaum += derivatives[level];
            ofOne += derivatives[level] * variable.ofOne() * variable.present() / units;
            gain += derivatives[level] * probabilities[level];
        }
        String part = variables.at(levels.getFirst()).part();
        return new Importance(part, unavailability(), birnbaum, ofOne, gain, Double.NaN);
    }

    private List<Importance> withCuts(List<Importance> all, Map<Integer, List<Integer>> groups, long work) {
        Cuts found = cuts;
        if (found == null) {
            return all;
        }
        Map<String, List<Integer>> levels = new LinkedHashMap<>();
        groups.values().forEach(each -> levels.put(variables.at(each.getFirst()).part(), each));
        CutUnions unions = new CutUnions(found.families, diagrams, probabilities, work);
        return all.stream()
                .map(each ->
                        each.withInCuts(unions.probability(found.root, levels.getOrDefault(each.part(), List.of()))))
                .toList();
    }

    /// The minimal cut sets of the whole.
    private record Cuts(CutFamilies families, int root) {}
}
