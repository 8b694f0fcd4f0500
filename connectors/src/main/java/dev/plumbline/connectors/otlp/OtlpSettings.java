package dev.plumbline.connectors.otlp;

import dev.plumbline.connectors.traces.GraphSettings;

/// How a receiver listens, and what it takes.
///
/// @param name the connection's name
/// @param host the name or number of the address that it listens at
/// @param port the port; 0 for any free one
/// @param isSampled whether only some of the traces are sent, where they do not say so themselves
/// @param graph what is kept of spans
/// @param intake what is taken at a time
public record OtlpSettings(String name, String host, int port, boolean isSampled, GraphSettings graph, Intake intake) {

    /// Where senders look if they are not told.
    public static final int USUAL_PORT = 4318;

    /// What is taken at a time.
    ///
    /// @param requests how many requests may wait
    /// @param bytes how many bytes they may have together, as they were sent
    /// @param request how many bytes one may have, as it was sent and decompressed
    public record Intake(int requests, long bytes, int request) {

        /// 256 requests, 64 MiB together, 16 MiB each.
        public static final Intake STANDARD = new Intake(256, 64L << 20, 16 << 20);
    }
}
