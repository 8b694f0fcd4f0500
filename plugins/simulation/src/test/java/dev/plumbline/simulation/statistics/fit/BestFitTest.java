package dev.plumbline.simulation.statistics.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BestFitTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void choosesTheFamilyThatSamplesWereDrawnFrom(long seed) {
        List<Distribution> sources = List.of(
                new Lognormal(1, 1.2), new Gamma(3, 2), new Weibull(5, 4), new Pareto(2, 3), new Exponential(2));
        for (Distribution source : sources) {
            BestFit fits = BestFit.of(samples(source, 10_000, seed));
            Fit best = fits.best().orElseThrow();
            // Exponential samples are now and then a little likelier under a gamma or Weibull of a shape near 1.
            boolean near = source instanceof Exponential && best.aic() > ((Fit) fits.of(Family.EXPONENTIAL)).aic() - 10;
            assertThat(best.family() == source.family() || near)
                    .as("%s taken for %s, seed %d", source, best, seed)
                    .isTrue();
            assertThat(best.quality()).isEqualTo(Quality.GOOD);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void putsTheBestFirst(long seed) {
        BestFit fits = BestFit.of(samples(new Gamma(2, 1), 50, seed));
        assertThat(fits.fits()).hasSize(5).isSortedAccordingTo(Comparator.comparingDouble(Fit::aic));
        assertThat(fits.failures()).isEmpty();
        assertThat(fits.of(Family.PARETO)).isInstanceOf(Fit.class);
    }

    @Test
    void prefersFewerParametersWhereBothFit() {
        double[] samples = new double[200];
        Arrays.setAll(samples, at -> new Exponential(2.5).quantile((at + 0.5) / 200));
        assertThat(BestFit.of(samples).best().orElseThrow().family()).isEqualTo(Family.EXPONENTIAL);
    }

    @Test
    void saysThatNothingFitsAConstant() {
        BestFit fits = BestFit.of(2, 2, 2, 2);
        assertThat(fits.best()).isEmpty();
        assertThat(fits.failures())
                .hasSize(5)
                .allMatch(failure -> failure.remedy().equals("Use a constant."));
    }

    @Test
    void usesTheExponentialWhereThereAreZeros() {
        BestFit fits = BestFit.of(0, 1, 2, 3);
        assertThat(fits.best().orElseThrow().family()).isEqualTo(Family.EXPONENTIAL);
        assertThat(fits.of(Family.GAMMA)).isInstanceOf(CannotFit.class);
    }

    @Test
    void namesTheQuality() {
        double[] twoLumps = new double[1000];
        Arrays.setAll(twoLumps, at -> at % 2 == 0 ? 1 + at * 1e-5 : 100 + at * 1e-3);
        assertThat(BestFit.of(twoLumps).best().orElseThrow().quality()).isEqualTo(Quality.POOR);
        assertThat(BestFit.of(1, 2, 3).best().orElseThrow().quality()).isEqualTo(Quality.TOO_FEW_SAMPLES);
        assertThat(Quality.of(0.05, 1_000_000)).isEqualTo(Quality.GOOD);
        assertThat(Quality.of(0.07, 1_000_000)).isEqualTo(Quality.FAIR);
        assertThat(Quality.of(0.12, 50)).isEqualTo(Quality.GOOD);
        assertThat(Quality.of(0.13, 50)).isEqualTo(Quality.POOR);
    }

    @Test
    void leavesTheSamplesAsTheyWere() {
        double[] samples = {3, 1, 2};
        BestFit.of(samples);
        assertThat(samples).containsExactly(3, 1, 2);
    }

    private static double[] samples(Distribution source, int count, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        return random.doubles(count, Double.MIN_NORMAL, 1).map(source::quantile).toArray();
    }
}
