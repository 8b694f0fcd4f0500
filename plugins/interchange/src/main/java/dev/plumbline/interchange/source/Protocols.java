package dev.plumbline.interchange.source;

import static dev.plumbline.graphmodel.RelationAttributes.ENCRYPTED;
import static dev.plumbline.graphmodel.RelationAttributes.PROTOCOL;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the technology of a relation says of its protocol and of encryption.
public final class Protocols {

    private static final Set<String> PROTOCOLS = Set.of(
            "https",
            "http",
            "grpc",
            "jdbc",
            "odbc",
            "kafka",
            "amqp",
            "mqtt",
            "mcp",
            "smtp",
            "sftp",
            "ftp",
            "ssh",
            "tcp",
            "udp",
            "websocket",
            "websockets",
            "soap",
            "graphql",
            "ldap",
            "ldaps",
            "jms",
            "sql",
            "rmi");

    private static final Set<String> ENCRYPTING = Set.of("https", "tls", "ssl", "mtls", "sftp", "ssh", "ldaps", "wss");

    private Protocols() {}

    /// Sets the protocol to the first one that the text names, otherwise to the text; keeps the whole text if it says
    /// more; and marks the relation as encrypted if the text names something that encrypts.
    public static void tell(@Nullable String technology, PartAttributes attributes) {
        String text = technology == null ? "" : technology;
        List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[\\s,/+()]+", -1));
        Optional<String> protocol = words.stream().filter(PROTOCOLS::contains).findFirst();
        attributes.text(PROTOCOL, protocol.orElse(text));
        if (protocol.isPresent() && !protocol.get().equalsIgnoreCase(text.strip())) {
            attributes.property("technology", text);
        }
        if (words.stream().anyMatch(ENCRYPTING::contains)) {
            attributes.set(ENCRYPTED, true);
        }
    }
}
