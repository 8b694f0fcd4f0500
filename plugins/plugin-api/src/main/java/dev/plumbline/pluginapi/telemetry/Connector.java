package dev.plumbline.pluginapi.telemetry;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import java.util.Optional;

/// Pulls evidence from a running service, under the names that the service uses.
///
/// It needs no architecture: [Mapped] finds the elements and relations that the
/// observations are about. Every connector has a simulated twin that answers the same calls without a network.
public interface Connector extends AutoCloseable {

    /// The name of the connection, as the user configured it.
    String name();

    /// What answers at the other end, as in "Prometheus 3.5.3 at http://127.0.0.1:9090".
    ///
    /// @throws ConnectorException if it cannot be reached or does not answer as it should
    String test() throws ConnectorException;

    /// Pulls what the service knows at present.
    ///
    /// @throws ConnectorException if nothing could be pulled
    Observations pull(Progress progress) throws ConnectorException;

    /// What the service remembers of earlier times; empty if it knows the present only.
    default Optional<History> history() {
        return Optional.empty();
    }

    /// Ends what goes on in the background: a receiver stops to listen. Calls that go on break.
    @Override
    default void close() {}
}
