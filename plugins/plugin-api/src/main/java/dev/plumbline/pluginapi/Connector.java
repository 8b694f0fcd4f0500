package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Architecture;
import java.util.List;
import java.util.Optional;

/// Pulls evidence of an architecture from a running service.
///
/// Every connector has a simulated twin that answers the same calls without a network.
public interface Connector {

    /// The name of the connection, as the user configured it.
    String name();

    /// What answers at the other end, as in "Prometheus 3.5.3 at http://127.0.0.1:9090".
    ///
    /// @throws ConnectorException if it cannot be reached or does not answer as it should
    String test() throws ConnectorException;

    /// Pulls the present values for all parts of the architecture that the service knows.
    ///
    /// @throws ConnectorException if nothing could be pulled
    Pull pull(Architecture architecture, Progress progress) throws ConnectorException;

    /// What the service remembers of earlier times; empty if it knows the present only.
    default Optional<History> history() {
        return Optional.empty();
    }

    /// What was pulled.
    ///
    /// @param measurements in the order of subject and metric
    /// @param notes what the user should know: warnings of the service, parts of the model it does not know
    record Pull(List<Measurement> measurements, List<String> notes) {
        public Pull {
            measurements = List.copyOf(measurements);
            notes = List.copyOf(notes);
        }
    }
}
