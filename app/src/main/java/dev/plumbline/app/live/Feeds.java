package dev.plumbline.app.live;

import dev.plumbline.app.composition.Services;
import dev.plumbline.connectors.configuration.ConnectionList;
import dev.plumbline.connectors.live.Source;
import dev.plumbline.connectors.otlp.OtlpConnector;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Authentication;
import dev.plumbline.pluginapi.connection.Connection;
import dev.plumbline.pluginapi.connection.Limits;
import dev.plumbline.pluginapi.connection.Surroundings;
import dev.plumbline.pluginapi.connection.Tls;
import dev.plumbline.pluginapi.telemetry.ConnectionState;
import dev.plumbline.pluginapi.telemetry.Connector;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Makes connectors of what a workspace says it is connected to.
///
/// @param services what can be connected to
/// @param environment the environment variables, which secrets may be read from
/// @param platform where the demo platform is noted, whose services run for each workspace that is opened; empty if
///     they do not
public record Feeds(Services services, Map<String, String> environment, Optional<PlatformPlace> platform) {

    private static final String PLATFORM = "platform";
    private static final String RECEIVER = "otlp";
    private static final Duration OFTEN = Duration.ofSeconds(2);
    /// Short, so that what goes wrong is seen at once; 600 requests are enough for percentiles.
    private static final String WINDOW = "15";

    public Feeds {
        environment = Map.copyOf(environment);
    }

    /// Connections of services, without the demo platform.
    public static Feeds of(Services services, Map<String, String> environment) {
        return new Feeds(services, environment, Optional.empty());
    }

    /// The same, with the services of the demo platform, which run as long as they are watched.
    ///
    /// @param place where the platform is noted
    public Feeds withPlatform(PlatformPlace place) {
        return new Feeds(services, environment, Optional.of(place));
    }

    /// The time.
    public InstantSource clock() {
        return services.clock();
    }

    /// The connections of a workspace. One that cannot even be made says why whenever it is asked.
    public Opened open(Workspace workspace) {
        ConnectionList list = services.connections(workspace);
        List<Source> sources = new ArrayList<>();
        list.connections()
                .forEach(connection -> sources.add(new Source(
                        connector(connection, surroundings(workspace)), connection.kind(), connection.interval())));
        sources.addAll(platform(workspace));
        return new Opened(sources, List.of(), list.problems());
    }

    /// What is asked of a workspace while nobody has allowed its connections: only what runs for it here.
    public Opened openOwn(Workspace workspace) {
        ConnectionList list = services.connections(workspace);
        List<ConnectionState> waiting = list.connections().stream()
                .map(connection -> Intent.of(connection, clock().instant()))
                .toList();
        return new Opened(platform(workspace), waiting, list.problems());
    }

    private Surroundings surroundings(Workspace workspace) {
        return new Surroundings(workspace.root(), new TreeMap<>(environment), clock());
    }

    private List<Source> platform(Workspace workspace) {
        return platform
                .map(place -> new Source(platform(place, workspace, surroundings(workspace)), RECEIVER, OFTEN))
                .stream()
                .toList();
    }

    /// The services of the demo platform, which send to a receiver of their own at any free port.
    private Connector platform(PlatformPlace place, Workspace workspace, Surroundings surroundings) {
        Connection own = new Connection(
                        PLATFORM,
                        RECEIVER,
                        Optional.empty(),
                        Authentication.NONE,
                        Tls.STANDARD,
                        new TreeMap<>(),
                        Limits.STANDARD,
                        OFTEN,
                        new TreeMap<>())
                .withOption("port", "0")
                .withOption("patience", "2")
                .withOption("window", WINDOW);
        return connector(own, surroundings) instanceof OtlpConnector receiver
                ? new PlatformConnector(workspace.root(), receiver, place)
                : connector(own, surroundings);
    }

    private Connector connector(Connection connection, Surroundings surroundings) {
        try {
            return services.connect(connection, surroundings);
        } catch (ConnectorException impossible) {
            return new Unconnected(connection.name(), impossible);
        }
    }

    /// Whether two snapshots of a workspace have the same connections.
    public static boolean areSame(Workspace one, Workspace other) {
        return text(one).equals(text(other));
    }

    private static Optional<String> text(Workspace workspace) {
        return workspace.file(WorkspaceReader.CONNECTIONS_FILE).map(WorkspaceFile::text);
    }

    /// The connections of a workspace.
    ///
    /// @param sources what is asked
    /// @param waiting what is not asked until people allow it
    /// @param problems what is wrong in the file that names them
    public record Opened(List<Source> sources, List<ConnectionState> waiting, List<Problem> problems) {

        public Opened {
            sources = List.copyOf(sources);
            waiting = List.copyOf(waiting);
            problems = List.copyOf(problems);
        }
    }
}
