package dev.plumbline.simulation.statistics;

/// The mean of one long run with its interval, from the means of equal batches that follow each other without overlap.
///
/// Observations of one run depend on each other, so that their own spread says too little; the means of long batches
/// are nearly independent. Observations at the end that do not fill a batch are not counted. The warm-up is left out
/// before, see [Mser5].
///
/// Source: A. M. Law, Simulation Modeling and Analysis, 5th edition, section 9.5.3; the test of independence: J. von
/// Neumann, Annals of Mathematical Statistics 12 (1941) 367-395, as used by G. S. Fishman, Management Science 24 (1978)
/// 510-521.
///
/// @param interval the mean and its interval
/// @param batches how many batches, at least 2
/// @param batchSize how many observations are in a batch
/// @param lag1 the autocorrelation of each batch mean with the next, -1 to 1; 0 where all are equal
/// @param score von Neumann's measure of that autocorrelation, about standard normal for independent batches; 0 where
///     there are only two or all are equal
public record BatchMeans(ConfidenceInterval interval, int batches, int batchSize, double lag1, double score) {

    private static final double ONE_SIDED_95 = 1.6448536269514722;

    /// The mean of a run of observations, in the order of time.
    ///
    /// @param batches at least 2 and at most the number of observations
    /// @throws IllegalArgumentException if an observation is not a finite number, or the batches do not fit
    public static BatchMeans of(double[] observations, int batches, double level) {
        Finite.require(observations, 2);
        if (batches < 2 || batches > observations.length) {
            throw new IllegalArgumentException("From 2 to " + observations.length + " batches can be made of "
                    + observations.length + " observations, got " + batches);
        }
        int size = observations.length / batches;
        double[] means = means(observations, batches, size);
        Moments moments = Moments.of(means);
        return new BatchMeans(moments.interval(level), batches, size, lag1(means, moments), score(means, moments));
    }

    /// The mean of all batches.
    public double mean() {
        return interval.value();
    }

    /// Half of the interval's width.
    public double halfWidth() {
        return interval.halfWidth();
    }

    /// Whether the batch means hang together more than chance explains in 95 of 100 cases, so that the interval is too
    /// narrow: longer batches are needed.
    public boolean correlated() {
        return score > ONE_SIDED_95;
    }

    private static double[] means(double[] observations, int batches, int size) {
        double[] means = new double[batches];
        for (int batch = 0; batch < batches; batch++) {
            double sum = 0;
            for (int at = batch * size; at < (batch + 1) * size; at++) {
                sum += observations[at];
            }
            means[batch] = sum / size;
        }
        return means;
    }

    private static double lag1(double[] means, Moments moments) {
        double sum = 0;
        for (int batch = 1; batch < means.length; batch++) {
            sum += (means[batch - 1] - moments.mean()) * (means[batch] - moments.mean());
        }
        return moments.squares() == 0 ? 0 : sum / moments.squares();
    }

    private static double score(double[] means, Moments moments) {
        double count = means.length;
        if (count == 2 || moments.squares() == 0) {
            return 0;
        }
        double first = means[0] - moments.mean();
        double last = means[means.length - 1] - moments.mean();
        double statistic = lag1(means, moments) + (first * first + last * last) / (2 * moments.squares());
        return statistic / Math.sqrt((count - 2) / (count * count - 1));
    }
}
