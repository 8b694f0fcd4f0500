package dev.plumbline.connectors.traces;

import dev.plumbline.connectors.traces.Span.Kind;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.Observations;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

/// Makes spans for tests, and says shortly what graphs tell.
public final class Spans {

    private static final long BEGINNING = 1_795_404_563_000_000_000L;

    private Spans() {}

    /// A span of trace 1 of 20 ms.
    public static Span span(Kind kind, long id, long parent) {
        return new Span(new TraceId(0, 1), id, parent, kind, false, Peer.NONE, "", BEGINNING, 20_000_000, false);
    }

    public static Span failed(Span span) {
        return new Span(
                span.trace(),
                span.id(),
                span.parent(),
                span.kind(),
                span.isShared(),
                span.peer(),
                span.name(),
                span.startNanos(),
                span.durationNanos(),
                true);
    }

    public static Span to(Span span, Peer peer) {
        return new Span(
                span.trace(),
                span.id(),
                span.parent(),
                span.kind(),
                span.isShared(),
                peer,
                span.name(),
                span.startNanos(),
                span.durationNanos(),
                span.isFailed());
    }

    public static Span to(Span span, Map<String, String> attributes) {
        PeerAttributes peer = new PeerAttributes();
        attributes.forEach(peer::put);
        return to(span, peer.take());
    }

    public static Span in(Span span, TraceId trace) {
        return new Span(
                trace,
                span.id(),
                span.parent(),
                span.kind(),
                span.isShared(),
                span.peer(),
                span.name(),
                span.startNanos(),
                span.durationNanos(),
                span.isFailed());
    }

    public static Span shared(Span span) {
        return new Span(
                span.trace(),
                span.id(),
                span.parent(),
                span.kind(),
                true,
                span.peer(),
                span.name(),
                span.startNanos(),
                span.durationNanos(),
                span.isFailed());
    }

    /// The span as a clock that is late or early by some nanoseconds tells it, and with another duration.
    public static Span at(Span span, long later, long durationNanos) {
        return new Span(
                span.trace(),
                span.id(),
                span.parent(),
                span.kind(),
                span.isShared(),
                span.peer(),
                span.name(),
                span.startNanos() + later,
                durationNanos,
                span.isFailed());
    }

    /// The calls in short, as in `a>b 3/1 SERVICE`: three calls, of which one failed.
    public static Collection<String> calls(Observations observations) {
        Collection<String> calls = new TreeSet<>();
        for (CallCount call : observations.calls()) {
            calls.add(call.ends().client().shown() + ">" + call.ends().server().shown() + " " + call.calls() + "/"
                    + call.failures() + " " + call.via());
        }
        return calls;
    }
}
