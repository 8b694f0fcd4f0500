package dev.plumbline.connectors.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many calls there were in a span, by counts of which the windows may overlap: of a window that was counted in
/// part
/// before, the rest of the time counts, with its share of the calls. Windows that only touch make an exact sum.
final class CallSum {

    /// Windows that overlap by less than one part in 50 only touch: pulls are not punctual.
    private static final int TOLERANCE = 50;

    private final long to;
    private long covered;
    private double calls;
    private double failures;
    private double watched;

    /// @param from the begin of the span, in milliseconds
    /// @param to its end
    CallSum(long from, long to) {
        this.to = to;
        covered = from;
    }

    /// Adds counts in the order of time.
    ///
    /// @param counts the numbers of calls
    /// @param failed the numbers of failures at the same times
    /// @param windows how long was watched, at the same times
    void add(List<Bucket> counts, List<Bucket> failed, List<Bucket> windows) {
        Map<Long, Bucket> failuresByStart = byStart(failed);
        Map<Long, Bucket> windowsByStart = byStart(windows);
        for (Bucket count : counts) {
            Bucket window = windowsByStart.get(count.start());
            Bucket failure = failuresByStart.get(count.start());
            if (window != null) {
                add(count, failure == null ? 0 : failure.mean(), window.mean());
            }
        }
    }

    private static Map<Long, Bucket> byStart(List<Bucket> buckets) {
        Map<Long, Bucket> found = new HashMap<>();
        buckets.forEach(bucket -> found.put(bucket.start(), bucket));
        return found;
    }

    /// A roll-up stands for one window as long as all of its own together, but not longer than itself.
    private void add(Bucket count, double failed, double window) {
        double length = count.length() == 0 ? window : Math.min((double) count.length(), count.count() * window);
        long end = Math.min(count.lastTime(), to);
        double overlap = covered - (count.lastTime() - length);
        double rest = overlap <= length / TOLERANCE ? length : Math.max(0, length - overlap);
        double times = window == 0 ? 1 : rest / window;
        calls += count.mean() * times;
        failures += failed * times;
        watched += rest;
        covered = Math.max(covered, end);
    }

    double calls() {
        return calls;
    }

    double failures() {
        return failures;
    }

    /// How long was watched, in milliseconds.
    double watched() {
        return watched;
    }
}
