package dev.plumbline.simulation.queues;

import java.util.List;
import java.util.Optional;

/// The distribution of the time from a request to its answer, in seconds.
///
/// Times in a row are added as if they were independent, which they are in a network of queues with Poisson arrivals
/// and exponential service without overtaking (Reich 1957, Burke 1969), and nearly so in most others. Percentiles of
/// sums come from the gamma distribution with the same mean and variance.
public final class ResponseTime {

    /// No time at all.
    public static final ResponseTime NONE = new ResponseTime(0, 0, time -> 0);
    /// A time that grows without end.
    public static final ResponseTime ENDLESS = new ResponseTime(Double.POSITIVE_INFINITY, 0, time -> 1);

    private final double mean;
    private final double variance;
    private final Optional<Tail> tail;

    /// A time with a known tail.
    ///
    /// @param mean the mean in seconds
    /// @param variance the variance in squared seconds
    /// @param tail the probability of a longer time
    public ResponseTime(double mean, double variance, Tail tail) {
        this(mean, variance, Optional.of(tail));
    }

    /// A time of which only the first two moments are known.
    public static ResponseTime ofMoments(double mean, double variance) {
        return new ResponseTime(mean, variance, Optional.empty());
    }

    private ResponseTime(double mean, double variance, Optional<Tail> tail) {
        this.mean = mean;
        this.variance = variance;
        this.tail = tail;
    }

    /// A time of which only the tail is known; its moments are the areas below it.
    ///
    /// @param scale a typical time, above 0; it need not be exact
    public static ResponseTime ofTail(double scale, Tail tail) {
        double mean = Integral.beyond(0, scale, tail::above);
        double square = Integral.beyond(0, scale, time -> 2 * time * tail.above(time));
        return new ResponseTime(mean, Math.max(0, square - mean * mean), tail);
    }

    /// Always the same time.
    public static ResponseTime constant(double seconds) {
        return seconds == 0 ? NONE : new ResponseTime(seconds, 0, new ConstantTail(seconds, 0, 1));
    }

    /// The mean in seconds.
    public double mean() {
        return mean;
    }

    /// The variance in squared seconds.
    public double variance() {
        return variance;
    }

    /// Whether the mean is finite.
    public boolean isFinite() {
        return !Double.isInfinite(mean);
    }

    /// Whether only the moments are known, so that percentiles come from a fitted distribution.
    public boolean isFitted() {
        return tail.isEmpty();
    }

    /// The probability of a longer time.
    public double tail(double seconds) {
        if (!isFinite()) {
            return 1;
        }
        return tail.orElseGet(this::fitted).above(seconds);
    }

    /// The time that the given share of the requests does not exceed, in seconds.
    public double quantile(double share) {
        if (!isFinite() || mean == 0 || (tail.isEmpty() && isConstant())) {
            return mean;
        }
        return tail.isEmpty() ? new Gamma(mean, variance).quantile(share) : Quantiles.solve(this::tail, share, mean);
    }

    /// This time and, after it, another one.
    public ResponseTime then(ResponseTime next) {
        if (next.mean == 0) {
            return this;
        }
        return mean == 0 ? next : ofMoments(mean + next.mean, variance + next.variance);
    }

    /// This time repeated, on average, the given number of times. Below one time it is the share of the requests
    /// that take it.
    public ResponseTime times(double count) {
        if (count == 1 || mean == 0) {
            return this;
        }
        if (count == 0) {
            return NONE;
        }
        return count < 1 ? mixture(List.of(count), List.of(this)) : ofMoments(mean * count, variance * count);
    }

    /// This time with every value multiplied.
    public ResponseTime scaled(double factor) {
        Optional<Tail> stretched = tail.map(known -> new StretchedTail(known, factor));
        return new ResponseTime(mean * factor, variance * factor * factor, stretched);
    }

    /// One of several times; what is missing to 1 takes no time.
    public static ResponseTime mixture(List<Double> weights, List<ResponseTime> times) {
        double first = 0;
        double second = 0;
        for (int index = 0; index < weights.size(); index++) {
            ResponseTime time = times.get(index);
            double weight = weights.get(index);
            if (weight > 0) {
                first += weight * time.mean;
                second += weight * (time.variance + time.mean * time.mean);
            }
        }
        return Double.isInfinite(first) ? ENDLESS : ofMoments(first, Math.max(0, second - first * first));
    }

    /// The longest of several independent times, by numerical integration of the product of their distributions.
    public static ResponseTime longest(List<ResponseTime> times) {
        List<ResponseTime> real = times.stream().filter(time -> time.mean > 0).toList();
        if (real.size() < 2) {
            return real.isEmpty() ? NONE : real.getFirst();
        }
        if (!real.stream().allMatch(ResponseTime::isFinite)) {
            return ENDLESS;
        }
        if (real.stream().allMatch(ResponseTime::isConstant)) {
            return constant(real.stream().mapToDouble(ResponseTime::mean).max().orElse(0));
        }
        double end =
                real.stream().mapToDouble(time -> time.quantile(1 - 1e-7)).max().orElse(0);
        List<Tail> tails =
                real.stream().map(time -> time.tail.orElseGet(time::fitted)).toList();
        boolean isRough = tails.stream().anyMatch(Tail::jumps);
        return LongestTime.of(tails, end, isRough ? LongestTime.Rule.ROUGH : LongestTime.Rule.SMOOTH);
    }

    private boolean isConstant() {
        return variance <= 1e-18 * mean * mean;
    }

    private Tail fitted() {
        if (isConstant()) {
            return new ConstantTail(mean, 0, 1);
        }
        return new Gamma(mean, variance)::tail;
    }

    /// The probability of a time above a given one.
    @FunctionalInterface
    public interface Tail {

        /// The probability of a time above `seconds`, from 0 to 1.
        double above(double seconds);

        /// Whether it falls by a jump somewhere, as that of a constant time does.
        default boolean jumps() {
            return false;
        }
    }

    /// The tail of a time with every value multiplied.
    private record StretchedTail(Tail tail, double factor) implements Tail {

        @Override
        public double above(double seconds) {
            return tail.above(seconds / factor);
        }

        @Override
        public boolean jumps() {
            return tail.jumps();
        }
    }
}
