package dev.plumbline.connectors.traces;

import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.util.TreeMap;

/// What a span says of the other side of its call.
///
/// @param identity how the other side can be told apart
/// @param type what it is
/// @param protocol how the two talk, as in `grpc`; empty if not told
/// @param operation what is done with messages
public record Peer(ServiceIdentity identity, PeerType type, String protocol, Operation operation) {

    /// Nothing is said of it.
    public static final Peer NONE =
            new Peer(new ServiceIdentity(new TreeMap<>()), PeerType.SERVICE, "", Operation.UNKNOWN);

    /// A service that is known by its name.
    public static Peer named(String service) {
        return new Peer(ServiceIdentity.named(service), PeerType.SERVICE, "", Operation.UNKNOWN);
    }

    /// A broker, or a queue or topic in it, that is known by its name.
    public static Peer broker(String name) {
        return new Peer(ServiceIdentity.named(name), PeerType.BROKER, "", Operation.UNKNOWN);
    }

    /// What is at the other side.
    public enum PeerType {
        SERVICE,
        DATABASE,
        BROKER,
        /// A model that is asked over a network.
        MODEL
    }

    /// What is done with messages.
    public enum Operation {
        UNKNOWN,
        /// A message is made, or handed to the broker.
        SEND,
        /// Messages are fetched; each may be processed in a span of its own.
        RECEIVE,
        PROCESS,
        /// The broker is told that a message is done with, which is no message.
        SETTLE
    }
}
