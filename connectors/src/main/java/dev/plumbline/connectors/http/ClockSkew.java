package dev.plumbline.connectors.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far the server's clock is from ours, by the date that it put on an answer, which has whole seconds.
///
/// @param ahead how far the server is ahead; negative if it is behind
record ClockSkew(Duration ahead) {

    private static final Duration TOLERATED = Duration.ofSeconds(5);

    /// The skew that an answer shows.
    ///
    /// @param date the header `Date`
    /// @param asked when the question was sent
    /// @param answered when the answer came
    /// @return empty if the server gives no date, or one that is at most five seconds off
    static Optional<ClockSkew> of(@Nullable String date, Instant asked, Instant answered) {
        if (date == null) {
            return Optional.empty();
        }
        try {
            Instant told = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration ahead = Duration.between(told.isBefore(asked) ? asked : answered, told);
            boolean isWithin = !told.isBefore(asked) && !told.isAfter(answered);
            return isWithin || ahead.abs().compareTo(TOLERATED) <= 0
                    ? Optional.empty()
                    : Optional.of(new ClockSkew(ahead));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /// The skew in words.
    ///
    /// @param server the server as it may be shown
    String note(String server) {
        String side = ahead.isNegative() ? " behind" : " ahead of";
        return "The clock of " + server + " is " + ahead.abs().toSeconds() + " s" + side
                + " this machine's, so ages of its values are off by as much; set both by a time server.";
    }
}
