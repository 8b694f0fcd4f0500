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
        keys.set("workload", values.list(workload()).put("description", "The load that enters the system."));
        ObjectNode overrides = values.typed("object");
        overrides.set("additionalProperties", values.text());
        keys.set("overrides", overrides.put("description", "Values by element.attribute: feed-api.replicas: 10."));
        keys.set("links", links().put("description", ScenarioKeys.LINKS));
        ObjectNode fault = new FaultSchema(json, values).fault();
        keys.set("faults", values.list(fault).put("description", "What breaks, and when."));
        keys.set(
                "assert",
                values.list(values.name()).put("description", "What must hold: feed-api.latency.p99 < 250ms."));
        addRun(keys);
    }

    private void addRun(ObjectNode keys) {
        keys.set("failures", values.scalar(ScenarioValues.FAILURES).put("description", ScenarioKeys.FAILURES));
        keys.set("horizon", values.scalar(ValueTypes.DURATION).put("description", ScenarioKeys.HORIZON));
        keys.set("warmup", values.scalar(ValueTypes.DURATION).put("description", ScenarioKeys.WARMUP));
        keys.set("replications", values.scalar(RunReader.REPLICATIONS).put("description", ScenarioKeys.REPLICATIONS));
        keys.set("precision", values.scalar(ValueTypes.RATIO).put("description", ScenarioKeys.PRECISION));
        keys.set("seed", values.scalar(ValueTypes.COUNT).put("description", ScenarioKeys.SEED));
    }

    private ObjectNode links() {
        ObjectNode keys = json.objectNode();
        RunReader.LINKS.forEach(key -> keys.set(key, values.scalar(ValueTypes.DURATION)));
        return values.object(keys, List.of());
    }

    private ObjectNode workload() {
        ObjectNode open = json.objectNode();
        open.set("relation", values.name());
        open.set("arrivals", values.scalar(ScenarioValues.ARRIVALS));
        open.set("rate", values.scalar(ValueTypes.RATE));
        open.set("profile", values.list(point()).put("minItems", 1));
        open.set("recorded", recorded());
        open.set("flows", flows());
        ObjectNode closed = json.objectNode();
        closed.set("relation", values.name());
        closed.set("users", values.scalar(ValueTypes.POSITIVE));
        closed.set("think", think());
        closed.set("flows", flows());
        ArrayNode loads = json.arrayNode();
        List.of("rate", "profile", "recorded").forEach(key -> loads.add(values.requiring(key)));
        ObjectNode either = values.object(open, List.of("relation"));
        either.set("oneOf", loads);
        return values.either(either, values.object(closed, List.of("relation", "users", "think")));
    }

    private ObjectNode point() {
        ObjectNode point = json.objectNode();
        point.set("at", values.scalar(ValueTypes.DURATION));
        point.set("rate", values.scalar(ValueTypes.RATE));
        return values.object(point, List.of("at", "rate"));
    }

    private ObjectNode recorded() {
        ObjectNode recorded = json.objectNode();
        recorded.set("every", values.scalar(ValueTypes.DURATION));
        recorded.set("rates", values.listOrOne(values.scalar(ValueTypes.RATE), 1));
        return values.object(recorded, List.of("every", "rates"));
    }

    private ObjectNode think() {
        ObjectNode thinking = json.objectNode();
        thinking.set("distribution", values.scalar(ScenarioValues.THINKING));
        thinking.set("mean", values.scalar(ValueTypes.DURATION));
        return values.either(values.scalar(ValueTypes.DURATION), values.object(thinking, List.of("mean")));
    }

    private ObjectNode flows() {
        ObjectNode flows = values.typed("object");
        flows.set("additionalProperties", values.scalar(ValueTypes.RATIO));
        return flows;
    }
}
