package dev.plumbline.simulation.availability.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes models by chance: parts that are shared, units in domains, and definitions that may use each other in circles.
public final class RandomModels {

    private final Random random;
    private final SortedMap<String, Behaviour> behaviours = new TreeMap<>();
    private final List<Structure> leaves = new ArrayList<>();
    private final int definitions;

    private RandomModels(long seed) {
        random = new Random(seed);
        definitions = 1 + random.nextInt(4);
    }

    /// A model of at most 12 parts and units, counted one by one.
    public static FailureModel of(long seed) {
        RandomModels models = new RandomModels(seed);
        models.parts();
        SortedMap<String, Structure> made = new TreeMap<>();
        for (int at = 0; at < models.definitions; at++) {
            made.put("d" + at, models.structure(3));
        }
        Circles circles = models.random.nextInt(3) == 0 ? Circles.FALL : Circles.STAND;
        return new FailureModel("d0", made, models.behaviours, circles);
    }

    private void parts() {
        int shared = 1 + random.nextInt(4);
        for (int at = 0; at < shared; at++) {
            part("p" + at);
        }
        int left = 2 + random.nextInt(11 - shared);
        for (int at = 0; at < 2; at++) {
            int units = 1 + random.nextInt(Math.max(1, left / 2));
            left -= units;
            units("u" + at, units, shared);
        }
        for (int at = shared; at < shared + Math.min(left, 3); at++) {
            part("p" + at);
        }
    }

    private void part(String id) {
        behaviours.put(id, behaviour());
        leaves.add(new Structure.Part(id));
    }

    private void units(String id, int count, int shared) {
        behaviours.put(id, random.nextInt(6) == 0 ? Behaviour.PERFECT : behaviour());
        List<Structure.Placement> placements = new ArrayList<>();
        for (int unit = 0; unit < count; ) {
            int together = 1 + random.nextInt(count - unit);
            List<String> domains = new ArrayList<>();
            for (int domain = 0; domain < shared; domain++) {
                if (random.nextInt(3) == 0) {
                    domains.add("p" + domain);
                }
            }
            placements.add(new Structure.Placement(together, domains));
            unit += together;
        }
        leaves.add(new Structure.Units(id, 1 + random.nextInt(count), placements));
    }

    private Behaviour behaviour() {
        return Behaviour.repaired(1 + 20 * random.nextDouble(), 0.5 + 5 * random.nextDouble());
    }

    private Structure structure(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return random.nextInt(5) == 0
                    ? new Structure.Use("d" + random.nextInt(definitions))
                    : leaves.get(random.nextInt(leaves.size()));
        }
        List<Structure> of = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int at = 0; at < count; at++) {
            of.add(structure(depth - 1));
        }
        return switch (random.nextInt(3)) {
            case 0 -> new Structure.All(of);
            case 1 -> new Structure.Any(of);
            default -> new Structure.AtLeast(1 + random.nextInt(count), of);
        };
    }
}
