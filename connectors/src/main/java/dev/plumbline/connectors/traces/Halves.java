package dev.plumbline.connectors.traces;

import dev.plumbline.connectors.traces.Half.SpanKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The spans of the last while: found by their ids, and waiting for those that they were started in.
final class Halves {

    private final Map<SpanKey, Half> byKey = new HashMap<>();
    private final Map<SpanKey, Set<Half>> waiting = new HashMap<>();
    private final ArrayDeque<Half> inOrder = new ArrayDeque<>();
    private boolean sharesIds;

    /// Takes a span; false if it was taken already, as when it is sent twice.
    boolean add(Half half) {
        SpanKey key = half.key();
        Half known = byKey.putIfAbsent(key, half);
        if (known != null) {
            return false;
        }
        sharesIds |= half.span().isShared();
        inOrder.addLast(half);
        return true;
    }

    /// The span that another was started in, on the side that is in the same service if two share the id.
    @Nullable
    Half parent(Half child) {
        SpanKey key = child.parentKey();
        if (sharesIds && !child.span().isShared()) {
            Half server = byKey.get(key.serversSide());
            if (server != null) {
                return server;
            }
        }
        Half parent = byKey.get(key);
        return parent == child ? null : parent;
    }

    /// Lets a span wait for the one that it was started in.
    void await(Half child) {
        SpanKey key = child.parentKey();
        Set<Half> others = waiting.get(key);
        if (others == null) {
            waiting.put(key, new LinkedHashSet<>(Set.of(child)));
        } else {
            others.add(child);
        }
    }

    /// The spans that waited for one; they wait no longer. The server's side of two with one id may wait for the other.
    List<Half> awaiting(Half parent) {
        SpanKey key = parent.key().clientsSide();
        Set<Half> children = waiting.remove(key);
        if (children == null) {
            return List.of();
        }
        List<Half> awaiting = new ArrayList<>(children);
        if (parent.span().isShared() && awaiting.remove(parent)) {
            waiting.put(key, new LinkedHashSet<>(Set.of(parent)));
        }
        return awaiting;
    }

    /// Takes out the oldest span, if it came before an instant.
    Optional<Half> before(long arrival) {
        Half oldest = inOrder.peekFirst();
        return oldest == null || oldest.arrival() > arrival ? Optional.empty() : Optional.of(oldest());
    }

    /// Takes out the oldest span.
    Half oldest() {
        Half oldest = inOrder.removeFirst();
        byKey.remove(oldest.key(), oldest);
        SpanKey key = oldest.parentKey();
        Set<Half> others = waiting.get(key);
        if (others != null && others.remove(oldest) && others.isEmpty()) {
            waiting.remove(key);
        }
        return oldest;
    }

    /// Takes out all spans, the oldest first.
    List<Half> all() {
        List<Half> all = new ArrayList<>(inOrder);
        inOrder.clear();
        byKey.clear();
        waiting.clear();
        return all;
    }

    int size() {
        return inOrder.size();
    }
}
