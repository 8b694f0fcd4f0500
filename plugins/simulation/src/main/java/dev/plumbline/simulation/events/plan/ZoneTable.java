package dev.plumbline.simulation.events.plan;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.simulation.kernel.Blueprint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The availability zones of an architecture, in the order of their names, and the region of each.
///
/// A zone is in the region that an element says which names it; an element that names a region alone is in a zone of
/// its own kind, the region's.
final class ZoneTable {

    private final List<String> zones;
    private final TreeMap<String, String> regions = new TreeMap<>();

    ZoneTable(Architecture architecture) {
        TreeSet<String> names = new TreeSet<>();
        architecture.elements().values().forEach(element -> {
            names.addAll(zonesOf(element));
            element.get(ElementAttributes.REGION)
                    .ifPresent(region -> zonesOf(element).forEach(zone -> regions.putIfAbsent(zone, region)));
        });
        zones = List.copyOf(names);
    }

    private static List<String> zonesOf(Element element) {
        List<String> named = element.get(ElementAttributes.ZONES, List.of());
        return named.isEmpty()
                ? element.get(ElementAttributes.REGION).map(List::of).orElse(List.of())
                : named;
    }

    /// The number of a zone; empty if no element names it.
    Optional<Integer> number(String zone) {
        int index = zones.indexOf(zone);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    /// The numbers of the zones of a region.
    List<Integer> inRegion(String region) {
        return IntStream.range(0, zones.size())
                .filter(number -> region.equals(regions.get(zones.get(number))))
                .boxed()
                .toList();
    }

    /// The numbers of the zones that the replicas of an element are in, in turns.
    List<Integer> of(Element element) {
        return zonesOf(element).stream().map(zones::indexOf).toList();
    }

    /// How long a message is on its way between any two zones.
    Blueprint.Distances distances(Scenario.Links links) {
        int count = zones.size();
        List<Double> seconds = new ArrayList<>();
        for (int zone = 0; zone < count; zone++) {
            for (int other = 0; other < count; other++) {
                seconds.add(seconds(links, zone, other));
            }
        }
        return new Blueprint.Distances(count, seconds);
    }

    private double seconds(Scenario.Links links, int zone, int other) {
        if (zone == other) {
            return seconds(links.sameZone());
        }
        List<String> known = new ArrayList<>();
        Optional.ofNullable(regions.get(zones.get(zone))).ifPresent(known::add);
        Optional.ofNullable(regions.get(zones.get(other))).ifPresent(known::add);
        boolean apart = known.size() == 2 && !known.getFirst().equals(known.getLast());
        return seconds(apart ? links.crossRegion() : links.crossZone());
    }

    private static double seconds(Optional<Duration> time) {
        return time.map(length -> length.toNanos() / 1e9).orElse(0.0);
    }
}
