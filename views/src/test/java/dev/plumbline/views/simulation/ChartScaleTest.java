package dev.plumbline.views.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ChartScaleTest {

    @Test
    void takesRoundStepsThatHoldTheHighestValue() {
        assertThat(ChartScale.ofValues(0.93, 4)).isEqualTo(new ChartScale(0.25, 1));
        assertThat(ChartScale.ofValues(12_300, 4)).isEqualTo(new ChartScale(5000, 20_000));
    }

    @Test
    void hasAnAxisWhereThereIsNothing() {
        assertThat(ChartScale.ofValues(0, 4)).isEqualTo(new ChartScale(1, 4));
        assertThat(ChartScale.ofValues(Double.NaN, 4)).isEqualTo(new ChartScale(1, 4));
    }

    @Test
    void endsTimeWhereItEnds() {
        ChartScale time = ChartScale.ofTime(90, 4);
        assertThat(time.step()).isEqualTo(30);
        assertThat(time.end()).isEqualTo(90);
        assertThat(time.ticks()).isEqualTo(3);
    }
}
