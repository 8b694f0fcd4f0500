package dev.plumbline.simulation.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Times are known to 0.2 %, wherever they lie, and their number and sum exactly.
final class LatencyCountsTest {

    private static final double PRECISION = 0.002;

    @Test
    void knowsQuantilesOfTimesOfAllLengths() {
        SplittableRandom random = new SplittableRandom(11);
        double[] times = random.doubles(20_000, -12, 9).map(Math::exp).toArray();
        LatencyCounts counts = of(times);
        Arrays.sort(times);
        LatencyCounts nothing = new LatencyCounts();
        for (double share : new double[] {0.001, 0.1, 0.5, 0.9, 0.99, 1}) {
            double exact = times[(int) Math.ceil(share * times.length) - 1];
            assertThat(counts.quantileSince(nothing, share)).isCloseTo(exact, within(PRECISION * exact));
        }
        assertThat(counts.count()).isEqualTo(20_000);
        assertThat(counts.sum()).isCloseTo(Arrays.stream(times).sum(), within(1e-6));
    }

    @Test
    void addsWhatOthersHold() {
        LatencyCounts all = of(1e-3, 2e-3, 0);
        all.add(of(5000, 1e-9, 0));
        all.add(new LatencyCounts());
        List<Long> seen = new ArrayList<>();
        all.forEach((seconds, count) -> seen.add(count));
        assertThat(seen).containsExactly(2L, 1L, 1L, 1L, 1L);
        assertThat(all.count()).isEqualTo(6);
        assertThat(all.quantileSince(new LatencyCounts(), 1)).isCloseTo(5000, within(PRECISION * 5000));
        assertThat(all.quantileSince(new LatencyCounts(), 0.1)).isZero();
    }

    @Test
    void knowsWhatCameSince() {
        LatencyCounts now = of(1, 1, 1);
        LatencyCounts before = new LatencyCounts();
        before.copy(now);
        now.add(8);
        now.add(0.25);
        assertThat(now.quantileSince(before, 0.5)).isCloseTo(0.25, within(PRECISION));
        assertThat(now.quantileSince(before, 1)).isCloseTo(8, within(8 * PRECISION));
        assertThat(before.quantileSince(before, 0.5)).isNaN();
        now.clear();
        assertThat(now.count()).isZero();
        assertThat(now.quantileSince(new LatencyCounts(), 0.5)).isNaN();
    }

    private static LatencyCounts of(double... times) {
        LatencyCounts counts = new LatencyCounts();
        for (double time : times) {
            counts.add(time);
        }
        return counts;
    }
}
