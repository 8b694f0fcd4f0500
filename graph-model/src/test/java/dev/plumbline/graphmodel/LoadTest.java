package dev.plumbline.graphmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.value.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LoadTest {

    private static final Load PROFILE = new Load.Profile(List.of(point(10, 100), point(20, 300), point(20, 50)));
    private static final Load RECORDED = new Load.Recorded(Duration.ofSeconds(10), List.of(new Rate(4), new Rate(8)));

    @Test
    void goesLinearlyFromPointToPoint() {
        assertThat(at(PROFILE, 0, 10, 15, 19.99, 20, 99))
                .containsExactly(new double[] {100.0, 100.0, 200.0, 299.8, 50.0, 50.0}, within(1e-6));
        assertThat(PROFILE.most()).isEqualTo(new Rate(300));
        assertThat(PROFILE.mean(Duration.ofSeconds(20)).perSecond()).isCloseTo(150, within(1e-9));
        assertThat(PROFILE.mean(Duration.ofSeconds(5)).perSecond()).isCloseTo(100, within(1e-9));
    }

    @Test
    void stepsThroughWhatWasCounted() {
        assertThat(at(RECORDED, 0, 9.999, 10, 99)).containsExactly(4.0, 4.0, 8.0, 8.0);
        assertThat(RECORDED.most()).isEqualTo(new Rate(8));
        assertThat(RECORDED.mean(Duration.ofSeconds(5)).perSecond()).isCloseTo(4, within(1e-9));
        assertThat(RECORDED.mean(Duration.ofSeconds(40)).perSecond()).isCloseTo(7, within(1e-9));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void hasTheMeanOfItsRates(long seed) {
        Random random = new Random(seed);
        List<Load.Point> points = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < 5; i++) {
            points.add(point(at, random.nextInt(1000)));
            at += random.nextInt(30);
        }
        int horizon = random.nextInt(1, 100);
        Load load = new Load.Profile(points);
        int slices = 100_000;
        double sum = IntStream.range(0, slices)
                .mapToDouble(i -> load.at(Duration.ofNanos((long) ((i + 0.5) * horizon * 1e9 / slices)))
                        .perSecond())
                .sum();
        // A jump lies within one slice, which is the largest difference that slicing makes.
        assertThat(load.mean(Duration.ofSeconds(horizon)).perSecond())
                .as("seed %d", seed)
                .isCloseTo(sum / slices, within(5 * 1000.0 / slices));
    }

    @Test
    void refusesWhatIsNoLoad() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Load.Profile(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Load.Profile(List.of(point(9, 1), point(3, 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Load.Recorded(Duration.ZERO, List.of(new Rate(1))));
    }

    private static double[] at(Load load, double... seconds) {
        double[] rates = new double[seconds.length];
        for (int i = 0; i < seconds.length; i++) {
            rates[i] = load.at(Duration.ofNanos((long) (seconds[i] * 1e9))).perSecond();
        }
        return rates;
    }

    private static Load.Point point(long seconds, double rate) {
        return new Load.Point(Duration.ofSeconds(seconds), new Rate(rate));
    }
}
