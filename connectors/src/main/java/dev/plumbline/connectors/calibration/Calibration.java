package dev.plumbline.connectors.calibration;

import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.Workload.OpenWorkload;
import dev.plumbline.graphmodel.value.Rate;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a running system told that a simulator can use. It changes no model: it becomes the overrides and the load of
/// scenarios.
///
/// @param from the time of the oldest value
/// @param to the time of the newest value
/// @param pulls how often was asked
/// @param elements by the ids of the elements
/// @param relations by the ids of the relations
/// @param arrivals the requests per second, by the ids of the relations that they enter by
/// @param sources the connections that told
/// @param notes what is missing, or less sure than it looks
public record Calibration(
        Instant from,
        Instant to,
        int pulls,
        SortedMap<String, ElementCalibration> elements,
        SortedMap<String, RelationCalibration> relations,
        SortedMap<String, Double> arrivals,
        List<String> sources,
        List<String> notes) {

    public Calibration {
        elements = Collections.unmodifiableSortedMap(new TreeMap<>(elements));
        relations = Collections.unmodifiableSortedMap(new TreeMap<>(relations));
        arrivals = Collections.unmodifiableSortedMap(new TreeMap<>(arrivals));
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }

    /// What scenarios override, as texts by path.
    public SortedMap<String, String> overrides() {
        SortedMap<String, String> overrides = new TreeMap<>();
        elements.forEach((id, element) -> element.override(id, overrides));
        relations.forEach((id, relation) -> relation.override(id, overrides));
        return overrides;
    }

    /// The measured load, several times as high.
    ///
    /// @param factor above 0
    public List<Workload> workload(double factor) {
        return arrivals.entrySet().stream()
                .<Workload>map(entry -> OpenWorkload.poisson(entry.getKey(), new Rate(entry.getValue() * factor)))
                .toList();
    }

    /// A scenario of a workspace with what was measured; what the scenario overrides itself stays.
    public Scenario applied(Scenario scenario) {
        SortedMap<String, String> all = overrides();
        all.putAll(scenario.overrides());
        return scenario.withOverrides(all);
    }
}
