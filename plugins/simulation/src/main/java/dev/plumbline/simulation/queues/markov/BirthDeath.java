package dev.plumbline.simulation.queues.markov;

import java.util.function.IntToDoubleFunction;

/// A number that goes up and down by one, at rates that depend on it: from 0 to a largest value.
///
/// Source of the shares: Kleinrock, Queueing Systems, volume 1 (1975), section 3.2; of the times of first passage:
/// Keilson, Markov Chain Models: Rarity and Exponentiality (1979), section 5.1. Shares are computed as logarithms and
/// times as sums of positive terms, so that rare states and endless times keep their digits.
public final class BirthDeath {

    /// The most states that are looked at.
    public static final int MOST_STATES = 10_000_000;

    private final double[] up;
    private final double[] down;
    private final double[] shares;

    private BirthDeath(double[] up, double[] down) {
        this.up = up;
        this.down = down;
        shares = shares(up, down);
    }

    /// A number from 0 to `largest`.
    ///
    /// @param up the rate from each value below the largest to the next, above 0
    /// @param down the rate from each value above 0 to the one before, above 0
    public static BirthDeath of(int largest, IntToDoubleFunction up, IntToDoubleFunction down) {
        if (largest < 0 || largest >= MOST_STATES) {
            throw new IllegalArgumentException(
                    "The largest value is from 0 to " + (MOST_STATES - 1) + ", got " + largest);
        }
        double[] ups = new double[largest];
        double[] downs = new double[largest];
        for (int value = 0; value < largest; value++) {
            ups[value] = positive(up.applyAsDouble(value), value);
            downs[value] = positive(down.applyAsDouble(value + 1), value + 1);
        }
        return new BirthDeath(ups, downs);
    }

    private static double positive(double rate, int value) {
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("The rates of " + value + " are above 0 and finite, got " + rate);
        }
        return rate;
    }

    private static double[] shares(double[] up, double[] down) {
        double[] shares = new double[up.length + 1];
        double most = 0;
        for (int value = 0; value < up.length; value++) {
            shares[value + 1] = shares[value] + Math.log(up[value] / down[value]);
            most = Math.max(most, shares[value + 1]);
        }
        double total = 0;
        for (int value = 0; value < shares.length; value++) {
            shares[value] = Math.exp(shares[value] - most);
            total += shares[value];
        }
        for (int value = 0; value < shares.length; value++) {
            shares[value] /= total;
        }
        return shares;
    }

    /// The largest value.
    public int largest() {
        return up.length;
    }

    /// The share of the time that the value is `value`.
    public double share(int value) {
        return value < 0 || value > largest() ? 0 : shares[value];
    }

    /// The share of the time that the value is above `value`.
    public double above(int value) {
        double sum = 0;
        for (int each = largest(); each > Math.max(value, -1); each--) {
            sum += shares[each];
        }
        return sum;
    }

    /// The long-run mean of something that depends on the value.
    public double mean(IntToDoubleFunction of) {
        double sum = 0;
        for (int value = 0; value <= largest(); value++) {
            sum += shares[value] * of.applyAsDouble(value);
        }
        return sum;
    }

    /// The mean of the value.
    public double mean() {
        return mean(value -> value);
    }

    /// The mean time until `to` is first reached from `from`, in either direction.
    public double firstPassage(int from, int to) {
        if (Math.min(from, to) < 0 || Math.max(from, to) > largest()) {
            throw new IllegalArgumentException("Values are from 0 to " + largest() + ", got " + from + " and " + to);
        }
        return from < to ? climb(from, to) : fall(from, to);
    }

    private double climb(int from, int to) {
        double sum = 0;
        double one = 0;
        for (int value = 0; value < to; value++) {
            one = (1 + (value == 0 ? 0 : down[value - 1] * one)) / up[value];
            sum += value >= from ? one : 0;
        }
        return sum;
    }

    private double fall(int from, int to) {
        double sum = 0;
        double one = 0;
        for (int value = largest(); value > to; value--) {
            one = (1 + (value == largest() ? 0 : up[value] * one)) / down[value - 1];
            sum += value <= from ? one : 0;
        }
        return sum;
    }
}
