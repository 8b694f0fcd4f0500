package dev.plumbline.simulation.queues.calls;

/// A rate limit: tokens fill a bucket evenly, each call takes one, and a call that finds less than one is rejected.
///
/// What is missing in the bucket is the work in a queue with constant service (M/D/1) that turns away whoever finds
/// more
/// than a limit. Below the limit that work is spread as in the endless queue, up to a factor (Takács, Introduction to
/// the Theory of Queues (1962), section 3.6). All terms that are added are positive, and all of it also holds where
/// more
/// calls come than tokens.
///
/// @param rate calls per second, Poisson, at least 0
/// @param refill tokens per second, above 0
/// @param capacity the most tokens, at least 1
public record TokenBucket(double rate, double refill, double capacity) {

    private static final double ONLY_LOAD = 500;
    private static final double NEARLY_FULL = 0.999;

    public TokenBucket {
        if (!(rate >= 0) || !(refill > 0) || !(capacity >= 1) || Double.isInfinite(rate / refill)) {
            throw new IllegalArgumentException("A bucket has a rate, a refill above 0 and a capacity of 1 or more, got "
                    + rate + ", " + refill + " and " + capacity);
        }
    }

    /// The share of the calls that are rejected.
    public double rejected() {
        double load = rate / refill;
        if (load == 0) {
            return 0;
        }
        if (load > ONLY_LOAD) {
            return 1 - 1 / load;
        }
        ConstantService work = new ConstantService(load);
        // Below but not next to 1, as what is beyond the limit would lose its digits in the difference to 1.
        if (load < NEARLY_FULL) {
            double spare = 1 - load;
            double beyond = spare * work.beyond(capacity - 1);
            return spare * beyond / (1 - load * beyond);
        }
        double within = work.within(capacity - 1);
        return Double.isInfinite(within) ? 1 - 1 / load : (1 + (load - 1) * within) / (1 + load * within);
    }
}
