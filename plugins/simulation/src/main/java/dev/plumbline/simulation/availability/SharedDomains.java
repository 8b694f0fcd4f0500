package dev.plumbline.simulation.availability;

import dev.plumbline.pluginapi.Availability.Standing;
import dev.plumbline.simulation.availability.structure.Structure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What several replicas stand on, so that they fail together.
final class SharedDomains {

    private final SortedMap<String, SortedMap<String, Long>> standing = new TreeMap<>();

    private SharedDomains() {}

    /// The replicas that stand on each part which several stand on, by its id.
    static SortedMap<String, List<Standing>> of(ElementModel model) {
        SharedDomains domains = new SharedDomains();
        model.model().definitions().values().forEach(domains::collect);
        SortedMap<String, List<Standing>> shared = new TreeMap<>();
        domains.standing.forEach((domain, replicas) -> {
            if (replicas.values().stream().mapToLong(count -> count).sum() > 1) {
                shared.put(domain, list(replicas));
            }
        });
        return shared;
    }

    private static List<Standing> list(Map<String, Long> replicas) {
        return replicas.entrySet().stream()
                .map(entry -> new Standing(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void collect(Structure structure) {
        switch (structure) {
            case Structure.Units units ->
                units.placements()
                        .forEach(placement -> placement
                                .domains()
                                .forEach(domain -> standing.computeIfAbsent(domain, id -> new TreeMap<>())
                                        .merge(units.id(), placement.units(), Long::sum)));
            case Structure.All all -> collect(all.of());
            case Structure.Any any -> collect(any.of());
            case Structure.AtLeast some -> collect(some.of());
            case Structure.Part part -> {}
            case Structure.Use use -> {}
        }
    }

    private void collect(Collection<Structure> structures) {
        structures.forEach(this::collect);
    }
}
