package dev.plumbline.connectors.otlp;

import dev.plumbline.connectors.KnownOptions;
import dev.plumbline.connectors.otlp.OtlpSettings.Intake;
import dev.plumbline.connectors.traces.GraphSettings;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;
import java.time.Duration;
import java.util.Set;

/// Makes receivers of OTLP over HTTP. They listen at the loopback address, so that only programs on this machine can
/// send; any other address must be allowed by `expose: true`.
public final class OtlpProvider implements ConnectorProvider {

    static final String KIND = "otlp";

    private static final String PORT = "port";
    private static final String HOST = "host";
    private static final String EXPOSE = "expose";
    private static final String WINDOW = "window";
    private static final String PATIENCE = "patience";
    private static final String SAMPLED = "sampled";
    private static final int LONGEST_SECONDS = 3600;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Connector connect(Connection connection, Surroundings surroundings) throws ConnectorException {
        return new OtlpConnector(settings(connection), surroundings.clock());
    }

    private static OtlpSettings settings(Connection connection) throws ConnectorException {
        KnownOptions options = KnownOptions.of(connection, Set.of(PORT, HOST, EXPOSE, WINDOW, PATIENCE, SAMPLED));
        String host = options.text(HOST).orElse("127.0.0.1");
        boolean isExposed = options.isSet(EXPOSE);
        if (!isLoopback(host) && !isExposed) {
            throw new ConnectorException(
                    "The connection " + connection.name() + " would listen at " + host
                            + ", where other machines can send to.",
                    "Leave the option host out, or set expose to true if other machines shall send; nothing tells"
                            + " who they are.");
        }
        GraphSettings graph = GraphSettings.STANDARD;
        Duration window =
                Duration.ofSeconds(options.whole(WINDOW, (int) graph.window().toSeconds(), 6, LONGEST_SECONDS));
        Duration patience = Duration.ofSeconds(
                options.whole(PATIENCE, (int) graph.patience().toSeconds(), 1, LONGEST_SECONDS));
        return new OtlpSettings(
                connection.name(),
                host,
                options.whole(PORT, OtlpSettings.USUAL_PORT, 0, 65_535),
                options.isSet(SAMPLED),
                graph.within(window).waiting(patience),
                Intake.STANDARD);
    }

    /// Names are not looked up: what a name means may change.
    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.equals("::1")
                || host.equals("[::1]")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}
