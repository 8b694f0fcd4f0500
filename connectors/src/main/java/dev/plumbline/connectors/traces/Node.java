package dev.plumbline.connectors.traces;

import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.util.Set;
import java.util.TreeSet;

/// A service or another end of calls, as a service graph keeps it.
final class Node {

    private static final int MOST_ADDRESSES = 16;

    private final ServiceIdentity identity;
    private final SlidingWindow window;
    private final SlidingWindow own;
    private final Set<Address> addresses = new TreeSet<>();
    private boolean reports;
    private long served;
    private long lastSeenMillis = Long.MIN_VALUE;

    /// @param own the times in itself
    Node(ServiceIdentity identity, SlidingWindow window, SlidingWindow own) {
        this.identity = identity;
        this.window = window;
        this.own = own;
    }

    ServiceIdentity identity() {
        return identity;
    }

    SlidingWindow window() {
        return window;
    }

    /// The times that requests took in it; of one that does not report, the calls to it as its callers see them.
    SlidingWindow own() {
        return own;
    }

    void work(long sinceBeginning, long ownNanos) {
        own.record(sinceBeginning, ownNanos, false);
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
