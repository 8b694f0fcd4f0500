package dev.plumbline.connectors.traces;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The attributes of spans that tell of the other side of a call, by their present names and by earlier ones.
enum Attribute {
    SERVICE("service.peer.name", "peer.service"),
    NAMESPACE("service.peer.namespace"),
    HOST("server.address", "net.peer.name", "peer.hostname"),
    HOST_OF_SOCKET("network.peer.address", "net.sock.peer.addr", "net.peer.ip", "peer.ipv4"),
    PORT("server.port", "net.peer.port", "peer.port"),
    DATABASE_SYSTEM("db.system.name", "db.system", "db.type"),
    DATABASE("db.namespace", "db.name", "db.instance"),
    MESSAGING_SYSTEM("messaging.system"),
    DESTINATION("messaging.destination.name", "messaging.destination"),
    DESTINATION_TEMPLATE("messaging.destination.template"),
    MESSAGING_OPERATION("messaging.operation.type", "messaging.operation"),
    MODEL("gen_ai.request.model"),
    PROVIDER("gen_ai.provider.name", "gen_ai.system"),
    RPC_SYSTEM("rpc.system.name", "rpc.system"),
    HTTP_METHOD("http.request.method", "http.method");

    private static final Map<String, Attribute> BY_NAME = byName();

    private final String names;

    Attribute(String... names) {
        this.names = String.join(" ", names);
    }

    /// The attribute of a name; null if the name tells nothing of the other side.
    static @Nullable Attribute named(String name) {
        return BY_NAME.get(name);
    }

    private static Map<String, Attribute> byName() {
        Map<String, Attribute> byName = new HashMap<>();
        for (Attribute attribute : values()) {
            for (String name : attribute.names.split(" ", -1)) {
                byName.put(name, attribute);
            }
        }
        return Map.copyOf(byName);
    }
}
