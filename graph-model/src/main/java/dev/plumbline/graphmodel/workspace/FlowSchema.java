package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The schemas of flows and their steps.
final class FlowSchema {

    private final JsonNodeFactory json;
    private final SchemaValues values;

    FlowSchema(JsonNodeFactory json, SchemaValues values) {
        this.json = json;
        this.values = values;
    }

    void addTo(ObjectNode definitions) {
        ObjectNode flow = json.objectNode();
        flow.set("name", values.text().put("description", "What people call the flow."));
        flow.set("description", values.text().put("description", "One or two sentences."));
        flow.set("steps", reference("steps").put("description", "The steps in order."));
        definitions.set("flow", values.object(flow, List.of("steps")));
        definitions.set("steps", values.list(reference("step")));
        ObjectNode branch = json.objectNode();
        branch.set("weight", values.scalar(ValueTypes.RATIO).put("description", "The share of the requests."));
        branch.set("steps", reference("steps"));
        definitions.set("branch", values.object(branch, List.of("weight", "steps")));
        definitions.set("step", step());
    }

    private ObjectNode step() {
        ObjectNode use = json.objectNode();
        use.set("relation", values.name().put("description", "The id of a relation."));
        use.set("label", values.text().put("description", "What happens."));
        use.set(
                "budget",
                values.scalar(ValueTypes.DURATION).put("description", "The part of the flow's latency for this step."));
        ObjectNode loop = json.objectNode();
        loop.set("count", values.scalar(ValueTypes.NUMBER).put("description", "The mean number of repetitions."));
        loop.set("steps", reference("steps"));
        ArrayNode forms = json.arrayNode();
        forms.add(values.name());
        forms.add(values.object(use, List.of("relation")));
        forms.add(form("parallel", values.list(reference("steps")).put("minItems", 1)));
        forms.add(form("alt", values.list(reference("branch")).put("minItems", 1)));
        forms.add(form("opt", reference("branch")));
        forms.add(form("loop", values.object(loop, List.of("count", "steps"))));
        ObjectNode step = json.objectNode();
        step.set("oneOf", forms);
        return step;
    }

    private ObjectNode form(String key, ObjectNode value) {
        ObjectNode keys = json.objectNode();
        keys.set(key, value);
        return values.object(keys, List.of(key));
    }

    private ObjectNode reference(String name) {
        return json.objectNode().put("$ref", "#/$defs/" + name);
    }
}
