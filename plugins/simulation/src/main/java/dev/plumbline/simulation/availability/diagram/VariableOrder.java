package dev.plumbline.simulation.availability.diagram;

import dev.plumbline.simulation.availability.structure.Behaviour;
import dev.plumbline.simulation.availability.structure.DefinitionOrder;
import dev.plumbline.simulation.availability.structure.FailureModel;
import dev.plumbline.simulation.availability.structure.Structure;
import dev.plumbline.simulation.stopping.StopSignal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Puts the variables in the order in which they are met depth first: what a definition says itself, then what it uses.
/// The parts that units stand on come before the units.
///
/// Source: Malik, Wang, Brayton & Sangiovanni-Vincentelli, Logic Verification Using Binary Decision Diagrams in a Logic
/// Synthesis Environment, ICCAD 1988.
final class VariableOrder {

    private final FailureModel model;
    private final Predicate<String> fails;
    private final StopSignal stop;
    private final List<Variable> variables = new ArrayList<>();
    private final Map<String, Integer> parts = new HashMap<>();
    private final Map<String, Variables.Counted> units = new HashMap<>();
    private int groups;

    private VariableOrder(FailureModel model, Predicate<String> fails, StopSignal stop) {
        this.model = model;
        this.fails = fails;
        this.stop = stop;
    }

    /// @param fails of which parts and units it is asked that they fail; all others always work
    static Variables of(FailureModel model, DefinitionOrder definitions, Predicate<String> fails, StopSignal stop) {
        VariableOrder order = new VariableOrder(model, fails, stop);
        definitions.entered().forEach(definition -> order.look(model.definition(definition)));
        return new Variables(List.copyOf(order.variables), order.parts, order.units);
    }

    private void look(Structure structure) {
        switch (structure) {
            case Structure.Part part -> part(part.id());
            case Structure.Units some -> units(some);
            case Structure.All all -> all.of().forEach(this::look);
            case Structure.Any any -> any.of().forEach(this::look);
            case Structure.AtLeast some -> some.of().forEach(this::look);
            case Structure.Use use -> {}
        }
    }

    private void part(String id) {
        if (fails.test(id) && !parts.containsKey(id)) {
            parts.put(id, variables.size());
            variables.add(Variable.of(id, groups++, model.behaviour(id)));
        }
    }

    private void units(Structure.Units some) {
        if (units.containsKey(some.id())) {
            return;
        }
        some.placements().forEach(placement -> placement.domains().forEach(this::part));
        CountDiagram counts = Counting.of(some, parts, stop);
        SortedMap<Long, Integer> levels = new TreeMap<>();
        int group = groups++;
        if (fails.test(some.id())) {
            Behaviour behaviour = model.behaviour(some.id());
            for (long present : counts.counts()) {
                levels.put(present, variables.size());
                variables.add(Variable.of(some, group, present, behaviour));
            }
        }
        units.put(some.id(), new Variables.Counted(counts, levels));
    }
}
