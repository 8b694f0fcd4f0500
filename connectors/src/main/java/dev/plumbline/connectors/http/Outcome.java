package dev.plumbline.connectors.http;

import dev.plumbline.pluginapi.ConnectorException;
import java.time.Duration;
import java.util.Optional;

/// What became of asking a question once.
sealed interface Outcome<T> {

    /// The reader read the answer.
    record Answered<T>(T value) implements Outcome<T> {}

    /// The server works and does not take the question.
    record Refused<T>(RefusedException reason) implements Outcome<T> {}

    /// There is no usable answer.
    ///
    /// @param problem what happened
    /// @param kind what it means for asking again
    /// @param backOff how long the server asks to be left alone
    record Failed<T>(ConnectorException problem, Kind kind, Optional<Duration> backOff) implements Outcome<T> {}

    /// What a failure means for asking again.
    enum Kind {
        /// It may pass at once.
        TEMPORARY,
        /// The server does not work; asking again at once would not help.
        BROKEN,
        /// The server works, and the connection is not configured as it should be.
        MISTAKEN
    }
}
