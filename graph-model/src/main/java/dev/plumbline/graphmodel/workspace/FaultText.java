package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Writes one fault of a scenario in braces.
final class FaultText {

    private FaultText() {}

    static String of(Fault fault) {
        String lasting = fault.effect() instanceof Fault.Effect.Flush ? "" : ", for: " + time(fault.duration());
        return "{at: " + time(fault.at()) + lasting + ", " + target(fault.target()) + ", effect: "
                + effect(fault.effect()) + "}";
    }

    private static String target(Fault.Target target) {
        return switch (target) {
            case Fault.Target.Zone zone -> "zone: " + YamlFormat.scalar(zone.id());
            case Fault.Target.Region region -> "region: " + YamlFormat.scalar(region.id());
            case Fault.Target.Elements elements ->
                elements.ids().size() == 1
                        ? "element: " + YamlFormat.scalar(elements.ids().getFirst())
                        : "elements: " + list(elements.ids());
            case Fault.Target.Replicas replicas ->
                "element: " + YamlFormat.scalar(replicas.element()) + ", replicas: " + replicas.count();
            case Fault.Target.Link link -> "relation: " + YamlFormat.scalar(link.relation());
            case Fault.Target.Between between -> "between: " + list(List.of(between.zone(), between.other()));
            case Fault.Target.Entry entry -> "load: " + YamlFormat.scalar(entry.relation());
        };
    }

    private static String effect(Fault.Effect effect) {
        return switch (effect) {
            case Fault.Effect.Down down -> "down";
            case Fault.Effect.Slow slow -> "slow, factor: " + ValueTypes.NUMBER.format(slow.factor());
            case Fault.Effect.Errors errors ->
                errors.share().value() == 1 ? "errors" : "errors, share: " + errors.share();
            case Fault.Effect.Delay delay -> "delay, by: " + time(delay.by());
            case Fault.Effect.Spike spike -> "spike, factor: " + ValueTypes.NUMBER.format(spike.factor());
            case Fault.Effect.Flush flush -> "flush";
            case Fault.Effect.Deploy deploy ->
                "deploy, batch: " + deploy.batch() + ", restart: " + time(deploy.restart());
        };
    }

    private static String list(List<String> ids) {
        return ids.stream().map(YamlFormat::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String time(Duration time) {
        return ValueTypes.DURATION.format(time);
    }
}
