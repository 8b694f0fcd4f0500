package dev.plumbline.interchange.calm;

import static dev.plumbline.interchange.calm.CalmNode.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a relationship of an architecture says.
sealed interface CalmRelationship {

    /// The relationship's `unique-id`.
    String id();

    /// The whole relationship.
    JsonNode body();

    /// One node connects to another.
    record Connects(String id, JsonNode body, End source, End destination) implements CalmRelationship {}

    /// A person uses nodes.
    record Interacts(String id, JsonNode body, String actor, List<String> nodes) implements CalmRelationship {}

    /// Nodes run in another.
    record DeployedIn(String id, JsonNode body, String container, List<String> nodes) implements CalmRelationship {}

    /// A node consists of others.
    record ComposedOf(String id, JsonNode body, String container, List<String> nodes) implements CalmRelationship {}

    /// A node at one end, and those of its interfaces that are used.
    record End(String node, List<String> interfaces) {}

    /// Reads a relationship; none if it is of no known type, or leaves the choice of several.
    static Optional<CalmRelationship> of(JsonNode body) {
        String id = text(body, "unique-id");
        JsonNode type = body.path("relationship-type");
        JsonNode connects = type.path("connects");
        if (connects.isObject()) {
            return Optional.of(new Connects(id, body, end(connects.path("source")), end(connects.path("destination"))));
        }
        JsonNode interacts = type.path("interacts");
        if (interacts.isObject()) {
            return Optional.of(new Interacts(id, body, text(interacts, "actor"), texts(interacts.path("nodes"))));
        }
        JsonNode deployed = type.path("deployed-in");
        if (deployed.isObject()) {
            return Optional.of(new DeployedIn(id, body, text(deployed, "container"), texts(deployed.path("nodes"))));
        }
        JsonNode composed = type.path("composed-of");
        return composed.isObject()
                ? Optional.of(new ComposedOf(id, body, text(composed, "container"), texts(composed.path("nodes"))))
                : Optional.empty();
    }

    private static End end(JsonNode end) {
        return new End(text(end, "node"), texts(end.path("interfaces")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asString("")));
        return texts;
    }
}
