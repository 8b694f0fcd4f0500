package dev.plumbline.simulation.queues.calls;

import dev.plumbline.simulation.queues.ResponseTime;

/// Several independent calls at the same time, of which the last answer is waited for.
///
/// Source: David & Nagaraja, Order Statistics (2003), chapter 2; Dean & Barroso, The tail at scale, Communications of
/// the ACM 56/2 (2013) 74-80.
public final class FanOut {

    private FanOut() {}

    /// The probability that at least one of `calls` calls does what one does with the given probability.
    public static double anyOf(long calls, double probability) {
        if (calls < 0 || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "There are 0 or more calls and a probability from 0 to 1, got " + calls + " and " + probability);
        }
        return calls == 0 ? 0 : -Math.expm1(calls * Math.log1p(-probability));
    }

    /// The time until the last of `calls` answers, each of which takes a time of the same distribution.
    public static ResponseTime slowest(long calls, ResponseTime call) {
        if (calls < 1) {
            throw new IllegalArgumentException("There is at least one call, got " + calls);
        }
        return calls == 1 || !call.isFinite() || call.mean() == 0
                ? call
                : ResponseTime.ofTail(call.mean(), time -> anyOf(calls, Math.min(1, call.tail(time))));
    }
}
