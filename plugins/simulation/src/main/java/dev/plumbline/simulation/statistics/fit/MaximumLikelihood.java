package dev.plumbline.simulation.statistics.fit;

import java.util.Arrays;
import java.util.Optional;

/// Finds the distribution of a family under which given samples are most likely.
///
/// Source of the closed forms: N. L. Johnson, S. Kotz and N. Balakrishnan, Continuous Univariate Distributions 1, 2nd
/// edition, chapters 14 (lognormal), 19 (exponential) and 20 (Pareto); gamma: [GammaShape], Weibull: [WeibullShape].
public final class MaximumLikelihood {

    private MaximumLikelihood() {}

    /// The most likely distribution of a family, or why there is none.
    public static FitResult fit(Family family, double... samples) {
        return fit(family, new Samples(samples));
    }

    static FitResult fit(Family family, Samples samples) {
        Optional<CannotFit> obstacle = samples.obstacle(family);
        return obstacle.isPresent() ? obstacle.get() : samples.fit(mostLikely(family, samples));
    }

    private static Distribution mostLikely(Family family, Samples samples) {
        return switch (family) {
            case EXPONENTIAL -> new Exponential(samples.mean());
            case LOGNORMAL -> lognormal(samples);
            case GAMMA -> gamma(samples);
            case WEIBULL -> weibull(samples);
            case PARETO -> pareto(samples);
        };
    }

    private static Lognormal lognormal(Samples samples) {
        double[] ratios = samples.logRatios();
        double centre = Arrays.stream(ratios).sum() / ratios.length;
        double squares = Arrays.stream(ratios)
                .map(ratio -> (ratio - centre) * (ratio - centre))
                .sum();
        return new Lognormal(Math.log(samples.mean()) + centre, Math.sqrt(squares / ratios.length));
    }

    private static Gamma gamma(Samples samples) {
        double shape = GammaShape.of(samples.excess());
        return new Gamma(shape, samples.mean() / shape);
    }

    private static Weibull weibull(Samples samples) {
        double[] ratios = samples.logRatios();
        double shape = WeibullShape.of(ratios);
        return new Weibull(shape, samples.mean() * Math.exp(WeibullShape.logScale(ratios, shape)));
    }

    private static Pareto pareto(Samples samples) {
        double[] ratios = samples.logRatios();
        double aboveSmallest =
                Arrays.stream(ratios).map(ratio -> ratio - ratios[0]).sum();
        return new Pareto(samples.smallest(), ratios.length / aboveSmallest);
    }
}
