package dev.plumbline.simulation.events.plan;

import dev.plumbline.simulation.kernel.LinkPlan;
import dev.plumbline.simulation.network.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The links of a blueprint: one for each relation and each end that it is called from, numbered as they are met.
final class KernelLinks {

    private final KernelStations stations;
    private final LinkPlanner planner;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<LinkPlan> plans = new ArrayList<>();
    private final List<String> relations = new ArrayList<>();

    KernelLinks(KernelStations stations, LinkPlanner planner) {
        this.stations = stations;
        this.planner = planner;
    }

    /// The number of the link that a call goes along.
    int number(Step.Call call) {
        String relation = call.relation().id();
        String target = call.visit().element();
        String key = relation + ">" + target;
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int number = plans.size();
        numbers.put(key, number);
        plans.add(planner.plan(call.relation(), stations.number(target)));
        relations.add(relation);
        return number;
    }

    /// The plans in the order of their numbers.
    List<LinkPlan> plans() {
        return List.copyOf(plans);
    }

    /// The id of the relation of each link.
    List<String> relations() {
        return List.copyOf(relations);
    }

    /// The numbers of a relation's links.
    List<Integer> of(String relation) {
        List<Integer> found = new ArrayList<>();
        for (int number = 0; number < relations.size(); number++) {
            if (relations.get(number).equals(relation)) {
                found.add(number);
            }
        }
        return found;
    }
}
