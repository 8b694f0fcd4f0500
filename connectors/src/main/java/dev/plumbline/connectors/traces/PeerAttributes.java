package dev.plumbline.connectors.traces;

import dev.plumbline.connectors.traces.Peer.Operation;
import dev.plumbline.connectors.traces.Peer.PeerType;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Gathers the attributes of one span after the other, and makes peers of them. Not for several threads.
///
/// Of several spellings the first that is told counts. Spans that tell the same share a peer.
public final class PeerAttributes {

    private static final int MOST_KNOWN = 10_000;
    private static final String DATABASE_NAMESPACE = "db.namespace";
    private static final String PROVIDER = "gen_ai.provider.name";

    private final Map<Attribute, String> told = new EnumMap<>(Attribute.class);
    private final Map<Map<Attribute, String>, Peer> known = new HashMap<>();

    /// Whether an attribute tells something of the other side.
    public static boolean matters(String name) {
        return Attribute.named(name) != null;
    }

    /// Takes an attribute of the present span.
    public void put(String name, String value) {
        Attribute attribute = Attribute.named(name);
        if (attribute != null && !value.isBlank()) {
            told.putIfAbsent(attribute, attribute == Attribute.HTTP_METHOD ? "http" : value);
        }
    }

    /// What the present span says of the other side; the next span begins.
    public Peer take() {
        if (told.isEmpty()) {
            return Peer.NONE;
        }
        Peer peer = known.get(told);
        if (peer == null) {
            peer = peer();
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.put(new EnumMap<>(told), peer);
        }
        told.clear();
        return peer;
    }

    private Peer peer() {
        PeerType type = type();
        Map<String, String> identity = new TreeMap<>();
        put(identity, ServiceIdentity.SERVICE_NAME, text(Attribute.SERVICE));
        put(identity, ServiceIdentity.SERVICE_NAMESPACE, text(Attribute.NAMESPACE));
        put(identity, ServiceIdentity.SERVER_ADDRESS, host());
        put(identity, ServiceIdentity.SERVER_PORT, host().isEmpty() ? "" : text(Attribute.PORT));
        switch (type) {
            case SERVICE -> {}
            case DATABASE -> {
                put(identity, ServiceIdentity.DATABASE, text(Attribute.DATABASE_SYSTEM));
                put(identity, DATABASE_NAMESPACE, text(Attribute.DATABASE));
            }
            case BROKER -> {
                // A broker's address differs between its clients, and its topics are told apart by name.
                identity.remove(ServiceIdentity.SERVER_ADDRESS);
                identity.remove(ServiceIdentity.SERVER_PORT);
                put(identity, ServiceIdentity.DESTINATION, destination());
            }
            case MODEL -> {
                put(identity, ServiceIdentity.MODEL, text(Attribute.MODEL));
                put(identity, PROVIDER, told.containsKey(Attribute.MODEL) ? "" : text(Attribute.PROVIDER));
            }
        }
        return new Peer(new ServiceIdentity(new TreeMap<>(identity)), type, protocol(type), operation());
    }

    private PeerType type() {
        if (told.containsKey(Attribute.MESSAGING_SYSTEM) || told.containsKey(Attribute.DESTINATION)) {
            return PeerType.BROKER;
        }
        if (told.containsKey(Attribute.DATABASE_SYSTEM)) {
            return PeerType.DATABASE;
        }
        return told.containsKey(Attribute.MODEL) || told.containsKey(Attribute.PROVIDER)
                ? PeerType.MODEL
                : PeerType.SERVICE;
    }

    private String host() {
        String host = text(Attribute.HOST);
        return host.isEmpty() ? text(Attribute.HOST_OF_SOCKET) : host;
    }

    private String destination() {
        String template = text(Attribute.DESTINATION_TEMPLATE);
        String name = template.isEmpty() ? text(Attribute.DESTINATION) : template;
        return name.isEmpty() ? text(Attribute.MESSAGING_SYSTEM) : name;
    }

    private String protocol(PeerType type) {
        return switch (type) {
            case BROKER -> text(Attribute.MESSAGING_SYSTEM);
            case DATABASE -> text(Attribute.DATABASE_SYSTEM);
            case SERVICE, MODEL -> {
                String rpc = text(Attribute.RPC_SYSTEM);
                yield rpc.isEmpty() ? text(Attribute.HTTP_METHOD) : rpc;
            }
        };
    }

    private Operation operation() {
        return switch (text(Attribute.MESSAGING_OPERATION).toLowerCase(Locale.ROOT)) {
            case "send", "publish", "create" -> Operation.SEND;
            case "receive" -> Operation.RECEIVE;
            case "process", "deliver" -> Operation.PROCESS;
            case "settle" -> Operation.SETTLE;
            default -> Operation.UNKNOWN;
        };
    }

    private String text(Attribute attribute) {
        return Objects.requireNonNullElse(told.get(attribute), "");
    }

    private static void put(Map<String, String> identity, String name, String value) {
        if (!value.isEmpty()) {
            identity.put(name, value);
        }
    }
}
