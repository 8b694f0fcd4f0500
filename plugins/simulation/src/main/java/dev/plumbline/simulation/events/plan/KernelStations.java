package dev.plumbline.simulation.events.plan;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.simulation.kernel.StationPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stations of a blueprint: the elements that requests reach, numbered as they are met.
final class KernelStations {

    private final Architecture architecture;
    private final StationPlanner planner;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<StationPlan> plans = new ArrayList<>();

    KernelStations(Architecture architecture, StationPlanner planner) {
        this.architecture = architecture;
        this.planner = planner;
    }

    /// The number of an element's station; it is made when it is first asked for.
    int number(String element) {
        Integer known = numbers.get(element);
        if (known != null) {
            return known;
        }
        int number = plans.size();
        numbers.put(element, number);
        Element found = architecture
                .element(element)
                .orElseGet(() -> new Element(element, ElementKind.EXTERNAL, element, null, Attributes.NONE));
        plans.add(planner.plan(found));
        return number;
    }

    /// The number of an element's station, if requests reach it.
    Optional<Integer> find(String element) {
        return Optional.ofNullable(numbers.get(element));
    }

    /// The plans in the order of their numbers.
    List<StationPlan> plans() {
        return List.copyOf(plans);
    }
}
