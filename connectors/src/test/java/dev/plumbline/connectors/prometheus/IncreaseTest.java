package dev.plumbline.connectors.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IncreaseTest {

    @Test
    void takesTheLastSampleBeforeTheStartAsItsBase() {
        assertThat(Increase.since(100, samples(70, 5, 95, 8, 110, 9, 125, 12))).isEqualTo(new Increase(4, 125));
    }

    @Test
    void countsAYoungCounterFromZero() {
        assertThat(Increase.since(100, samples(110, 3, 125, 7))).isEqualTo(new Increase(7, 125));
    }

    @Test
    void countsAfterARestartFromZero() {
        assertThat(Increase.since(100, samples(95, 1_000, 110, 1_010, 125, 4, 140, 6)))
                .isEqualTo(new Increase(16, 140));
    }

    @Test
    void passesOverWhatIsNoNumberAndTellsWhenItRoseLast() {
        assertThat(Increase.since(100, samples(95, 1, 110, Double.NaN, 125, 3, 140, 3)))
                .isEqualTo(new Increase(2, 125));
        assertThat(Increase.since(100, samples(95, 1, 110, 1))).isEqualTo(Increase.NONE);
        assertThat(Increase.since(100, List.of())).isEqualTo(Increase.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countsExactlyWhateverRestartsThereAre(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Series> samples = new ArrayList<>();
        double counter = random.nextInt(100);
        long expected = 0;
        for (int time = 0; time < 600; time += 15) {
            int calls = random.nextInt(50);
            if (random.nextInt(10) == 0 && calls < counter) {
                counter = 0;
            }
            counter += calls;
            if (time > 300) {
                expected += calls;
            }
            samples.add(new Series(Map.of(), time, counter));
        }
        assertThat(Increase.since(300, samples).amount()).as("seed " + seed).isEqualTo(expected);
    }

    private static List<Series> samples(double... timesAndValues) {
        List<Series> samples = new ArrayList<>();
        for (int index = 0; index < timesAndValues.length; index += 2) {
            samples.add(new Series(Map.of(), timesAndValues[index], timesAndValues[index + 1]));
        }
        return samples;
    }
}
