package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.view.Place;
import dev.plumbline.graphmodel.view.ViewAttributes;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The schemas of the keys that files of views and layouts have.
final class ViewSchema {

    private final JsonNodeFactory json;
    private final SchemaValues values;

    ViewSchema(JsonNodeFactory json, SchemaValues values) {
        this.json = json;
        this.values = values;
    }

    void addKeys(ObjectNode keys) {
        keys.set(ViewReader.VIEW, values.id().put("description", "The id of the view that this file holds."));
        ViewAttributes.all().fields().stream()
                .filter(field -> !keys.has(field.key()))
                .forEach(field ->
                        keys.set(field.key(), values.of(field.type()).put("description", field.description())));
        keys.set(LayoutReader.LAYOUT, values.id().put("description", "The id of the view whose layout this file is."));
        keys.set(LayoutReader.PLACES, places().put("description", "Where elements stand, by id: cart: 120 80 pinned."));
    }

    private ObjectNode places() {
        ObjectNode places = values.typed("object");
        places.set("propertyNames", json.objectNode().put("pattern", IdCheck.PATTERN));
        places.set("additionalProperties", values.typed("string").put("pattern", Place.PATTERN));
        return values.either(places, values.typed("null"));
    }
}
