package dev.plumbline.simulation.availability.structure;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What must work for one thing to work, with how every part fails. The parts fail independently of each other.
///
/// @param top the name of the definition that is asked for
/// @param definitions what must work, by name
/// @param behaviours how parts and units fail, by their names
/// @param circles what definitions that need each other come to
public record FailureModel(
        String top,
        SortedMap<String, Structure> definitions,
        SortedMap<String, Behaviour> behaviours,
        Circles circles) {

    private static final String ONLY = "top";

    public FailureModel {
        definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
        behaviours = Collections.unmodifiableSortedMap(new TreeMap<>(behaviours));
        References.require(top, definitions, behaviours);
    }

    /// The model of one structure that needs no definitions.
    public static FailureModel of(Structure structure, Map<String, Behaviour> behaviours) {
        return new FailureModel(ONLY, new TreeMap<>(Map.of(ONLY, structure)), new TreeMap<>(behaviours), Circles.STAND);
    }

    /// How a part or one of the units of this name fails.
    public Behaviour behaviour(String id) {
        Behaviour known = behaviours.get(id);
        if (known == null) {
            throw new IllegalArgumentException("Nothing is known of how " + id + " fails");
        }
        return known;
    }

    /// What has this name.
    public Structure definition(String name) {
        Structure known = definitions.get(name);
        if (known == null) {
            throw new IllegalArgumentException("There is no definition " + name);
        }
        return known;
    }

    /// The same model with another definition asked for.
    public FailureModel withTop(String other) {
        return new FailureModel(other, definitions, behaviours, circles);
    }
}
