package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.graphmodel.Load;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.Workload.Think;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// Writes one workload of a scenario in braces.
final class WorkloadText {

    private WorkloadText() {}

    static String of(Workload workload) {
        String load = switch (workload) {
            case Workload.OpenWorkload open ->
                ", arrivals: " + ScenarioValues.ARRIVALS.format(open.arrivals()) + load(open.load());
            case Workload.ClosedWorkload closed -> ", users: " + closed.users() + ", think: " + think(closed.think());
        };
        return "{relation: " + YamlFormat.scalar(workload.relation()) + load + flows(workload.flows()) + "}";
    }

    private static String load(Load load) {
        return switch (load) {
            case Load.Steady steady -> ", rate: " + steady.rate();
            case Load.Profile profile ->
                profile.points().stream()
                        .map(WorkloadText::point)
                        .collect(Collectors.joining(", ", ", profile: [", "]"));
            case Load.Recorded recorded ->
                ", recorded: {every: " + ValueTypes.DURATION.format(recorded.every())
                        + recorded.rates().stream()
                                .map(Rate::toString)
                                .collect(Collectors.joining(", ", ", rates: [", "]}"));
        };
    }

    private static String point(Load.Point point) {
        return "{at: " + ValueTypes.DURATION.format(point.at()) + ", rate: " + point.rate() + "}";
    }

    private static String think(Think think) {
        String mean = ValueTypes.DURATION.format(think.mean());
        return think.distribution() == DistributionKind.EXPONENTIAL
                ? mean
                : "{distribution: " + ScenarioValues.DISTRIBUTION.format(think.distribution()) + ", mean: " + mean
                        + "}";
    }

    private static String flows(SortedMap<String, Ratio> flows) {
        return flows.isEmpty()
                ? ""
                : flows.entrySet().stream()
                        .map(WorkloadText::flow)
                        .collect(Collectors.joining(", ", ", flows: {", "}"));
    }

    private static String flow(Map.Entry<String, Ratio> flow) {
        return YamlFormat.key(flow.getKey()) + flow.getValue();
    }
}
