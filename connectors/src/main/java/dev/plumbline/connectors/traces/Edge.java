package dev.plumbline.connectors.traces;

import dev.plumbline.pluginapi.telemetry.CallCount.Via;

/// The calls from one node to another.
final class Edge {

    private final Node client;
    private final Node server;
    private final SlidingWindow window;
    private final SlidingWindow network;
    private Via via = Via.VIRTUAL;
    private String protocol = "";
    private long calls;
    private long failures;
    private long lastSeenMillis = Long.MIN_VALUE;

    /// @param network the times on the way, one way
    Edge(Node client, Node server, SlidingWindow window, SlidingWindow network) {
        this.client = client;
        this.server = server;
        this.window = window;
        this.network = network;
    }

    void count(Via seenVia, Call call) {
        calls++;
        failures += call.isFailed() ? 1 : 0;
        lastSeenMillis = Math.max(lastSeenMillis, call.seenMillis());
        // A service that once did not answer looks like something outside; what is seen of it later is better known.
        if (seenVia != Via.VIRTUAL) {
            via = seenVia;
        }
        if (protocol.isEmpty()) {
            protocol = call.protocol();
        }
        window.record(call.sinceBeginning(), call.durationNanos(), call.isFailed());
    }

    void travelled(long sinceBeginning, long oneWayNanos) {
        network.record(sinceBeginning, oneWayNanos, false);
    }

    SlidingWindow network() {
        return network;
    }

    Node client() {
        return client;
    }

    Node server() {
        return server;
    }

    SlidingWindow window() {
        return window;
    }

    Via via() {
        return via;
    }

    String protocol() {
        return protocol;
    }

    long calls() {
        return calls;
    }

    long failures() {
        return failures;
    }

    long lastSeenMillis() {
        return lastSeenMillis;
    }
}
