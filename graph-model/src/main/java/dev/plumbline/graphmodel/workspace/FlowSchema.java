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
        definitions.set("flow", object(flow, List.of("steps")));
        definitions.set("steps", list(reference("step")));
        ObjectNode branch = json.objectNode();
        branch.set("weight", values.scalar(ValueTypes.RATIO).put("description", "The share of the requests."));
        branch.set("steps", reference("steps"));
        definitions.set("branch", object(branch, List.of("weight", "steps")));
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
        forms.add(object(use, List.of("relation")));
        forms.add(form("parallel", list(reference("steps")).put("minItems", 1)));
        forms.add(form("alt", list(reference("branch")).put("minItems", 1)));
        forms.add(form("opt", reference("branch")));
        forms.add(form("loop", object(loop, List.of("count", "steps"))));
        ObjectNode step = json.objectNode();
        step.set("oneOf", forms);
        return step;
    }

    private ObjectNode form(String key, ObjectNode value) {
        ObjectNode keys = json.objectNode();
        keys.set(key, value);
        return object(keys, List.of(key));
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

    private ObjectNode reference(String name) {
        return json.objectNode().put("$ref", "#/$defs/" + name);
    }
}
