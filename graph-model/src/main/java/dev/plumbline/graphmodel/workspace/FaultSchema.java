package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The schema of a scenario's faults.
final class FaultSchema {

    private final JsonNodeFactory json;
    private final SchemaValues values;

    FaultSchema(JsonNodeFactory json, SchemaValues values) {
        this.json = json;
        this.values = values;
    }

    ObjectNode fault() {
        ObjectNode keys = json.objectNode();
        keys.set("at", values.scalar(ValueTypes.DURATION));
        keys.set("for", values.scalar(ValueTypes.DURATION));
        for (String key : List.of("zone", "region", "element", "relation", "load")) {
            keys.set(key, values.name());
        }
        keys.set("elements", values.listOrOne(values.name(), 1));
        keys.set("between", values.list(values.name()).put("minItems", 2).put("maxItems", 2));
        keys.set("replicas", values.scalar(ValueTypes.POSITIVE));
        keys.set("effect", values.scalar(ScenarioValues.EFFECT));
        keys.set("factor", values.scalar(ValueTypes.NUMBER));
        keys.set("share", values.scalar(ValueTypes.RATIO));
        keys.set("by", values.scalar(ValueTypes.DURATION));
        keys.set("batch", values.scalar(ValueTypes.RATIO));
        keys.set("restart", values.scalar(ValueTypes.DURATION));
        ObjectNode fault = values.object(keys, List.of("at", "effect"));
        fault.set("oneOf", anyOf(FaultTargets.KEYS));
        fault.set(
                "dependentRequired",
                json.objectNode().set("replicas", json.arrayNode().add("element")));
        fault.set("allOf", effects());
        return fault;
    }

    private ArrayNode effects() {
        ArrayNode rules = json.arrayNode();
        for (ScenarioValues.Effect effect : ScenarioValues.Effect.values()) {
            ObjectNode rule = json.objectNode();
            ObjectNode word = json.objectNode().put("const", ScenarioValues.EFFECT.format(effect));
            ObjectNode condition = json.objectNode();
            condition.set("properties", json.objectNode().set("effect", word));
            rule.set("if", condition);
            rule.set("then", wanted(effect));
            rules.add(rule);
        }
        return rules;
    }

    private ObjectNode wanted(ScenarioValues.Effect effect) {
        ObjectNode wanted = json.objectNode();
        ArrayNode required = json.arrayNode();
        if (effect != ScenarioValues.Effect.FLUSH) {
            required.add("for");
        }
        if (effect != ScenarioValues.Effect.ERRORS) {
            FaultEffects.keys(effect).forEach(required::add);
        }
        wanted.set("required", required);
        wanted.set("anyOf", anyOf(targets(effect)));
        return wanted;
    }

    private static List<String> targets(ScenarioValues.Effect effect) {
        return switch (effect) {
            case DOWN -> List.of("zone", "region", "element", "elements", "relation", "between");
            case SLOW, ERRORS -> List.of("zone", "region", "element", "elements", "relation");
            case DELAY -> List.of("relation");
            case SPIKE -> List.of("load");
            case FLUSH, DEPLOY -> List.of("element", "elements");
        };
    }

    private ArrayNode anyOf(List<String> keys) {
        ArrayNode each = json.arrayNode();
        keys.forEach(key -> each.add(values.requiring(key)));
        return each;
    }
}
