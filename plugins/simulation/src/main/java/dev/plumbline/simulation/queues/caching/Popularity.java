package dev.plumbline.simulation.queues.caching;

import java.util.Arrays;

/// How often each of many items is asked for: shares that add up to 1, each request independent of those before.
public final class Popularity {

    private static final int MOST_ITEMS = 50_000_000;

    private final double[] shares;

    private Popularity(double[] shares) {
        this.shares = shares;
    }

    /// The law of Zipf: the k-th item is asked for in proportion to 1 / k^`exponent`.
    ///
    /// @param exponent at least 0; 0 makes all items alike
    public static Popularity zipf(int items, double exponent) {
        if (items < 1 || items > MOST_ITEMS || !(exponent >= 0)) {
            throw new IllegalArgumentException("There are 1 to " + MOST_ITEMS
                    + " items and an exponent of at least 0, got " + items + " and " + exponent);
        }
        double[] weights = new double[items];
        Arrays.setAll(weights, item -> Math.pow(item + 1.0, -exponent));
        return of(weights);
    }

    /// Any weights of at least 0, in any order.
    public static Popularity of(double... weights) {
        double[] shares = weights.clone();
        double sum = Arrays.stream(weights).sum();
        if (!(sum > 0) || Double.isInfinite(sum) || Arrays.stream(weights).anyMatch(weight -> !(weight >= 0))) {
            throw new IllegalArgumentException("Weights are at least 0 and add up to more than 0");
        }
        Arrays.setAll(shares, item -> shares[item] / sum);
        Arrays.sort(shares);
        return new Popularity(shares);
    }

    /// The number of items.
    public int items() {
        return shares.length;
    }

    /// The number of items that are asked for at all.
    int wanted() {
        return (int) Arrays.stream(shares).filter(share -> share > 0).count();
    }

    /// The share of the requests that ask for the most popular `count` items.
    public double mostPopular(int count) {
        double sum = 0;
        for (int item = Math.max(0, shares.length - count); item < shares.length; item++) {
            sum += shares[item];
        }
        return Math.min(1, sum);
    }

    /// The sum over the items of what depends on the share of each.
    double sum(ForShare part) {
        double sum = 0;
        for (double share : shares) {
            sum += part.of(share);
        }
        return sum;
    }

    /// The share of an item, the least popular first.
    double share(int item) {
        return shares[item];
    }

    /// Something that depends on an item's share of the requests.
    @FunctionalInterface
    interface ForShare {
        double of(double share);
    }
}
