package dev.plumbline.simulation.queues.caching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CachesTest {

    @ParameterizedTest
    @CsvSource({"3, 1, 0", "5, 2, 1", "6, 4, 0.8", "7, 6, 2.5"})
    void agreesWithTheSumOverAllOrders(int items, int capacity, double exponent) {
        Popularity popularity = Popularity.zipf(items, exponent);
        double expected = orders(popularity, capacity, 0, 1, 0);
        assertThat(new LruCache(popularity, capacity).exactHitRatio()).isCloseTo(expected, within(1e-10));
    }

    /// King's sum: each order of recent use has the product of the shares, each over what was not drawn before.
    private static double orders(Popularity popularity, int left, int drawn, double probability, double sum) {
        if (left == 0) {
            return probability * sum;
        }
        double total = 0;
        for (int item = 0; item < popularity.items(); item++) {
            if ((drawn & 1 << item) == 0) {
                double share = popularity.share(item);
                double next = probability * share / (1 - sum);
                total += orders(popularity, left - 1, drawn | 1 << item, next, sum + share);
            }
        }
        return total;
    }

    @Test
    void isNearlyApproximatedForManyItems() {
        LruCache cache = new LruCache(Popularity.zipf(1_000, 0.9), 100);
        assertThat(cache.approximateHitRatio()).isCloseTo(cache.exactHitRatio(), within(1e-3));
    }

    @Test
    void hitsAlwaysOrNeverAtTheEnds() {
        Popularity popularity = Popularity.zipf(10, 1);
        assertThat(new LruCache(popularity, 0).exactHitRatio()).isZero();
        assertThat(new LruCache(popularity, 10).approximateHitRatio()).isOne();
        assertThat(StaticCache.leastFrequentlyUsed(popularity, 1_000)).isCloseTo(1, within(1e-12));
        assertThat(StaticCache.expiring(popularity, 100, 0)).isZero();
        assertThat(StaticCache.expiringIdle(popularity, 1, 2)).isGreaterThan(StaticCache.expiring(popularity, 1, 2));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> Popularity.zipf(2_000_000_000, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Popularity.of(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LruCache(Popularity.zipf(1_000_000, 1), 1_000).exactHitRatio())
                .hasMessageContaining("1000000");
        assertThatThrownBy(() -> StaticCache.expiring(Popularity.zipf(3, 1), Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsNoTimeInWhichItemsWithoutRequestsComeBack() {
        LruCache cache = new LruCache(Popularity.of(1, 1, 0, 0), 3);
        assertThat(cache.approximateHitRatio()).isCloseTo(1, within(1e-9));
        assertThat(cache.exactHitRatio()).isCloseTo(1, within(1e-9));
    }
}
