package dev.plumbline.simulation.sweep;

import dev.plumbline.graphmodel.Scenario;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One simulation of a sweep: a scenario with a value of each axis.
///
/// @param scenario the scenario as it is written
/// @param settings in the order of the axes
public record Point(Scenario scenario, List<Setting> settings) {

    public Point {
        settings = List.copyOf(settings);
    }

    /// The scenario with the values.
    Scenario changed() {
        Scenario changed = scenario;
        SortedMap<String, String> overrides = new TreeMap<>(scenario.overrides());
        for (Setting setting : settings) {
            if (setting.key().equals(Axis.LOAD)) {
                changed = new LoadFactor(Double.parseDouble(setting.value())).of(changed);
            } else {
                overrides.put(setting.key(), setting.value());
            }
        }
        return changed.withOverrides(overrides);
    }

    /// The values for people: `feed-api.replicas=40, load=2`.
    public String text() {
        return settings.stream().map(Setting::toString).collect(Collectors.joining(", "));
    }
}
