package dev.plumbline.demoplatform.running;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/// Counts what really happened, to be compared with what telemetry tells.
final class Ledger {

    /// The bounds of the classes of durations, in seconds.
    static final List<Double> BOUNDS =
            List.of(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 60.0);

    private final Map<Edge, Count> calls = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();

    private final LongAdder turnedAway = new LongAdder();

    /// A service has called another one, or worked on a message of a queue.
    ///
    /// @param seconds how long that took
    void called(String from, String to, boolean isFailed, double seconds) {
        Count count = calls.computeIfAbsent(new Edge(from, to), edge -> new Count());
        count.add(isFailed, seconds);
    }

    /// A request along a way has started.
    void started(String way) {
        requests.computeIfAbsent(way, first -> new LongAdder()).increment();
    }

    /// A request did not start, as too many are under way.
    void turnedAway() {
        turnedAway.increment();
    }

    long requestsTurnedAway() {
        return turnedAway.sum();
    }

    SortedMap<Edge, Count> calls() {
        return new TreeMap<>(calls);
    }

    SortedMap<String, LongAdder> requests() {
        return new TreeMap<>(requests);
    }

    /// Who calls, and who is called.
    record Edge(String from, String to) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            int order = from.compareTo(other.from);
            return order != 0 ? order : to.compareTo(other.to);
        }
    }

    /// How often, how often in vain, and how long.
    static final class Count {

        private final LongAdder calls = new LongAdder();
        private final LongAdder failures = new LongAdder();
        private final DoubleAdder seconds = new DoubleAdder();
        private final AtomicLongArray buckets = new AtomicLongArray(BOUNDS.size() + 1);

        private void add(boolean isFailed, double took) {
            int bucket = 0;
            while (bucket < BOUNDS.size() && took > BOUNDS.get(bucket)) {
                bucket++;
            }
            buckets.incrementAndGet(bucket);
            seconds.add(took);
            if (isFailed) {
                failures.increment();
            }
            calls.increment();
        }

        long calls() {
            return calls.sum();
        }

        long failures() {
            return failures.sum();
        }

        /// The sum of all durations.
        double seconds() {
            return seconds.sum();
        }

        /// How many took no longer than each of the bounds, and at last all.
        long[] upTo() {
            long[] upTo = new long[buckets.length()];
            long sum = 0;
            for (int bucket = 0; bucket < upTo.length; bucket++) {
                sum += buckets.get(bucket);
                upTo[bucket] = sum;
            }
            return upTo;
        }
    }
}
