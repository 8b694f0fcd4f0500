package dev.plumbline.simulation.availability.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The same model with one part for each unit, named `units#1`, `units#2` and so on in the order of the placements.
public final class Expansion {

    private static final long MOST = 100_000;

    private final SortedMap<String, Behaviour> behaviours;
    private final List<String> units = new ArrayList<>();
    private final FailureModel model;

    private Expansion(FailureModel of) {
        behaviours = new TreeMap<>(of.behaviours());
        SortedMap<String, Structure> definitions = new TreeMap<>(of.definitions());
        definitions.replaceAll((name, structure) -> expanded(structure));
        model = new FailureModel(of.top(), definitions, behaviours, of.circles());
    }

    /// Tells the units of a model apart.
    ///
    /// @throws IllegalArgumentException if there are more than 100,000 units
    public static Expansion of(FailureModel model) {
        return new Expansion(model);
    }

    /// The model without units.
    public FailureModel model() {
        return model;
    }

    /// The names of the parts that were units, each once.
    public List<String> units() {
        return units.stream().distinct().toList();
    }

    private Structure expanded(Structure structure) {
        return switch (structure) {
            case Structure.Part part -> part;
            case Structure.Use use -> use;
            case Structure.All all -> new Structure.All(expanded(all.of()));
            case Structure.Any any -> new Structure.Any(expanded(any.of()));
            case Structure.AtLeast some -> new Structure.AtLeast(some.needed(), expanded(some.of()));
            case Structure.Units some -> eachOf(some);
        };
    }

    private List<Structure> expanded(List<Structure> structures) {
        return structures.stream().map(this::expanded).toList();
    }

    private Structure eachOf(Structure.Units some) {
        if (some.count() + units.size() > MOST) {
            throw new IllegalArgumentException(
                    "There are more than " + MOST + " units, which is too many to tell them apart");
        }
        List<Structure> each = new ArrayList<>();
        Behaviour behaviour = behaviours.getOrDefault(some.id(), Behaviour.PERFECT);
        for (Structure.Placement placement : some.placements()) {
            for (long unit = 0; unit < placement.units(); unit++) {
                String id = some.id() + "#" + (each.size() + 1);
                behaviours.put(id, behaviour);
                units.add(id);
                List<Structure> needs = new ArrayList<>(List.of(new Structure.Part(id)));
                placement.domains().forEach(domain -> needs.add(new Structure.Part(domain)));
                each.add(new Structure.All(needs));
            }
        }
        return new Structure.AtLeast((int) Math.min(some.needed(), Integer.MAX_VALUE), each);
    }
}
