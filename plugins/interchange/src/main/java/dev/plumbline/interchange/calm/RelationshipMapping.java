package dev.plumbline.interchange.calm;

import static dev.plumbline.interchange.calm.CalmNode.text;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.RelationMode;
import dev.plumbline.interchange.source.PartAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What relationships between two nodes tell of the relations that they become.
///
/// CALM does not say whether a connection reads or writes, so that it calls; but a connection of a guardrail guards,
/// one of an agent to a tool uses it, and one to data reads. Connections over web sockets stream, and those over AMQP
/// are asynchronous.
final class RelationshipMapping {

    private static final List<String> ENCRYPTING = List.of("https", "sftp", "tls", "mtls");

    private RelationshipMapping() {}

    static RelationKind kind(ElementKind from, ElementKind to) {
        if (from == ElementKind.GUARDRAIL && to.group() == ElementKind.Group.AI && to != ElementKind.TOOL) {
            return RelationKind.GUARDS;
        }
        boolean acts = from == ElementKind.AGENT || from == ElementKind.WORKFLOW;
        if (acts && (to == ElementKind.TOOL || to == ElementKind.MCP_SERVER)) {
            return RelationKind.USES_TOOL;
        }
        return to == ElementKind.DATASET ? RelationKind.READS : RelationKind.CALLS;
    }

    static PartAttributes attributes(CalmRelationship relationship) {
        JsonNode body = relationship.body();
        PartAttributes attributes = new PartAttributes();
        String protocol = text(body, "protocol").toLowerCase(Locale.ROOT);
        attributes.text(RelationAttributes.PROTOCOL, protocol);
        if (ENCRYPTING.contains(protocol)) {
            attributes.set(RelationAttributes.ENCRYPTED, true);
        }
        if (protocol.equals("mtls")) {
            attributes.text(RelationAttributes.AUTH, "mtls");
        }
        mode(protocol).ifPresent(mode -> attributes.set(RelationAttributes.MODE, mode));
        attributes.property(
                "controls", String.join(", ", NodeMapping.controls(body).orElse(List.of())));
        if (relationship instanceof CalmRelationship.Connects connects) {
            attributes.property(
                    "sourceInterfaces", String.join(", ", connects.source().interfaces()));
            attributes.property(
                    "destinationInterfaces",
                    String.join(", ", connects.destination().interfaces()));
        }
        return attributes;
    }

    private static Optional<RelationMode> mode(String protocol) {
        return switch (protocol) {
            case "websocket", "socketio" -> Optional.of(RelationMode.STREAM);
            case "amqp" -> Optional.of(RelationMode.ASYNC);
            default -> Optional.empty();
        };
    }
}
