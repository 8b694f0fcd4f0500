package dev.plumbline.interchange.calm;

import tools.jackson.databind.JsonNode;

/// A node of an architecture.
///
/// @param id its `unique-id`
/// @param type its `node-type`, which may be a word of the user's own
/// @param body the whole node
record CalmNode(String id, String type, JsonNode body) {

    static CalmNode of(JsonNode body) {
        return new CalmNode(text(body, "unique-id"), text(body, "node-type"), body);
    }

    /// The text under a key; empty if there is none.
    static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isValueNode() ? value.asString("") : "";
    }

    String name() {
        String name = text(body, "name");
        return name.isBlank() ? id : name;
    }
}
