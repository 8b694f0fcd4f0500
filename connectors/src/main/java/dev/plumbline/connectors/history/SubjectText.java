package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Subject;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Subjects as JSON: the attributes of a service, or `client` and `server` with theirs.
final class SubjectText {

    private static final String CLIENT = "client";
    private static final String SERVER = "server";

    private final JsonMapper json;

    SubjectText(JsonMapper json) {
        this.json = json;
    }

    String write(Subject subject) {
        return switch (subject) {
            case ServiceIdentity service -> node(service).toString();
            case Ends ends -> {
                ObjectNode both = json.createObjectNode();
                both.set(CLIENT, node(ends.client()));
                both.set(SERVER, node(ends.server()));
                yield both.toString();
            }
        };
    }

    ObjectNode node(ServiceIdentity service) {
        ObjectNode node = json.createObjectNode();
        service.attributes().forEach(node::put);
        return node;
    }

    Subject read(String text) throws DamagedException {
        try {
            JsonNode node = json.readTree(text);
            return node.path(CLIENT).isObject()
                    ? new Ends(service(node.path(CLIENT)), service(node.path(SERVER)))
                    : service(node);
        } catch (JacksonException reason) {
            throw new DamagedException("A subject cannot be read: " + reason.getOriginalMessage());
        }
    }

    static ServiceIdentity service(JsonNode node) {
        TreeMap<String, String> attributes = new TreeMap<>();
        node.properties()
                .forEach(property ->
                        attributes.put(property.getKey(), property.getValue().asString()));
        return new ServiceIdentity(attributes);
    }
}
