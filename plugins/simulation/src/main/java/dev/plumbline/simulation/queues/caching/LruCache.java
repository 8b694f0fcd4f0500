package dev.plumbline.simulation.queues.caching;

import dev.plumbline.simulation.queues.Integral;

/// A cache of a fixed number of items that drops the one that was asked for least recently.
public final class LruCache {

    private static final double MOST_STEPS = 4e6;

    private final Popularity popularity;
    private final int capacity;

    /// @param capacity how many items fit, at least 0
    public LruCache(Popularity popularity, int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("A cache holds 0 items or more, got " + capacity);
        }
        this.popularity = popularity;
        this.capacity = capacity;
    }

    /// The share of the requests that find their item, exactly.
    ///
    /// An item is there if, since it was last asked for, fewer others were asked for than fit. Source: King, Analysis
    /// of demand paging algorithms, IFIP Congress (1971) 485-490, computed by the integral of Flajolet, Gardy &
    /// Thimonier, Birthday paradox, coupon collectors, caching algorithms and self-organizing search, Discrete Applied
    /// Mathematics 39 (1992) 207-229.
    ///
    /// @throws IllegalArgumentException if items x capacity is above 4 million; `approximateHitRatio` is close there
    public double exactHitRatio() {
        if (capacity == 0 || capacity >= popularity.wanted()) {
            return capacity == 0 ? 0 : 1;
        }
        if ((double) popularity.items() * capacity > MOST_STEPS) {
            throw new IllegalArgumentException("An exact hit ratio takes too long with " + popularity.items()
                    + " items and a capacity of " + capacity);
        }
        return Integral.beyond(0, characteristicTime(), this::density);
    }

    /// The density of hits by the time since the item was last asked for, one request coming per unit of time.
    private double density(double time) {
        double[] others = new double[capacity];
        double[] hits = new double[capacity];
        others[0] = 1;
        for (int item = 0; item < popularity.items(); item++) {
            double share = popularity.share(item);
            double absent = Math.exp(-share * time);
            for (int count = capacity - 1; count >= 0; count--) {
                double fewerHits = count == 0 ? 0 : hits[count - 1] * (1 - absent);
                double fewer = count == 0 ? 0 : others[count - 1] * (1 - absent);
                hits[count] = hits[count] * absent + fewerHits + share * share * absent * others[count];
                others[count] = others[count] * absent + fewer;
            }
        }
        double sum = 0;
        for (double each : hits) {
            sum += each;
        }
        return sum;
    }

    /// The share of the requests that find their item, by the approximation of Che, Tung & Wang, Hierarchical Web
    /// caching systems, IEEE Journal on Selected Areas in Communications 20 (2002) 1305-1314: every item stays for the
    /// same time. Usually within 1 %.
    public double approximateHitRatio() {
        if (capacity == 0 || capacity >= popularity.wanted()) {
            return capacity == 0 ? 0 : 1;
        }
        double time = characteristicTime();
        return popularity.sum(share -> share * -Math.expm1(-share * time));
    }

    /// The time in which as many different items are asked for as fit.
    private double characteristicTime() {
        double high = capacity;
        while (seen(high) < capacity) {
            high *= 2;
        }
        double low = high == capacity ? 0 : high / 2;
        for (int halving = 0; halving < 60; halving++) {
            double middle = (low + high) / 2;
            if (seen(middle) < capacity) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double seen(double time) {
        return popularity.sum(share -> -Math.expm1(-share * time));
    }
}
