package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The schemas of the keys that scenario files have.
final class ScenarioSchema {

    private final JsonNodeFactory json;
    private final SchemaValues values;

    ScenarioSchema(JsonNodeFactory json, SchemaValues values) {
        this.json = json;
        this.values = values;
    }

    void addKeys(ObjectNode keys) {
        keys.set("scenario", values.id().put("description", "The id of the scenario that this file holds."));
        keys.set("workload", list(workload()).put("description", "The load that enters the system."));
        ObjectNode overrides = values.typed("object");
        overrides.set("additionalProperties", values.text());
        keys.set("overrides", overrides.put("description", "Values by element.attribute: feed-api.replicas: 10."));
        keys.set("faults", list(fault()).put("description", "What breaks, and when."));
        keys.set("assert", list(values.name()).put("description", "What must hold: feed-api.latency.p99 < 250ms."));
        keys.set("horizon", values.scalar(ValueTypes.DURATION).put("description", "The simulated time; 900s."));
        keys.set(
                "replications",
                values.scalar(ScenarioReader.REPLICATION_COUNT).put("description", "Independent runs; 10."));
        keys.set("seed", values.scalar(ValueTypes.COUNT).put("description", "The seed of all randomness; 1."));
    }

    private ObjectNode workload() {
        ObjectNode open = json.objectNode();
        open.set("relation", values.name());
        open.set("arrivals", values.scalar(ScenarioValues.ARRIVALS));
        open.set("rate", values.scalar(ValueTypes.RATE));
        ObjectNode thinking = json.objectNode();
        thinking.set("distribution", values.scalar(ScenarioValues.THINKING));
        thinking.set("mean", values.scalar(ValueTypes.DURATION));
        ObjectNode closed = json.objectNode();
        closed.set("relation", values.name());
        closed.set("users", values.scalar(ValueTypes.POSITIVE));
        closed.set("think", values.either(values.scalar(ValueTypes.DURATION), object(thinking, List.of("mean"))));
        return values.either(
                object(open, List.of("relation", "rate")), object(closed, List.of("relation", "users", "think")));
    }

    private ObjectNode fault() {
        ObjectNode keys = json.objectNode();
        keys.set("at", values.scalar(ValueTypes.DURATION));
        keys.set("for", values.scalar(ValueTypes.DURATION));
        keys.set("zone", values.name());
        keys.set("element", values.name());
        keys.set("relation", values.name());
        keys.set("effect", values.scalar(ScenarioValues.EFFECT));
        keys.set("factor", values.scalar(ValueTypes.NUMBER));
        ObjectNode fault = object(keys, List.of("at", "for", "effect"));
        ArrayNode subjects = json.arrayNode();
        for (String subject : List.of("zone", "element", "relation")) {
            ObjectNode one = json.objectNode();
            one.set("required", json.arrayNode().add(subject));
            subjects.add(one);
        }
        fault.set("oneOf", subjects);
        ObjectNode slow = json.objectNode();
        slow.set("properties", json.objectNode().set("effect", json.objectNode().put("const", "slow")));
        fault.set("if", slow);
        fault.set("then", json.objectNode().set("required", json.arrayNode().add("factor")));
        return fault;
    }

    private ObjectNode object(ObjectNode keys, List<String> required) {
        ObjectNode object = values.typed("object");
        object.set("properties", keys);
        ArrayNode names = json.arrayNode();
        required.forEach(names::add);
        object.set("required", names);
        return object;
    }

    private ObjectNode list(ObjectNode item) {
        ObjectNode list = values.typed("array");
        list.set("items", item);
        return list;
    }
}
