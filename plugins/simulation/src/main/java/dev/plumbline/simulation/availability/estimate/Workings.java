package dev.plumbline.simulation.availability.estimate;

import dev.plumbline.simulation.availability.structure.Circles;
import dev.plumbline.simulation.availability.structure.DefinitionOrder;
import dev.plumbline.simulation.availability.structure.FailureModel;
import dev.plumbline.simulation.availability.structure.Structure;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells of a situation whether the top of a model works in it. It knows nothing of decision diagrams.
final class Workings {

    private final Map<String, Integer> parts = new LinkedHashMap<>();
    private final Map<String, Structure.Units> units = new LinkedHashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private final Map<String, Integer> definitions = new HashMap<>();
    private final List<Check> checks;
    private final boolean[] works;
    private final boolean isCircular;
    private final boolean start;

    Workings(FailureModel model) {
        DefinitionOrder order = DefinitionOrder.of(model);
        order.finished().forEach(name -> definitions.put(name, definitions.size()));
        checks = order.finished().stream()
                .map(name -> check(model.definition(name)))
                .toList();
        works = new boolean[checks.size()];
        isCircular = order.isCircular();
        start = model.circles() == Circles.STAND;
    }

    /// The numbers of the parts.
    Map<String, Integer> parts() {
        return parts;
    }

    /// The units; their order is that of their groups.
    List<Structure.Units> units() {
        return List.copyOf(units.values());
    }

    /// The situation where all is up.
    Situation allUp() {
        long[][] up = units.values().stream()
                .map(some -> some.placements().stream()
                        .mapToLong(Structure.Placement::units)
                        .toArray())
                .toArray(long[][]::new);
        return new Situation(parts.size(), up);
    }

    /// How many definitions are gone through to tell of a situation.
    int size() {
        return works.length;
    }

    /// Whether the top works.
    boolean holds(Situation situation) {
        Arrays.fill(works, start);
        boolean changed = round(situation);
        while (isCircular && changed) {
            changed = round(situation);
        }
        return works[works.length - 1];
    }

    private boolean round(Situation situation) {
        boolean changed = false;
        for (int definition = 0; definition < works.length; definition++) {
            boolean now = checks.get(definition).holds(situation, works);
            changed |= now != works[definition];
            works[definition] = now;
        }
        return changed;
    }

    private Check check(Structure structure) {
        return switch (structure) {
            case Structure.Part part -> {
                int number = part(part.id());
                yield (situation, known) -> situation.isUp(number);
            }
            case Structure.Use use -> {
                int number = definitions.getOrDefault(use.definition(), 0);
                yield (situation, known) -> known[number];
            }
            case Structure.All all -> count(all.of(), all.of().size());
            case Structure.Any any -> count(any.of(), 1);
            case Structure.AtLeast some -> count(some.of(), some.needed());
            case Structure.Units some -> units(some);
        };
    }

    private Check count(List<Structure> of, int needed) {
        Check[] each = of.stream().map(this::check).toArray(Check[]::new);
        return (situation, known) -> {
            int count = 0;
            for (int at = 0; at < each.length && count < needed && count + each.length - at >= needed; at++) {
                count += each[at].holds(situation, known) ? 1 : 0;
            }
            return count >= needed;
        };
    }

    private Check units(Structure.Units some) {
        units.putIfAbsent(some.id(), some);
        int group = groups.computeIfAbsent(some.id(), id -> groups.size());
        int[][] domains = some.placements().stream()
                .map(placement ->
                        placement.domains().stream().mapToInt(this::part).toArray())
                .toArray(int[][]::new);
        return (situation, known) -> {
            long count = 0;
            for (int placement = 0; placement < domains.length; placement++) {
                count += areUp(domains[placement], situation) ? situation.unitsUp(group, placement) : 0;
            }
            return count >= some.needed();
        };
    }

    private static boolean areUp(int[] domains, Situation situation) {
        for (int domain : domains) {
            if (!situation.isUp(domain)) {
                return false;
            }
        }
        return true;
    }

    private int part(String id) {
        return parts.computeIfAbsent(id, name -> parts.size());
    }

    /// Whether something works.
    private interface Check {
        boolean holds(Situation situation, boolean[] known);
    }
}
