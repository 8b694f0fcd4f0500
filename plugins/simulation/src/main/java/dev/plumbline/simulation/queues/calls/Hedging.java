package dev.plumbline.simulation.queues.calls;

import dev.plumbline.simulation.queues.ResponseTime;

/// A call that is sent a second time if there is no answer by then, the first answer being taken.
///
/// Both answers take independent times of the same distribution. Source: Dean & Barroso, The tail at scale,
/// Communications of the ACM 56/2 (2013) 74-80.
///
/// @param call the time of one call
/// @param after when the second one is sent, at least 0
public record Hedging(ResponseTime call, double after) {

    public Hedging {
        if (!(after >= 0)) {
            throw new IllegalArgumentException("A hedge comes after 0 or more seconds, got " + after);
        }
    }

    /// The share of the calls that are sent twice.
    public double extraLoad() {
        return call.tail(after);
    }

    /// The time until the first answer.
    public ResponseTime sojourn() {
        if (!call.isFinite() || call.mean() == 0) {
            return call;
        }
        return ResponseTime.ofTail(
                after > 0 ? Math.min(after, call.mean()) : call.mean(),
                time -> call.tail(time) * (time < after ? 1 : call.tail(time - after)));
    }
}
