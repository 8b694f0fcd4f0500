package dev.plumbline.simulation.capacity.sizing;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.pluginapi.CapacityResult.Assumption;
import dev.plumbline.pluginapi.CapacitySizing.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What one more replica of each element costs: its price for an hour, or 1 where no element has a price. An element
/// without a price among others that have one is taken to cost as much as the one in their middle.
///
/// @param unit what costs are in
/// @param each the price of one replica by the id of the element, above 0
/// @param assumptions the elements whose price was not given
record Prices(Unit unit, Map<String, Double> each, List<Assumption> assumptions) {

    static Prices of(Architecture architecture, List<String> elements) {
        Map<String, Double> known = new TreeMap<>();
        elements.forEach(id -> architecture
                .element(id)
                .flatMap(element -> element.get(ElementAttributes.COST))
                .flatMap(cost -> cost.get(ElementAttributes.COST_HOUR))
                .filter(price -> price > 0)
                .ifPresent(price -> known.put(id, price)));
        Map<String, Double> each = new TreeMap<>(known);
        if (known.isEmpty()) {
            elements.forEach(id -> each.put(id, 1.0));
            return new Prices(Unit.REPLICAS, each, List.of());
        }
        double middle = known.values().stream().sorted().toList().get(known.size() / 2);
        List<Assumption> assumptions = new ArrayList<>();
        elements.stream().filter(id -> !known.containsKey(id)).forEach(id -> {
            each.put(id, middle);
            assumptions.add(new Assumption(
                    id,
                    "cost.perReplicaHour",
                    String.valueOf(middle) + ", the middle one of the prices that are given"));
        });
        return new Prices(Unit.MONEY_PER_HOUR, each, assumptions);
    }
}
