package dev.plumbline.interchange.threagile;

import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.ProtectionAttributes;
import dev.plumbline.graphmodel.ProtectionAttributes.Identity;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.interchange.source.PartAttributes;
import dev.plumbline.interchange.source.YamlValue;
import java.util.Optional;
import java.util.Set;

/// What a communication link tells of the relation that it becomes.
///
/// A link into a store reads if it is read-only, and writes otherwise; one into a queue publishes; all others call.
/// Threagile has a name of its own for each protocol when it is encrypted, so that encryption is always told, but for
/// what never leaves a machine.
final class LinkMapping {

    private static final String ENCRYPTED = "-encrypted";
    private static final Set<String> ENCRYPTING =
            Set.of("https", "wss", "ssh", "ssh-tunnel", "ftps", "sftp", "scp", "ldaps");
    private static final Set<String> UNTOLD = Set.of(
            "",
            "unknown-protocol",
            "local-file-access",
            "in-process-library-call",
            "inter-process-communication",
            "container-spawning");

    private LinkMapping() {}

    static RelationKind kind(YamlValue link, ElementKind target) {
        return switch (target) {
            case DATASTORE, CACHE, VECTOR_INDEX ->
                link.get("readonly").flag().orElse(false) ? RelationKind.READS : RelationKind.WRITES;
            case QUEUE -> RelationKind.PUBLISHES;
            default -> RelationKind.CALLS;
        };
    }

    static PartAttributes attributes(YamlValue link, String name) {
        PartAttributes attributes = new PartAttributes()
                .property("name", name)
                .tags(link.get("tags").texts());
        String protocol = link.get("protocol").text();
        boolean suffixed = protocol.endsWith(ENCRYPTED);
        if (!protocol.equals("unknown-protocol")) {
            attributes.text(
                    RelationAttributes.PROTOCOL,
                    suffixed ? protocol.substring(0, protocol.length() - ENCRYPTED.length()) : protocol);
        }
        boolean vpn = link.get("vpn").flag().orElse(false);
        if (!UNTOLD.contains(protocol)) {
            attributes.set(RelationAttributes.ENCRYPTED, suffixed || ENCRYPTING.contains(protocol) || vpn);
        }
        authentication(link.get("authentication").text())
                .ifPresent(known -> attributes.text(RelationAttributes.AUTH, known));
        String authorization = link.get("authorization").text();
        identity(authorization).ifPresent(known -> attributes.set(ProtectionAttributes.IDENTITY, known));
        attributes.property("authorization", authorization);
        attributes.property("usage", link.get("usage").text());
        attributes.property("vpn", vpn ? "true" : "");
        attributes.property("ipFiltered", link.get("ip_filtered").flag().orElse(false) ? "true" : "");
        attributes.property(
                "sent", String.join(", ", link.get("data_assets_sent").texts()));
        attributes.property(
                "received", String.join(", ", link.get("data_assets_received").texts()));
        return attributes;
    }

    private static Optional<String> authentication(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.equals("client-certificate") ? "mtls" : text);
    }

    private static Optional<Identity> identity(String authorization) {
        return switch (authorization) {
            case "technical-user" -> Optional.of(Identity.SERVICE);
            case "end-user-identity-propagation" -> Optional.of(Identity.USER);
            default -> Optional.empty();
        };
    }
}
