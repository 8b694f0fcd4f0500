package dev.plumbline.pluginapi.connection;

import java.time.Duration;

/// What an answer may take.
///
/// @param connect the time to reach the server
/// @param answer the time of one request in all, with its repetitions
/// @param series the most series or items that are taken from one answer
/// @param bytes the most bytes of one answer that are read, after decompression
public record Limits(Duration connect, Duration answer, int series, long bytes) {

    /// Five seconds to connect, thirty to answer, 50,000 series and 64 MiB.
    public static final Limits STANDARD = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(30), 50_000, 64L << 20);
}
