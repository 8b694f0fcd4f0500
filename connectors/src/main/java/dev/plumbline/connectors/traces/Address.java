package dev.plumbline.connectors.traces;

import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.util.Comparator;
import java.util.Optional;

/// Where a service is called.
///
/// @param host a name or a number
/// @param port the port as text; empty if it is not known
record Address(String host, String port) implements Comparable<Address> {

    private static final Comparator<Address> ORDER =
            Comparator.comparing(Address::host).thenComparing(Address::port);

    static Optional<Address> of(ServiceIdentity identity) {
        return identity.get(ServiceIdentity.SERVER_ADDRESS)
                .map(host -> new Address(
                        host, identity.get(ServiceIdentity.SERVER_PORT).orElse("")));
    }

    /// An identity with this address.
    ServiceIdentity added(ServiceIdentity identity) {
        return identity.with(ServiceIdentity.SERVER_ADDRESS, host).with(ServiceIdentity.SERVER_PORT, port);
    }

    @Override
    public int compareTo(Address other) {
        return ORDER.compare(this, other);
    }
}
