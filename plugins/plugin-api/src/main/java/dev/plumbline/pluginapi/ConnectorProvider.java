package dev.plumbline.pluginapi;

import java.net.URI;
import java.util.Map;

/// Makes connectors to one kind of service. A class of this type that is registered for `ServiceLoader` is found by
/// the program.
public interface ConnectorProvider {

    /// The kind of service, as on the command line: `prometheus`.
    String kind();

    /// A connector to the service at the address. Nothing is asked of it yet.
    ///
    /// @param environment the environment variables, which secrets may be read from
    Connector connect(URI address, Map<String, String> environment);
}
