package dev.plumbline.app.cli;

import dev.plumbline.pluginapi.Connector;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.ConnectorProvider;
import dev.plumbline.pluginapi.connection.Authentication;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Secret;
import dev.plumbline.pluginapi.connection.Surroundings;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which service a command connects to.
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

    /// The connection. Nothing is asked yet.
    Connector open(RootCommand root) {
        Map<String, URI> named = new LinkedHashMap<>(services);
        if (prometheus != null) {
            named.put(PROMETHEUS, prometheus);
        }
        if (named.size() != 1) {
            throw new CommandFailure(
                    ExitCode.USAGE, "Connect to what?", "Give one address, as in --prometheus http://127.0.0.1:9090.");
        }
        Map.Entry<String, URI> one = named.entrySet().iterator().next();
        if (root.offline()) {
            throw new CommandFailure(
                    ExitCode.INPUT_OUTPUT,
                    "Nothing was asked, as --offline forbids the network.",
                    "Leave --offline out to connect.");
        }
        try {
            return provider(root, one.getKey())
                    .connect(connection(root, one.getKey(), one.getValue()), surroundings(root));
        } catch (ConnectorException wrong) {
            throw ConnectCommand.failure(wrong);
        }
    }

    private static Connection connection(RootCommand root, String kind, URI address) {
        String variable = "PLUMBLINE_" + kind.toUpperCase(Locale.ROOT).replace('-', '_') + "_TOKEN";
        Connection connection = Connection.to(kind, address.toString());
        return root.environment().containsKey(variable)
                ? connection.with(new Authentication.Bearer(new Secret.EnvironmentVariable(variable)))
                : connection;
    }

    private static Surroundings surroundings(RootCommand root) {
        return new Surroundings(
                Path.of(""), new TreeMap<>(root.environment()), root.services().clock());
    }

    private static ConnectorProvider provider(RootCommand root, String kind) {
        return root.services().connectors().stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "There is no connector for " + kind + ".",
                        "There is "
                                + root.services().connectors().stream()
                                        .map(ConnectorProvider::kind)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
