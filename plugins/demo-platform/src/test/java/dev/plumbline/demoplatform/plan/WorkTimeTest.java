package dev.plumbline.demoplatform.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.demoplatform.Sample;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class WorkTimeTest {

    private final Architecture sample = Sample.architecture();

    @Test
    void drawsTheMeanAndThePercentilesOfTheModel() {
        double[] feed = draws("feed-api", 1);
        double[] ranker = draws("ranker", 1);

        assertThat(DoubleStream.of(feed).average().orElseThrow()).isCloseTo(0.012, within(0.0005));
        assertThat(ranker[ranker.length / 2]).isCloseTo(0.012, within(0.0005));
        assertThat(ranker[ranker.length * 99 / 100]).isCloseTo(0.045, within(0.003));
    }

    @Test
    void timesAreScaled() {
        assertThat(time("upload-api", 0.5).mean()).isCloseTo(0.03, within(1e-12));
        assertThat(time("ranker", 0.5).mean()).isCloseTo(time("ranker", 1).mean() / 2, within(1e-12));
    }

    @Test
    void whereTheModelSaysNothingAMillisecondIsTaken() {
        assertThat(time("web-browse", 1)).isEqualTo(new WorkTime(WorkTime.Shape.EXPONENTIAL, 0.001, 1));
    }

    private double[] draws(String id, double scale) {
        WorkTime time = time(id, scale);
        Random random = new Random(5);
        return DoubleStream.generate(() -> time.draw(random))
                .limit(40_000)
                .sorted()
                .toArray();
    }

    private WorkTime time(String id, double scale) {
        Element element = sample.element(id).orElseThrow();
        return WorkTime.of(element, scale);
    }
}
