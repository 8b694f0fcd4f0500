package dev.plumbline.connectors.traces;

/// A span that has ended, as far as it tells who calls whom and how it went.
///
/// @param trace the trace that it belongs to
/// @param id its id; two spans of one trace may share it if one of them is shared
/// @param parent the id of the span that it was started in; 0 if there is none
/// @param kind which side of a call it is
/// @param isShared whether it is the server's side of a call whose client's side has the same id, as Zipkin allows
/// @param peer what it says of the other side
/// @param name the name of the operation
/// @param startNanos when it began, in nanoseconds since 1970 by the clock of its service
/// @param durationNanos how long it took; not negative
/// @param isFailed whether it says that it failed
public record Span(
        TraceId trace,
        long id,
        long parent,
        Kind kind,
        boolean isShared,
        Peer peer,
        String name,
        long startNanos,
        long durationNanos,
        boolean isFailed) {

    public Span {
        durationNanos = Math.max(0, durationNanos);
    }

    /// Which side of a call a span is.
    public enum Kind {
        /// Work within a service; also of what does not say its kind.
        INTERNAL,
        /// The side that is called.
        SERVER,
        /// The side that calls.
        CLIENT,
        /// The side that sends a message.
        PRODUCER,
        /// The side that gets a message.
        CONSUMER
    }
}
