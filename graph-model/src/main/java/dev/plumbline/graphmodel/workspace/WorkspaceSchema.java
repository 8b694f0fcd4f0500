package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema of workspace files (draft 2020-12), made from the metamodel: with it an editor completes keys and
/// shows mistakes. It judges one file: references between files are the reader's to check.
public final class WorkspaceSchema {

    private static final String FORMAT = "https://json-schema.org/draft/2020-12/schema";

    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final SchemaValues values = new SchemaValues(json);

    /// The schema as indented JSON with a line break at the end.
    public static String json() {
        String text = JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(new WorkspaceSchema().build());
        return text.replace("\r\n", "\n") + "\n";
    }

    private ObjectNode build() {
        ObjectNode schema = json.objectNode();
        schema.put("$schema", FORMAT);
        schema.put("title", "Plumbline workspace file");
        schema.put("type", "object");
        schema.set("properties", rootKeys());
        new PlateauSchema(json, values).addWants(schema);
        schema.set("$defs", definitions());
        return schema;
    }

    private ObjectNode rootKeys() {
        ObjectNode keys = json.objectNode();
        keys.set("plumbline", described(json.objectNode().put("const", 1), "The version of the format."));
        keys.set("name", described(values.name(), "What people call the workspace."));
        keys.set(
                "description",
                described(values.text(), "What the workspace, the scenario, the view or the plateau is about."));
        keys.set("elements", nullable(byId(reference("element")), "The elements by id."));
        keys.set("relations", nullable(listOf(reference("relation")), "The relations."));
        keys.set("flows", nullable(byId(reference("flow")), "The flows by id."));
        ScenarioSchema scenario = new ScenarioSchema(json, values);
        scenario.addKeys(keys);
        new ViewSchema(json, values).addKeys(keys);
        new PlateauSchema(json, values).addKeys(keys);
        return keys;
    }

    private ObjectNode definitions() {
        ObjectNode definitions = json.objectNode();
        definitions.set("element", element());
        definitions.set("relation", relation());
        new FlowSchema(json, values).addTo(definitions);
        return definitions;
    }

    private ObjectNode element() {
        ObjectNode keys = json.objectNode();
        List<String> kinds =
                Arrays.stream(ElementKind.values()).map(ElementKind::id).toList();
        keys.set("kind", described(values.choice(kinds), "What the element is."));
        keys.set("name", described(values.name(), "What people call it; the id if it is not written."));
        keys.set("parent", described(values.name(), "The id of the element that contains it."));
        return entry(keys, ElementAttributes.all(), List.of());
    }

    private ObjectNode relation() {
        ObjectNode keys = json.objectNode();
        List<String> kinds =
                Arrays.stream(RelationKind.values()).map(RelationReader::text).toList();
        keys.set("id", described(values.id(), "The id that flows and workloads use."));
        keys.set("from", described(values.name(), "The id of the source."));
        keys.set("to", described(values.name(), "The id of the target."));
        keys.set("kind", described(values.choice(kinds), "What the relation says."));
        return entry(keys, RelationAttributes.all(), List.of("id"));
    }

    // Unknown keys are kept by the reader with a warning, so they are no error here either.
    private ObjectNode entry(ObjectNode keys, AttributeType.Fields attributes, List<String> required) {
        attributes
                .fields()
                .forEach(field -> keys.set(field.key(), described(values.of(field.type()), field.description())));
        ObjectNode entry = json.objectNode().put("type", "object");
        entry.set("properties", keys);
        if (!required.isEmpty()) {
            ArrayNode names = json.arrayNode();
            required.forEach(names::add);
            entry.set("required", names);
        }
        return entry;
    }

    private ObjectNode byId(ObjectNode entry) {
        ObjectNode object = json.objectNode().put("type", "object");
        object.set("propertyNames", json.objectNode().put("pattern", "^(<<$|[A-Za-z0-9][A-Za-z0-9._-]*$)"));
        object.set("additionalProperties", entry);
        return object;
    }

    private ObjectNode listOf(ObjectNode item) {
        ObjectNode list = json.objectNode().put("type", "array");
        list.set("items", item);
        return list;
    }

    private ObjectNode nullable(ObjectNode schema, String description) {
        ObjectNode either = json.objectNode();
        either.set("anyOf", json.arrayNode().add(schema).add(json.objectNode().put("type", "null")));
        return described(either, description);
    }

    private ObjectNode reference(String name) {
        return json.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode described(ObjectNode schema, String description) {
        return schema.put("description", description);
    }
}
