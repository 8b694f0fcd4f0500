package dev.plumbline.designrules.evidence;

import dev.plumbline.designrules.model.Surroundings;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.pluginapi.Metric;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// What the elements in each system cost per hour, as far as it was measured.
public final class SystemCosts {

    private final Architecture architecture;
    private final Map<String, Double> bySystem = new HashMap<>();

    private SystemCosts(Architecture architecture) {
        this.architecture = architecture;
    }

    /// Adds up what was measured.
    public static SystemCosts of(Architecture architecture, Measured measured) {
        SystemCosts costs = new SystemCosts(architecture);
        if (measured.isEmpty()) {
            return costs;
        }
        for (Element element : architecture.elements().values()) {
            OptionalDouble cost = measured.latest(element.id(), Metric.COST_PER_HOUR);
            if (cost.isPresent()) {
                costs.bySystem.merge(system(architecture, element), cost.getAsDouble(), Double::sum);
            }
        }
        return costs;
    }

    /// What the innermost system around the element costs; for an element in no system, all of them in none.
    public OptionalDouble around(Element element) {
        Double cost = bySystem.get(system(architecture, element));
        return cost == null ? OptionalDouble.empty() : OptionalDouble.of(cost);
    }

    private static String system(Architecture architecture, Element element) {
        return Surroundings.system(architecture, element).orElse("");
    }
}
