package dev.plumbline.connectors.otlp;

import java.util.Optional;

/// What a request carries.
enum Signal {
    TRACES("/v1/traces", Message.TRACES, "rejectedSpans"),
    METRICS("/v1/metrics", Message.METRICS, "rejectedDataPoints"),
    LOGS("/v1/logs", Message.LOGS, "rejectedLogRecords");

    private final String path;
    private final Message message;
    private final String rejected;

    Signal(String path, Message message, String rejected) {
        this.path = path;
        this.message = message;
        this.rejected = rejected;
    }

    static Optional<Signal> at(String path) {
        for (Signal signal : values()) {
            if (signal.path.equals(path)) {
                return Optional.of(signal);
            }
        }
        return Optional.empty();
    }

    Message message() {
        return message;
    }

    /// The field of an answer that counts what was left out.
    String rejected() {
        return rejected;
    }
}
