package dev.plumbline.connectors.calibration;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Workload;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a running system told that a simulator can use. It changes no model that is kept.
///
/// @param from the time of the oldest value
/// @param to the time of the newest value
/// @param pulls how often was asked
/// @param elements by the ids of the elements
/// @param relations by the ids of the relations
/// @param arrivals the load, by the ids of the relations that it enters by
/// @param sources the connections that told
/// @param notes what is missing, or less sure than it looks
public record Calibration(
        Instant from,
        Instant to,
        int pulls,
        SortedMap<String, ElementCalibration> elements,
        SortedMap<String, RelationCalibration> relations,
        SortedMap<String, Arrival> arrivals,
        List<String> sources,
        List<String> notes) {

    public Calibration {
        elements = Collections.unmodifiableSortedMap(new TreeMap<>(elements));
        relations = Collections.unmodifiableSortedMap(new TreeMap<>(relations));
        arrivals = Collections.unmodifiableSortedMap(new TreeMap<>(arrivals));
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }

    /// The measured load, several times as high.
    ///
    /// @param factor above 0
    public List<Workload> workload(double factor) {
        return arrivals.entrySet().stream()
                .map(entry -> entry.getValue().workload(entry.getKey(), factor))
                .toList();
    }

    /// Whether the number of an element's servers was found out. Where it was not, those of the model are simulated,
    /// and
    /// the share of them that is busy is not the measured one.
    boolean knowsServers(String element) {
        return Optional.ofNullable(elements.get(element))
                .filter(found -> found.servers() != ElementCalibration.Servers.DECLARED)
                .isPresent();
    }

    /// The architecture with what was measured of it.
    public Architecture applied(Architecture architecture) {
        return Architecture.of(
                architecture.name(),
                architecture.elements().values().stream()
                        .map(element -> elements.containsKey(element.id())
                                ? elements.get(element.id()).applied(element)
                                : element)
                        .toList(),
                architecture.relations().values().stream()
                        .map(relation -> relations.containsKey(relation.id())
                                ? relations.get(relation.id()).applied(relation)
                                : relation)
                        .toList(),
                architecture.flows().values(),
                architecture.scenarios().values());
    }
}
