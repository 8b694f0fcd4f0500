package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.connection.Authentication;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Secret;
import dev.plumbline.pluginapi.telemetry.ConnectorProvider;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// A service that a command connects to and no workspace names.
final class ConnectionOptions {

    private static final String PROMETHEUS = "prometheus";

    @Option(
            names = "--prometheus",
            paramLabel = "URL",
            description = "The address of a Prometheus server; a token is read from PLUMBLINE_PROMETHEUS_TOKEN.")
    private @Nullable URI prometheus;

    @Option(
            names = "--service",
            paramLabel = "KIND=URL",
            description = "The address of a service of a kind that an extension connects to.")
    private Map<String, URI> services = new LinkedHashMap<>();

    /// Whether a service is named.
    boolean areGiven() {
        return prometheus != null || !services.isEmpty();
    }

    /// The service that is named. Nothing is asked yet.
    ConnectionTarget target(RootCommand root) {
        Map<String, URI> named = new LinkedHashMap<>(services);
        if (prometheus != null) {
            named.put(PROMETHEUS, prometheus);
        }
        if (named.size() != 1) {
            throw new CommandFailure(
                    ExitCode.USAGE, "Connect to what?", "Give one address, as in --prometheus http://127.0.0.1:9090.");
        }
        Map.Entry<String, URI> one = named.entrySet().iterator().next();
        requireKind(root, one.getKey());
        ConnectionTarget.requireOnline(root);
        return new ConnectionTarget(root, connection(root, one.getKey(), one.getValue()), Path.of(""));
    }

    private static Connection connection(RootCommand root, String kind, URI address) {
        String variable = "PLUMBLINE_" + kind.toUpperCase(Locale.ROOT).replace('-', '_') + "_TOKEN";
        Connection connection = Connection.to(kind, address.toString());
        return root.environment().containsKey(variable)
                ? connection.with(new Authentication.Bearer(new Secret.EnvironmentVariable(variable)))
                : connection;
    }

    private static void requireKind(RootCommand root, String kind) {
        if (root.services().connectors().stream()
                .noneMatch(candidate -> candidate.kind().equals(kind))) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "There is no connector for " + kind + ".",
                    "There is "
                            + root.services().connectors().stream()
                                    .map(ConnectorProvider::kind)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }
}
