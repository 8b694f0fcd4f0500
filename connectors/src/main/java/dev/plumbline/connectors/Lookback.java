package dev.plumbline.connectors;

import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.graphmodel.value.ValueTypes;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.connection.Connection;
import java.time.Duration;

/// How far back people want services to be asked.
public final class Lookback {

    private Lookback() {}

    /// A past in whole seconds, at least one.
    ///
    /// @param longest the most that services of this kind answer for
    /// @throws ConnectorException if it is more than that
    public static long seconds(Connection connection, Duration past, Duration longest) throws ConnectorException {
        if (past.compareTo(longest) > 0) {
            String most = ValueTypes.DURATION.format(longest);
            throw new ConnectorException(
                    "The connection " + ShownText.shortened(connection.name()) + " cannot be asked for the last "
                            + ValueTypes.DURATION.format(past) + ": services of the kind " + connection.kind()
                            + " answer for " + most + " at most.",
                    "Look back for " + most + " or less, or ask other connections by their names.");
        }
        return Math.max(1, past.toSeconds());
    }
}
