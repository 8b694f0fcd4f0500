package dev.plumbline.simulation.availability.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Looks at all combinations of failed parts, with nothing clever. A combination is a number with a bit for each part.
public final class Enumeration {

    private final FailureModel model;
    private final List<String> parts;
    private final List<String> names;
    private final List<Check> checks;
    private final boolean[] works;
    private final double[] probabilities;

    /// @param model a model without units
    public Enumeration(FailureModel model) {
        this.model = model;
        parts = model.behaviours().keySet().stream()
                .filter(part -> model.behaviour(part).unavailability() > 0)
                .toList();
        names = List.copyOf(model.definitions().keySet());
        checks = names.stream().map(name -> check(model.definition(name))).toList();
        works = new boolean[1 << parts.size()];
        probabilities = new double[works.length];
        for (int down = 0; down < works.length; down++) {
            works[down] = look(down);
            probabilities[down] = chance(down);
        }
    }

    /// The parts that can fail.
    public List<String> parts() {
        return parts;
    }

    /// Whether the top works when these have failed.
    public boolean works(int down) {
        return works[down];
    }

    /// The bit of a part.
    public int bit(String part) {
        return 1 << parts.indexOf(part);
    }

    /// The probability of all combinations for which something holds.
    public double probability(IntPredicate holds) {
        return combinations(holds).mapToDouble(down -> probabilities[down]).sum();
    }

    /// The probability that the top fails.
    public double unavailability() {
        return probability(down -> !works[down]);
    }

    /// The combinations for which something holds.
    public IntStream combinations(IntPredicate holds) {
        return IntStream.range(0, works.length).filter(holds);
    }

    /// The combinations that make the top fail and of which no smaller one does.
    public List<Integer> minimalCutSets() {
        List<Integer> minimal = new ArrayList<>();
        combinations(down -> !works[down])
                .filter(down -> IntStream.range(0, parts.size())
                        .filter(part -> (down >> part & 1) == 1)
                        .allMatch(part -> works[down & ~(1 << part)]))
                .forEach(minimal::add);
        return minimal;
    }

    /// The names of the parts of a combination.
    public Set<String> names(int down) {
        Set<String> found = new HashSet<>();
        IntStream.range(0, parts.size())
                .filter(part -> (down >> part & 1) == 1)
                .forEach(part -> found.add(parts.get(part)));
        return found;
    }

    private double chance(int down) {
        double chance = 1;
        for (int part = 0; part < parts.size(); part++) {
            double share = model.behaviour(parts.get(part)).unavailability();
            chance *= (down >> part & 1) == 1 ? share : 1 - share;
        }
        return chance;
    }

    private boolean look(int down) {
        boolean[] found = new boolean[names.size()];
        Arrays.fill(found, model.circles() == Circles.STAND);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int name = 0; name < found.length; name++) {
                boolean now = checks.get(name).works(down, found);
                changed |= now != found[name];
                found[name] = now;
            }
        }
        return found[names.indexOf(model.top())];
    }

    private Check check(Structure structure) {
        return switch (structure) {
            case Structure.Part part -> {
                int bit = parts.contains(part.id()) ? bit(part.id()) : 0;
                yield (down, found) -> (down & bit) == 0;
            }
            case Structure.Use use -> {
                int name = names.indexOf(use.definition());
                yield (down, found) -> found[name];
            }
            case Structure.All all -> count(all.of(), all.of().size());
            case Structure.Any any -> count(any.of(), 1);
            case Structure.AtLeast some -> count(some.of(), some.needed());
            case Structure.Units units -> throw new IllegalArgumentException("Expand the units first: " + units.id());
        };
    }

    private Check count(List<Structure> structures, int needed) {
        List<Check> each = structures.stream().map(this::check).toList();
        return (down, found) -> {
            int count = 0;
            for (Check check : each) {
                count += check.works(down, found) ? 1 : 0;
            }
            return count >= needed;
        };
    }

    /// Whether something works.
    private interface Check {
        boolean works(int down, boolean[] found);
    }
}
