package dev.plumbline.connectors.traces;

import dev.plumbline.pluginapi.telemetry.CallCount.Via;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The pairs of nodes that call each other, with their counts.
final class Edges {

    private final int most;
    private final Supplier<SlidingWindow> windows;
    private final Map<Key, Edge> edges = new HashMap<>();
    private long refused;

    Edges(int most, Supplier<SlidingWindow> windows) {
        this.most = most;
        this.windows = windows;
    }

    /// The calls from one node to another; those of a node to itself count nowhere.
    void count(Node client, Node server, Via via, Call call) {
        count(new Key(client, server, false), via, call);
    }

    /// The time that a call was on the way, one way; its call was counted before.
    void travelled(Node client, Node server, long sinceBeginning, long oneWayNanos) {
        Edge edge = edges.get(new Key(client, server, false));
        if (edge != null) {
            edge.travelled(sinceBeginning, oneWayNanos);
        }
    }

    /// Calls that count only if there are no others between the two: fetching messages that may be processed one by
    /// one, and sending several that were made one by one.
    void countWeakly(Node client, Node server, Via via, Call call) {
        count(new Key(client, server, true), via, call);
    }

    private void count(Key key, Via via, Call call) {
        if (key.client.equals(key.server)) {
            return;
        }
        Edge edge = edges.get(key);
        if (edge == null) {
            if (edges.size() >= most) {
                refused++;
                return;
            }
            edge = new Edge(key.client, key.server, windows.get(), windows.get());
            edges.put(key, edge);
        }
        edge.count(via, call);
    }

    /// The edges, each pair of nodes once.
    List<Edge> all() {
        return edges.entrySet().stream()
                .filter(entry -> !entry.getKey().isWeak
                        || !edges.containsKey(entry.getKey().strong()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// How many calls between further pairs were left out.
    long refused() {
        return refused;
    }

    private record Key(Node client, Node server, boolean isWeak) {
        Key strong() {
            return new Key(client, server, false);
        }
    }
}
