package dev.plumbline.simulation.availability.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Things that stand and can be reached from a start by way of others that stand.
///
/// @param start where requests come from
/// @param callers who calls each thing
public record Reaching(String start, SortedMap<String, SortedSet<String>> callers) {

    private static final String TOP = "all targets";
    private static final String REACHED = "reached ";

    /// Nothing but the start.
    public static Reaching from(String start) {
        return new Reaching(start, new TreeMap<>());
    }

    /// The same with one caller more.
    public Reaching withCall(String caller, String called) {
        SortedMap<String, SortedSet<String>> more = new TreeMap<>(callers);
        SortedSet<String> known = new TreeSet<>(more.getOrDefault(called, new TreeSet<>()));
        known.add(caller);
        more.put(called, known);
        return new Reaching(start, more);
    }

    /// The model of all targets standing and being reached.
    ///
    /// @param standing what it is for each thing to stand
    public FailureModel of(
            Collection<String> targets, Map<String, Structure> standing, Map<String, Behaviour> behaviours) {
        SortedMap<String, Structure> definitions = new TreeMap<>();
        standing.forEach((id, structure) -> definitions.put(REACHED + id, reached(id, structure)));
        List<Structure> all = targets.stream()
                .<Structure>map(id -> new Structure.Use(REACHED + id))
                .toList();
        definitions.put(TOP, new Structure.All(all));
        return new FailureModel(TOP, definitions, new TreeMap<>(behaviours), Circles.FALL);
    }

    private Structure reached(String id, Structure structure) {
        if (id.equals(start)) {
            return structure;
        }
        List<Structure> by = new ArrayList<>();
        callers.getOrDefault(id, new TreeSet<>()).forEach(caller -> by.add(new Structure.Use(REACHED + caller)));
        return new Structure.All(List.of(structure, new Structure.Any(by)));
    }
}
