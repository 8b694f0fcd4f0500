package dev.plumbline.graphmodel.workspace;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The schemas of the keys that plateau files have. What a plateau says of an element or a relation may be a part of
/// it; elsewhere all of it is wanted.
final class PlateauSchema {

    private final JsonNodeFactory json;
    private final SchemaValues values;

    PlateauSchema(JsonNodeFactory json, SchemaValues values) {
        this.json = json;
        this.values = values;
    }

    void addKeys(ObjectNode keys) {
        keys.set(PlateauReader.PLATEAU, values.id().put("description", "The id of the plateau that this file holds."));
    }

    void addWants(ObjectNode schema) {
        schema.set("if", wanting(PlateauReader.PLATEAU));
        ObjectNode then = json.objectNode();
        then.set("properties", ownKeys());
        schema.set("then", then);
        ObjectNode elements = json.objectNode();
        elements.set("additionalProperties", wanting("kind"));
        ObjectNode relations = json.objectNode();
        relations.set("items", wanting("from", "to", "kind"));
        ObjectNode keys = json.objectNode();
        keys.set("elements", elements);
        keys.set("relations", relations);
        ObjectNode otherwise = json.objectNode();
        otherwise.set("properties", keys);
        schema.set("else", otherwise);
    }

    private ObjectNode ownKeys() {
        ObjectNode keys = json.objectNode();
        keys.set("title", values.text().put("description", "What people call the plateau."));
        keys.set("base", values.name().put("description", "The id of the plateau that this one stands on."));
        ObjectNode removed = values.typed("array");
        removed.set("items", values.name());
        ObjectNode list = values.either(removed, values.typed("null"));
        keys.set("remove", list.put("description", "The ids of the elements, relations and flows that go."));
        return keys;
    }

    private ObjectNode wanting(String... keys) {
        ObjectNode schema = json.objectNode();
        ArrayNode names = json.arrayNode();
        for (String key : keys) {
            names.add(key);
        }
        schema.set("required", names);
        return schema;
    }
}
