package dev.plumbline.connectors.traces;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Clocks that differ, as the times of calls show that begin before they are made or after they are over.
final class Skews {

    private static final long TOLERATED_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int MOST_TOLD = 5;

    private final Map<String, Long> most = new TreeMap<>();

    void compare(Half client, Half server) {
        Span call = client.span();
        Span service = server.span();
        if (call.startNanos() <= 0 || service.startNanos() <= 0) {
            return;
        }
        long early = call.startNanos() - service.startNanos();
        long late = service.startNanos() - (call.startNanos() + call.durationNanos());
        long skew = Math.max(early, late);
        if (skew > TOLERATED_NANOS) {
            most.merge(
                    server.node().identity().shown() + " and of "
                            + client.node().identity().shown(),
                    skew,
                    Math::max);
        }
    }

    List<String> notes() {
        return most.entrySet().stream()
                .limit(MOST_TOLD)
                .map(skew -> "The clocks of " + skew.getKey() + " differ by "
                        + Duration.ofNanos(skew.getValue()).toSeconds()
                        + " s or more. Calls are counted all the same; set the clocks by a time server.")
                .toList();
    }
}
