package dev.plumbline.interchange.json;

import static dev.plumbline.graphmodel.value.ValueTypes.DURATION;
import static dev.plumbline.graphmodel.value.ValueTypes.RATIO;

import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Fault.Effect;
import dev.plumbline.graphmodel.Fault.Target;
import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The faults of a scenario as JSON, and back.
final class FaultJson {

    private static final Ratio ALL = new Ratio(1);

    private final JsonReport report;

    FaultJson(JsonReport report) {
        this.report = report;
    }

    static ObjectNode write(Fault fault) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("at", DURATION.format(fault.at()));
        if (!(fault.effect() instanceof Effect.Flush)) {
            node.put("for", DURATION.format(fault.duration()));
        }
        target(node, fault.target());
        effect(node, fault.effect());
        return node;
    }

    private static void target(ObjectNode node, Target target) {
        switch (target) {
            case Target.Zone zone -> node.put("zone", zone.id());
            case Target.Region region -> node.put("region", region.id());
            case Target.Elements elements -> elements(node, elements.ids());
            case Target.Replicas some -> node.put("element", some.element()).put("replicas", some.count());
            case Target.Link link -> node.put("relation", link.relation());
            case Target.Between between ->
                node.putArray("between").add(between.zone()).add(between.other());
            case Target.Entry entry -> node.put("load", entry.relation());
        }
    }

    private static void elements(ObjectNode node, List<String> ids) {
        if (ids.size() == 1) {
            node.put("element", ids.getFirst());
        } else {
            ArrayNode array = node.putArray("elements");
            ids.forEach(array::add);
        }
    }

    private static void effect(ObjectNode node, Effect effect) {
        switch (effect) {
            case Effect.Down down -> node.put("effect", "down");
            case Effect.Slow slow -> node.put("effect", "slow").put("factor", slow.factor());
            case Effect.Errors errors -> {
                node.put("effect", "errors");
                if (!errors.share().equals(ALL)) {
                    node.put("share", RATIO.format(errors.share()));
                }
            }
            case Effect.Delay delay -> node.put("effect", "delay").put("by", DURATION.format(delay.by()));
            case Effect.Spike spike -> node.put("effect", "spike").put("factor", spike.factor());
            case Effect.Flush flush -> node.put("effect", "flush");
            case Effect.Deploy deploy ->
                node.put("effect", "deploy")
                        .put("batch", RATIO.format(deploy.batch()))
                        .put("restart", DURATION.format(deploy.restart()));
        }
    }

    List<Fault> readAll(JsonNode array, String path) {
        List<Fault> faults = new ArrayList<>();
        for (JsonNode node : array) {
            Optional<Target> target = target(node);
            Optional<Effect> effect = effect(node, path);
            if (target.isEmpty() || effect.isEmpty()) {
                report.leftOut(path, "The fault has no subject or no effect.", "Name both.");
                continue;
            }
            boolean isOnce = effect.get() instanceof Effect.Flush;
            Duration lasting = isOnce ? Duration.ZERO : duration(node, "for", path);
            faults.add(new Fault(duration(node, "at", path), lasting, target.get(), effect.get()));
        }
        return faults;
    }

    private static Optional<Target> target(JsonNode node) {
        if (node.has("element")) {
            String id = text(node, "element");
            return Optional.of(
                    node.has("replicas")
                            ? new Target.Replicas(id, node.path("replicas").asLong(1))
                            : new Target.Elements(List.of(id)));
        }
        if (node.path("elements").isArray() && !node.path("elements").isEmpty()) {
            return Optional.of(new Target.Elements(node.path("elements")
                    .valueStream()
                    .map(id -> id.asString(""))
                    .toList()));
        }
        if (node.path("between").size() == 2) {
            JsonNode zones = node.path("between");
            return Optional.of(
                    new Target.Between(zones.path(0).asString(""), zones.path(1).asString("")));
        }
        return place(node);
    }

    private static Optional<Target> place(JsonNode node) {
        if (node.has("zone")) {
            return Optional.of(new Target.Zone(text(node, "zone")));
        }
        if (node.has("region")) {
            return Optional.of(new Target.Region(text(node, "region")));
        }
        if (node.has("relation")) {
            return Optional.of(new Target.Link(text(node, "relation")));
        }
        return node.has("load") ? Optional.of(new Target.Entry(text(node, "load"))) : Optional.empty();
    }

    private Optional<Effect> effect(JsonNode node, String path) {
        double factor = node.path("factor").asDouble(1);
        return switch (text(node, "effect")) {
            case "down" -> Optional.of(new Effect.Down());
            case "slow" -> Optional.of(new Effect.Slow(factor));
            case "errors" -> Optional.of(new Effect.Errors(ratio(node, "share", path)));
            case "delay" -> Optional.of(new Effect.Delay(duration(node, "by", path)));
            case "spike" -> Optional.of(new Effect.Spike(factor));
            case "flush" -> Optional.of(new Effect.Flush());
            case "deploy" ->
                Optional.of(new Effect.Deploy(ratio(node, "batch", path), duration(node, "restart", path)));
            default -> Optional.empty();
        };
    }

    private Ratio ratio(JsonNode node, String key, String path) {
        return node.has(key)
                ? Values.read(RATIO, node.path(key), report, path + "/" + key).orElse(ALL)
                : ALL;
    }

    private Duration duration(JsonNode node, String key, String path) {
        return Values.read(DURATION, node.path(key), report, path + "/" + key).orElse(Duration.ZERO);
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
