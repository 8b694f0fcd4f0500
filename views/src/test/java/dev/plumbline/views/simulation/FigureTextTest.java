package dev.plumbline.views.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.pluginapi.SimulationResult.Estimate;
import org.junit.jupiter.api.Test;

final class FigureTextTest {

    @Test
    void writesHalfOfTheIntervalInTheUnitOfTheFigure() {
        assertThat(FigureText.time(new Estimate(0.412, 0.404, 0.42))).isEqualTo("412 ± 8.0 ms");
        assertThat(FigureText.time(new Estimate(8.2, 8.13, 8.27))).isEqualTo("8.2 ± 0.070 s");
        assertThat(FigureText.rate(new Estimate(75000, 74500, 75500))).isEqualTo("75 ± 0.50 k/s");
        assertThat(FigureText.share(new Estimate(0.132, 0.128, 0.136))).isEqualTo("13.2 ± 0.40 %");
        assertThat(FigureText.share(new Estimate(0, -0.01, 0.01))).isEqualTo("0 ± 1 %");
    }

    @Test
    void writesHowMuchItMayBeWhereNothingWasSeen() {
        assertThat(FigureText.share(new Estimate(0, 0, 0.02))).isEqualTo("0 % (≤ 2 %)");
        assertThat(FigureText.share(new Estimate(0, 0, 0.00002))).isEqualTo("0 %");
        assertThat(FigureText.share(Estimate.exact(0))).isEqualTo("0 %");
    }

    @Test
    void leavesOutAnIntervalThatIsNotSeen() {
        assertThat(FigureText.time(Estimate.exact(0.412))).isEqualTo("412 ms");
        assertThat(FigureText.plain(new Estimate(150, 149.99, 150.01))).isEqualTo("150");
        assertThat(FigureText.share(new Estimate(0.00002, 0, 0.00004))).isEqualTo("< 0.01 %");
    }

    @Test
    void saysWhatIsNotKnown() {
        assertThat(FigureText.time(Estimate.UNKNOWN)).isEqualTo("?");
        assertThat(FigureText.time(new Estimate(Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY)))
                .isEqualTo("unbounded");
        assertThat(FigureText.rate(new Estimate(-12, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)))
                .isEqualTo("−12 ± ? /s");
    }

    @Test
    void writesTimesAsPeopleSayThem() {
        assertThat(FigureText.span(18)).isEqualTo("18 s");
        assertThat(FigureText.span(150)).isEqualTo("2.5 min");
        assertThat(FigureText.span(7200)).isEqualTo("2 h");
    }
}
