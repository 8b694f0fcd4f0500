package dev.plumbline.designrules.model;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.live.GraphQueries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much of an architecture fails with some elements: what cannot do without them, or without what cannot.
///
/// What was asked once is remembered, as many findings are about the same elements. For one thread.
public final class BlastRadius {

    private final Architecture architecture;
    private final GraphQueries dependencies;
    private final Map<List<String>, Integer> known = new HashMap<>();

    private BlastRadius(Architecture architecture) {
        this.architecture = architecture;
        this.dependencies = GraphQueries.of(architecture, relation -> HardDependencies.isHard(architecture, relation));
    }

    /// That of the elements of an architecture.
    public static BlastRadius in(Architecture architecture) {
        return new BlastRadius(architecture);
    }

    /// How many elements depend on one of the given ones, these not counted.
    public int of(List<String> elements) {
        List<String> present = elements.stream()
                .filter(id -> architecture.element(id).isPresent())
                .distinct()
                .sorted()
                .toList();
        return known.computeIfAbsent(present, targets -> dependencies.countReaching(targets) - targets.size());
    }
}
