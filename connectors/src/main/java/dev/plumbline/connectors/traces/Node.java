package dev.plumbline.connectors.traces;

import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.util.Set;
import java.util.TreeSet;

/// A service or another end of calls, as a service graph keeps it.
final class Node {

    private static final int MOST_ADDRESSES = 16;

    private final ServiceIdentity identity;
    private final SlidingWindow window;
    private final Set<Address> addresses = new TreeSet<>();
    private boolean reports;
    private long served;
    private long lastSeenMillis = Long.MIN_VALUE;

    Node(ServiceIdentity identity, SlidingWindow window) {
        this.identity = identity;
        this.window = window;
    }

    ServiceIdentity identity() {
        return identity;
    }

    SlidingWindow window() {
        return window;
    }

    /// Whether it reports spans of its own.
    boolean reports() {
        return reports;
    }

    /// How many requests it served.
    long served() {
        return served;
    }

    long lastSeenMillis() {
        return lastSeenMillis;
    }

    Set<Address> addresses() {
        return addresses;
    }

    void seen(long atMillis) {
        reports = true;
        lastSeenMillis = Math.max(lastSeenMillis, atMillis);
    }

    void serve(long sinceBeginning, Span span) {
        served++;
        window.record(sinceBeginning, span.durationNanos(), span.isFailed());
    }

    void isAt(Address address) {
        if (addresses.size() < MOST_ADDRESSES) {
            addresses.add(address);
        }
    }
}
