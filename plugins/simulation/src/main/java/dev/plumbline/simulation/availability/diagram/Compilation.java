package dev.plumbline.simulation.availability.diagram;

import dev.plumbline.simulation.availability.structure.Circles;
import dev.plumbline.simulation.availability.structure.DefinitionOrder;
import dev.plumbline.simulation.availability.structure.FailureModel;
import dev.plumbline.simulation.availability.structure.Structure;
import dev.plumbline.simulation.stopping.StopSignal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Makes the diagram of when the top of a model has failed.
///
/// Definitions that use each other are made again and again from a start, none or all failed, until nothing changes:
/// the least or the greatest fixed point (Tarski, A Lattice-Theoretical Fixpoint Theorem, 1955), which is reached after
/// finitely many rounds, as a diagram only ever grows or shrinks.
final class Compilation {

    private final FailureModel model;
    private final Variables variables;
    private final BooleanDiagrams diagrams;
    private final Map<String, Integer> made = new HashMap<>();
    private final int start;

    private Compilation(FailureModel model, Variables variables, int most, StopSignal stop) {
        this.model = model;
        this.variables = variables;
        this.diagrams = new BooleanDiagrams(variables, most, stop);
        this.start = model.circles() == Circles.STAND ? BooleanDiagrams.FALSE : BooleanDiagrams.TRUE;
    }

    /// @param fails of which parts and units it is asked that they fail
    /// @param most how many nodes there may be
    /// @param stop is told of the work
    static Compiled of(FailureModel model, Predicate<String> fails, int most, StopSignal stop) {
        DefinitionOrder order = DefinitionOrder.of(model);
        Compilation compilation = new Compilation(model, VariableOrder.of(model, order, fails, stop), most, stop);
        boolean changed = compilation.round(order.finished());
        while (order.isCircular() && changed) {
            changed = compilation.round(order.finished());
        }
        return new Compiled(compilation.variables, compilation.diagrams, compilation.use(model.top()));
    }

    private boolean round(List<String> definitions) {
        boolean changed = false;
        for (String definition : definitions) {
            Integer before = made.put(definition, failed(model.definition(definition)));
            changed |= before == null || !before.equals(made.get(definition));
        }
        return changed;
    }

    private int use(String definition) {
        return made.getOrDefault(definition, start);
    }

    private int failed(Structure structure) {
        return switch (structure) {
            case Structure.Part part -> variable(variables.parts().get(part.id()));
            case Structure.Units units -> units(units);
            case Structure.All all -> atLeast(1, all.of());
            case Structure.Any any -> atLeast(any.of().size(), any.of());
            case Structure.AtLeast some ->
                atLeast(Math.clamp(some.of().size() - some.needed() + 1L, 0, Integer.MAX_VALUE), some.of());
            case Structure.Use use -> use(use.definition());
        };
    }

    private int variable(@Nullable Integer level) {
        return level == null
                ? BooleanDiagrams.FALSE
                : diagrams.node(level, BooleanDiagrams.FALSE, BooleanDiagrams.TRUE);
    }

    /// So many of these have failed. The last come first, so that what is made is at the bottom of what is made from
    /// it.
    private int atLeast(int failing, List<Structure> of) {
        if (failing > of.size()) {
            return BooleanDiagrams.FALSE;
        }
        int[] more = new int[failing + 1];
        Arrays.fill(more, BooleanDiagrams.FALSE);
        more[0] = BooleanDiagrams.TRUE;
        for (int at = of.size() - 1; at >= 0; at--) {
            int condition = failed(of.get(at));
            int least = Math.max(1, failing - at);
            for (int count = Math.min(failing, of.size() - at); count >= least; count--) {
                more[count] = diagrams.threshold(condition, more[count - 1], more[count]);
            }
        }
        return more[failing];
    }

    private int units(Structure.Units units) {
        Variables.Counted counted = variables.units().get(units.id());
        if (counted == null || units.needed() <= 0) {
            return BooleanDiagrams.FALSE;
        }
        return step(counted.counts().root(), counted, new IdentityHashMap<>());
    }

    private int step(
            CountDiagram.Step step, Variables.Counted counted, IdentityHashMap<CountDiagram.Step, Integer> known) {
        Integer before = known.get(step);
        if (before != null) {
            return before;
        }
        int result = switch (step) {
            case CountDiagram.Present present ->
                present.units() == 0
                        ? BooleanDiagrams.TRUE
                        : variable(counted.levels().get(present.units()));
            case CountDiagram.Question question ->
                diagrams.node(
                        question.level(),
                        step(question.works(), counted, known),
                        step(question.failed(), counted, known));
        };
        known.put(step, result);
        return result;
    }

    /// A diagram with what it is made of.
    record Compiled(Variables variables, BooleanDiagrams diagrams, int root) {}
}
