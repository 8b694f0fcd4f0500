package dev.plumbline.connectors.traces;

import dev.plumbline.connectors.traces.Peer.PeerType;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;

/// Brings together what two spans of one call say of the other side.
final class Peers {

    private Peers() {}

    /// What is known of the other side: what the outer span says it is, at the address that the inner one tells.
    static Peer inside(Peer outer, Peer inner) {
        if (outer.type() == PeerType.SERVICE && !inner.identity().isUnknown()) {
            return inner;
        }
        ServiceIdentity identity = outer.identity();
        if (identity.get(ServiceIdentity.SERVER_ADDRESS).isEmpty()) {
            for (String attribute : new String[] {ServiceIdentity.SERVER_ADDRESS, ServiceIdentity.SERVER_PORT}) {
                String value = inner.identity().get(attribute).orElse("");
                identity = identity.with(attribute, value);
            }
        }
        return new Peer(
                identity,
                outer.type(),
                outer.protocol().isEmpty() ? inner.protocol() : outer.protocol(),
                outer.operation());
    }
}
