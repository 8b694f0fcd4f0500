package dev.plumbline.simulation.statistics.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The expected figures were computed with SciPy 1.17.
final class MaximumLikelihoodTest {

    private static final double[] TEN = {0.12, 0.45, 0.31, 1.9, 0.77, 2.6, 0.05, 0.98, 1.31, 0.64};

    @Test
    void fitsAnExponential() {
        Fit fit = fit(Family.EXPONENTIAL, TEN);
        assertThat(((Exponential) fit.distribution()).scale()).isCloseTo(0.913, within(1e-12));
        assertFigures(fit, -9.089806016128312, 0.10390396955386305, 20.179612032256625);
    }

    @Test
    void fitsALognormal() {
        Fit fit = fit(Family.LOGNORMAL, TEN);
        Lognormal lognormal = (Lognormal) fit.distribution();
        assertThat(lognormal.mu()).isCloseTo(-0.5946148593142253, within(1e-12));
        assertThat(lognormal.sigma()).isCloseTo(1.1665903385744296, within(1e-12));
        assertFigures(fit, -9.784089274983971, 0.15058773447883644, 23.568178549967943);
    }

    @Test
    void fitsAGamma() {
        Fit fit = fit(Family.GAMMA, TEN);
        Gamma gamma = (Gamma) fit.distribution();
        assertThat(gamma.shape()).isCloseTo(1.1303965381976382, within(1e-11));
        assertThat(gamma.scale()).isCloseTo(0.8076811712956355, within(1e-11));
        assertFigures(fit, -9.043937155046105, 0.0991098406542843, 22.08787431009221);
    }

    @Test
    void fitsAWeibull() {
        Fit fit = fit(Family.WEIBULL, TEN);
        Weibull weibull = (Weibull) fit.distribution();
        assertThat(weibull.shape()).isCloseTo(1.1015677154588732, within(1e-11));
        assertThat(weibull.scale()).isCloseTo(0.9456211909719046, within(1e-11));
        assertFigures(fit, -9.020671110156215, 0.10221942090031924, 22.04134222031243);
    }

    @Test
    void fitsAPareto() {
        Fit fit = fit(Family.PARETO, TEN);
        Pareto pareto = (Pareto) fit.distribution();
        assertThat(pareto.minimum()).isEqualTo(0.05);
        assertThat(pareto.shape()).isCloseTo(0.41647276141913153, within(1e-12));
        assertFigures(fit, -12.813193589531915, 0.33227514938908004, 29.62638717906383);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsNoLikelierNeighbour(long seed) {
        double[] samples = samples(seed);
        for (Family family : Family.values()) {
            Fit fit = fit(family, samples);
            for (Distribution neighbour : neighbours(fit.distribution())) {
                assertThat(Arrays.stream(samples).map(neighbour::logDensity).sum())
                        .as("%s, seed %d", neighbour, seed)
                        .isLessThan(fit.logLikelihood());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsTheParametersThatSamplesWereDrawnWith(long seed) {
        List<Distribution> sources = List.of(
                new Exponential(2), new Lognormal(1, 0.5), new Gamma(0.7, 3), new Weibull(2.5, 4), new Pareto(2, 3));
        for (Distribution source : sources) {
            RandomGenerator random = new SplittableRandom(seed);
            double[] samples = random.doubles(20_000, Double.MIN_NORMAL, 1)
                    .map(source::quantile)
                    .toArray();
            Fit fit = fit(source.family(), samples);
            // No standard error of these quantiles exceeds 1 %; the distance is below 1.63 / sqrt(n) in 99 % of cases.
            for (double share : new double[] {0.1, 0.5, 0.9}) {
                double quantile = source.quantile(share);
                assertThat(fit.distribution().quantile(share))
                        .as("%s, seed %d", source, seed)
                        .isCloseTo(quantile, within(0.06 * quantile));
            }
            assertThat(fit.distance()).as("%s, seed %d", source, seed).isLessThan(1.63 / Math.sqrt(20_000));
            assertThat(fit.quality()).isEqualTo(Quality.GOOD);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-9, 1e6, 1e300})
    void fitsTheSameInAnyUnit(double unit) {
        for (Family family : Family.values()) {
            Fit fit = fit(family, TEN);
            Fit scaled =
                    fit(family, Arrays.stream(TEN).map(sample -> sample * unit).toArray());
            assertThat(scaled.distribution().quantile(0.8) / unit)
                    .as("%s", family)
                    .isCloseTo(fit.distribution().quantile(0.8), within(1e-7));
            assertThat(scaled.distance()).as("%s", family).isCloseTo(fit.distance(), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-6, 1e-9})
    void keepsTheSpreadOfSamplesThatAreNearlyEqual(double spread) {
        double[] samples = Arrays.stream(TEN)
                .map(sample -> 5 * (1 + spread * (sample - 0.913)))
                .toArray();
        double mean = Arrays.stream(samples).average().orElseThrow();
        double variance = Arrays.stream(samples)
                .map(sample -> (sample - mean) * (sample - mean))
                .average()
                .orElseThrow();
        for (Family family : List.of(Family.LOGNORMAL, Family.GAMMA)) {
            Fit fit = fit(family, samples);
            assertThat(fit.distribution().mean()).as("%s", family).isCloseTo(mean, within(1e-6 * mean));
            assertThat(fit.distribution().variance()).as("%s", family).isCloseTo(variance, within(0.01 * variance));
        }
        assertThat(((Weibull) fit(Family.WEIBULL, samples).distribution()).shape() * spread)
                .isBetween(0.5, 2.0);
        assertThat(((Pareto) fit(Family.PARETO, samples).distribution()).shape() * spread)
                .isCloseTo(1 / (0.913 - 0.05), within(0.01));
    }

    @Test
    void fitsSamplesOfVeryUnequalSize() {
        double[] samples = {1e-300, 1e-150, 1, 1e100};
        for (Family family : Family.values()) {
            Fit fit = fit(family, samples);
            assertThat(fit.logLikelihood()).as("%s", family).isFinite();
            assertThat(fit.distance()).as("%s", family).isBetween(0.0, 1.0);
        }
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void saysWhyItCannotFit(Family family) {
        assertWhy(family, "There are 0 samples.");
        assertWhy(family, "There are 1 samples.", 3);
        assertWhy(family, "All 3 samples are 2.5.", 2.5, 2.5, 2.5);
        assertWhy(family, "All 2 samples are 0.0.", 0, 0);
        assertWhy(family, "The smallest of the samples is -1.0.", 3, -1, 2);
        assertWhy(family, "The samples from 1.0 to NaN have no finite mean.", 1, Double.NaN);
        assertWhy(family, "The samples from -Infinity to 1.0 have no finite mean.", 1, Double.NEGATIVE_INFINITY);
        assertWhy(family, "The samples from 1.0E308 to 1.5E308 have no finite mean.", 1e308, 1.5e308);
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, mode = EnumSource.Mode.EXCLUDE, names = "EXPONENTIAL")
    void cannotFitZerosWhereTheDensityHasNone(Family family) {
        assertWhy(
                family, "2 of 4 samples are 0, where a " + family.title() + " distribution has no value.", 0, 3, 0, 1);
    }

    @Test
    void fitsAnExponentialToZeros() {
        assertThat(fit(Family.EXPONENTIAL, new double[] {0, 3, 0, 1}).distribution())
                .isEqualTo(new Exponential(1));
    }

    private static void assertWhy(Family family, String why, double... samples) {
        CannotFit answer = (CannotFit) MaximumLikelihood.fit(family, samples);
        assertThat(answer.why()).isEqualTo(why);
        assertThat(answer.family()).isEqualTo(family);
        assertThat(answer.remedy()).isNotBlank();
    }

    private static void assertFigures(Fit fit, double logLikelihood, double distance, double aic) {
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(1e-10));
        assertThat(fit.distance()).isCloseTo(distance, within(1e-10));
        assertThat(fit.aic()).isCloseTo(aic, within(1e-9));
    }

    private static Fit fit(Family family, double[] samples) {
        return (Fit) MaximumLikelihood.fit(family, samples);
    }

    private static double[] samples(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        double[] samples = new double[random.nextInt(5, 300)];
        Arrays.setAll(samples, at -> random.nextExponential() * Math.exp(random.nextGaussian()));
        return samples;
    }

    private static List<Distribution> neighbours(Distribution found) {
        double more = 1.001;
        double less = 0.999;
        return switch (found) {
            case Exponential it -> List.of(new Exponential(it.scale() * more), new Exponential(it.scale() * less));
            case Lognormal it ->
                List.of(
                        new Lognormal(it.mu() + 0.001, it.sigma()),
                        new Lognormal(it.mu() - 0.001, it.sigma()),
                        new Lognormal(it.mu(), it.sigma() * more),
                        new Lognormal(it.mu(), it.sigma() * less));
            case Gamma it ->
                List.of(
                        new Gamma(it.shape() * more, it.scale() / more),
                        new Gamma(it.shape() * less, it.scale() / less),
                        new Gamma(it.shape(), it.scale() * more),
                        new Gamma(it.shape(), it.scale() * less));
            case Weibull it ->
                List.of(
                        new Weibull(it.shape() * more, it.scale()),
                        new Weibull(it.shape() * less, it.scale()),
                        new Weibull(it.shape(), it.scale() * more),
                        new Weibull(it.shape(), it.scale() * less));
            case Pareto it ->
                List.of(
                        new Pareto(it.minimum(), it.shape() * more),
                        new Pareto(it.minimum(), it.shape() * less),
                        new Pareto(it.minimum() * less, it.shape()));
        };
    }
}
