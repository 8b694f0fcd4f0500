package dev.plumbline.simulation.availability;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.simulation.availability.structure.Structure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Defines an element and all that it needs, directly or not, by their ids: what is its own, and what else must work.
final class Needs {

    private final Architecture architecture;
    private final Dependencies dependencies;

    Needs(Architecture architecture, Remarks remarks) {
        this.architecture = architecture;
        this.dependencies = new Dependencies(architecture, remarks);
    }

    /// @param own what must work of each element itself
    SortedMap<String, Structure> of(Element top, Function<Element, List<Structure>> own) {
        SortedMap<String, Structure> definitions = new TreeMap<>();
        Deque<Element> open = new ArrayDeque<>(List.of(top));
        Set<String> met = new HashSet<>(List.of(top.id()));
        while (!open.isEmpty()) {
            Element element = open.pop();
            List<Structure> all = new ArrayList<>(own.apply(element));
            for (List<String> alternatives : dependencies.of(element)) {
                all.add(oneOf(alternatives));
                alternatives.stream()
                        .filter(met::add)
                        .flatMap(id -> architecture.element(id).stream())
                        .forEach(open::push);
            }
            definitions.put(element.id(), new Structure.All(all));
        }
        return definitions;
    }

    private static Structure oneOf(List<String> alternatives) {
        List<Structure> uses =
                alternatives.stream().<Structure>map(Structure.Use::new).toList();
        return uses.size() == 1 ? uses.getFirst() : new Structure.Any(uses);
    }
}
