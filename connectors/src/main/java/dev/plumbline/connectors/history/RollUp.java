package dev.plumbline.connectors.history;

import java.time.Duration;
import java.time.Instant;

/// What the values of one series within some time come to.
///
/// @param start when that time begins
/// @param length how long it is
/// @param min the least value; like the greatest and the mean it leaves out what is no number, and is no number itself
///     where there is none
/// @param max the greatest value
/// @param mean the mean of the values
/// @param count how many values there are, without those that are no number
/// @param last the last value, bit by bit as it was told
/// @param lastTime when that was, in whole milliseconds
public record RollUp(
        Instant start,
        Duration length,
        double min,
        double max,
        double mean,
        long count,
        double last,
        Instant lastTime) {}
