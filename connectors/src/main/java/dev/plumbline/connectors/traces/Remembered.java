package dev.plumbline.connectors.traces;

import dev.plumbline.connectors.KnownOptions;
import dev.plumbline.connectors.Lookback;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import java.time.Duration;
import java.util.Set;

/// How much is asked of a server that remembers traces.
///
/// @param lookback what time is asked for, up to now
/// @param traces how many traces at most
public record Remembered(Duration lookback, int traces) {

    private static final String LOOKBACK = "lookback";
    private static final String TRACES = "traces";
    private static final int USUAL_LOOKBACK_SECONDS = 900;

    /// What the options `lookback` (in seconds) and `traces` of a connection say.
    ///
    /// @param longest the most time that the server answers for
    /// @param usual how many traces are asked for where nothing is said
    /// @param most how many may be asked for
    /// @throws ConnectorException if there is another option, or one has no usable value
    public static Remembered of(Connection connection, Duration longest, int usual, int most)
            throws ConnectorException {
        KnownOptions options = KnownOptions.of(connection, Set.of(LOOKBACK, TRACES));
        return new Remembered(
                Duration.ofSeconds(options.whole(LOOKBACK, USUAL_LOOKBACK_SECONDS, 1, (int) longest.toSeconds())),
                options.whole(TRACES, usual, 1, most));
    }

    /// The connection asked for another time.
    ///
    /// @param longest the most time that the server answers for
    /// @throws ConnectorException if it is more than that
    public static Connection since(Connection connection, Duration past, Duration longest) throws ConnectorException {
        return connection.withOption(LOOKBACK, Long.toString(Lookback.seconds(connection, past, longest)));
    }
}
