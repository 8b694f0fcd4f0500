package dev.plumbline.simulation.queues.caching;

/// Caches that do not depend on the order of the requests.
public final class StaticCache {

    private StaticCache() {}

    /// The hit ratio of a cache that keeps the most popular items: least frequently used after a long time, which is
    /// the best that independent requests allow (Aho, Denning & Ullman, Journal of the ACM 18 (1971) 80-93).
    public static double leastFrequentlyUsed(Popularity popularity, int capacity) {
        return popularity.mostPopular(capacity);
    }

    /// The hit ratio of a cache without a limit that drops an item a fixed time after it was fetched, whether or not it
    /// was asked for again: of each renewal, all but the request that fetches are hits (Jung, Berger & Balakrishnan,
    /// Modeling TTL-based Internet caches, INFOCOM 2003).
    ///
    /// @param requestRate requests per second for all items
    /// @param seconds how long an item stays
    public static double expiring(Popularity popularity, double requestRate, double seconds) {
        check(requestRate, seconds);
        return popularity.sum(share -> {
            double meanwhile = share * requestRate * seconds;
            return share * meanwhile / (1 + meanwhile);
        });
    }

    /// The hit ratio of a cache without a limit that drops an item a fixed time after it was last asked for.
    ///
    /// @param requestRate requests per second for all items
    /// @param seconds how long an item stays
    public static double expiringIdle(Popularity popularity, double requestRate, double seconds) {
        check(requestRate, seconds);
        return popularity.sum(share -> share * -Math.expm1(-share * requestRate * seconds));
    }

    private static void check(double requestRate, double seconds) {
        if (!(requestRate >= 0) || !(seconds >= 0) || Double.isInfinite(requestRate * seconds)) {
            throw new IllegalArgumentException(
                    "Rate and time are at least 0 and finite, got " + requestRate + " and " + seconds);
        }
    }
}
