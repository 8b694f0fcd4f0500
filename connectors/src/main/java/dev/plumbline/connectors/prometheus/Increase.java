package dev.plumbline.connectors.prometheus;

import java.util.List;

/// How much a counter rose within a window, counted from its samples: `increase()` of PromQL extrapolates, so that it
/// is
/// no count.
///
/// @param amount how much it rose; falls are restarts, after which it began at zero
/// @param last when it rose last, in seconds since 1970; 0 if it did not
record Increase(double amount, double last) {

    static final Increase NONE = new Increase(0, 0);

    /// The increase from a time on.
    ///
    /// @param samples the samples of one counter by their times, which begin a window earlier than what is counted
    /// @param start the time from which is counted, in seconds since 1970
    static Increase since(double start, List<Series> samples) {
        double amount = 0;
        double last = 0;
        boolean hasBase = false;
        double before = 0;
        for (Series sample : samples) {
            double value = sample.value();
            if (!Double.isFinite(value) || value < 0) {
                continue;
            }
            if (sample.seconds() > start) {
                // Without an earlier sample it is young: not there for a whole window before, so it began at zero.
                double rise = !hasBase || value < before ? value : value - before;
                if (rise > 0) {
                    amount += rise;
                    last = sample.seconds();
                }
            }
            hasBase = true;
            before = value;
        }
        return new Increase(amount, last);
    }

    Increase and(Increase other) {
        return new Increase(amount + other.amount, Math.max(last, other.last));
    }
}
