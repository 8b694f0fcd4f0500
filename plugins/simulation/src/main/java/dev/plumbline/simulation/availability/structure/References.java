package dev.plumbline.simulation.availability.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Refuses models in which names lead nowhere or mean two things.
final class References {

    private final Map<String, Structure> definitions;
    private final Map<String, Behaviour> behaviours;
    private final Map<String, Structure.Units> units = new HashMap<>();
    private final Set<String> parts = new HashSet<>();

    private References(Map<String, Structure> definitions, Map<String, Behaviour> behaviours) {
        this.definitions = definitions;
        this.behaviours = behaviours;
    }

    static void require(String top, Map<String, Structure> definitions, Map<String, Behaviour> behaviours) {
        References references = new References(definitions, behaviours);
        references.defined(top);
        definitions.values().forEach(references::look);
        for (String id : references.units.keySet()) {
            refuse(references.parts.contains(id), id + " is the name of a part and of units");
        }
    }

    private void look(Structure structure) {
        switch (structure) {
            case Structure.Part part -> part(part.id());
            case Structure.Use use -> defined(use.definition());
            case Structure.All all -> all.of().forEach(this::look);
            case Structure.Any any -> any.of().forEach(this::look);
            case Structure.AtLeast atLeast -> atLeast.of().forEach(this::look);
            case Structure.Units some -> {
                refuse(!behaviours.containsKey(some.id()), "Nothing is known of how " + some.id() + " fails");
                Structure.Units other = units.putIfAbsent(some.id(), some);
                refuse(other != null && !other.equals(some), some.id() + " is the name of different units");
                some.placements().forEach(placement -> placement.domains().forEach(this::part));
            }
        }
    }

    private void part(String id) {
        refuse(!behaviours.containsKey(id), "Nothing is known of how " + id + " fails");
        parts.add(id);
    }

    private void defined(String name) {
        refuse(!definitions.containsKey(name), "There is no definition " + name);
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalArgumentException(why);
        }
    }
}
