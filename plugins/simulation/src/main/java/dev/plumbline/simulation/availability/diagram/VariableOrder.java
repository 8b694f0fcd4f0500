package dev.plumbline.simulation.availability.diagram;

import dev.plumbline.simulation.availability.structure.Behaviour;
import dev.plumbline.simulation.availability.structure.FailureModel;
import dev.plumbline.simulation.availability.structure.Structure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final List<Variable> variables = new ArrayList<>();
    private final Map<String, Integer> parts = new HashMap<>();
    private final Map<String, Variables.Counted> units = new HashMap<>();
    private final List<String> finished = new ArrayList<>();
    private boolean isCircular;
    private int groups;

    private VariableOrder(FailureModel model, Predicate<String> fails) {
        this.model = model;
        this.fails = fails;
    }

    /// @param fails of which parts and units it is asked that they fail; all others always work
    static VariableOrder of(FailureModel model, Predicate<String> fails) {
        VariableOrder order = new VariableOrder(model, fails);
        order.search();
        return order;
    }

    Variables variables() {
        return new Variables(List.copyOf(variables), parts, units);
    }

    /// The definitions that the top needs, each after those that it uses but for circles.
    List<String> definitions() {
        return finished;
    }

    /// Whether a definition uses itself, through others or at once.
    boolean isCircular() {
        return isCircular;
    }

    private void search() {
        Deque<Visit> path = new ArrayDeque<>();
        Set<String> entered = new HashSet<>();
        Set<String> open = new HashSet<>();
        path.push(enter(model.top(), entered, open));
        while (!path.isEmpty()) {
            Visit visit = path.getFirst();
            if (!visit.uses.hasNext()) {
                open.remove(visit.definition);
                finished.add(path.pop().definition);
                continue;
            }
            String next = visit.uses.next();
            isCircular |= open.contains(next);
            if (!entered.contains(next)) {
                path.push(enter(next, entered, open));
            }
        }
    }

    private Visit enter(String definition, Set<String> entered, Set<String> open) {
        entered.add(definition);
        open.add(definition);
        Set<String> uses = new LinkedHashSet<>();
        look(model.definition(definition), uses);
        return new Visit(definition, uses.iterator());
    }

    private void look(Structure structure, Set<String> uses) {
        switch (structure) {
            case Structure.Part part -> part(part.id());
            case Structure.Units some -> units(some);
            case Structure.All all -> all.of().forEach(each -> look(each, uses));
            case Structure.Any any -> any.of().forEach(each -> look(each, uses));
            case Structure.AtLeast some -> some.of().forEach(each -> look(each, uses));
            case Structure.Use use -> uses.add(use.definition());
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
        CountDiagram counts = Counting.of(some, parts);
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

    private record Visit(String definition, Iterator<String> uses) {}
}
