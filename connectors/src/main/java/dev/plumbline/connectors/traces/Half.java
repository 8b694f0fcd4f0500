package dev.plumbline.connectors.traces;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A span that may be one side of a call, while the other side may still come.
final class Half {

    private final Span span;
    private final Node node;
    private final long arrival;
    private boolean isDone;
    private boolean wraps;
    private Peer outer = Peer.NONE;
    private @Nullable Node below;
    private @Nullable List<Half> inner;

    /// @param node the service that it is of
    /// @param arrival when it came, in milliseconds since the graph began
    Half(Span span, Node node, long arrival) {
        this.span = span;
        this.node = node;
        this.arrival = arrival;
    }

    Span span() {
        return span;
    }

    Node node() {
        return node;
    }

    long arrival() {
        return arrival;
    }

    boolean is(Span.Kind kind) {
        return span.kind() == kind;
    }

    /// Whether its call was counted, or is none.
    boolean isDone() {
        return isDone;
    }

    void done() {
        isDone = true;
    }

    /// Whether another call of the same service is the same as this one, seen closer to the wire: a question to a
    /// model and the HTTP request that carries it.
    boolean wraps() {
        return wraps;
    }

    void wrap(Half inner) {
        wraps = true;
        inner.outer = outer.equals(Peer.NONE) ? span.peer() : outer;
    }

    /// What the span around it says of the other side.
    Peer outer() {
        return outer;
    }

    /// Another service that has spans below it, none of which is the server's side.
    @Nullable
    Node below() {
        return below;
    }

    void isAbove(Node other) {
        below = other;
    }

    /// Another span of the same service was started in this one.
    void contains(Half other) {
        List<Half> others = inner;
        if (others == null) {
            others = new ArrayList<>();
            inner = others;
        }
        others.add(other);
    }

    /// The spans of the same service that were started in this one.
    List<Half> inner() {
        List<Half> others = inner;
        return others == null ? List.of() : others;
    }

    /// The key of the span itself.
    SpanKey key() {
        return new SpanKey(span.trace(), span.id(), span.isShared());
    }

    /// The key of the span that it was started in, or whose id it shares.
    SpanKey parentKey() {
        return new SpanKey(span.trace(), span.isShared() ? span.id() : span.parent(), false);
    }

    /// What a span is found by.
    ///
    /// @param isServersSide whether it is the server's side of two spans with one id
    record SpanKey(TraceId trace, long id, boolean isServersSide) {
        SpanKey serversSide() {
            return new SpanKey(trace, id, true);
        }

        SpanKey clientsSide() {
            return new SpanKey(trace, id, false);
        }
    }
}
