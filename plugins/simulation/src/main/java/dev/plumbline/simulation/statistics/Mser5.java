package dev.plumbline.simulation.statistics;

/// Where the warm-up of a run ends: the marginal standard error rule on means of five observations.
///
/// The rule leaves out as many batches from the start as makes the squared standard error of the mean of the others
/// smallest. At most half of the batches are left out; of equal minima the first counts. Observations at the end that
/// do
/// not fill a batch are not looked at.
///
/// Source: K. P. White Jr., Simulation 69 (1997) 323-334; batches of five: K. P. White Jr., M. J. Cobb and S. C.
/// Spratt,
/// Proceedings of the 2000 Winter Simulation Conference, 755-760.
///
/// @param observations how many observations there were
/// @param truncation how many to leave out from the start, a multiple of 5
/// @param statistic the sum of squared distances of the kept batch means from their mean, over their squared number
/// @param truncatedMean the mean of the kept batches
public record Mser5(int observations, int truncation, double statistic, double truncatedMean) {

    /// The number of observations in a batch.
    public static final int BATCH = 5;

    /// @throws IllegalArgumentException if the observations were too large to compute with
    public Mser5 {
        if (!Double.isFinite(statistic) || !Double.isFinite(truncatedMean)) {
            throw new IllegalArgumentException("The observations are too large to add up");
        }
    }

    /// The end of the warm-up of a sequence of observations, in the order of time.
    ///
    /// @throws IllegalArgumentException if there are fewer than 5 observations, or one is not a finite number
    public static Mser5 of(double... observations) {
        Finite.require(observations, BATCH);
        int batches = observations.length / BATCH;
        int left = batches;
        double smallest = Double.POSITIVE_INFINITY;
        double best = 0;
        double mean = 0;
        double squares = 0;
        for (int first = batches - 1; first >= 0; first--) {
            int kept = batches - first;
            double value = batchMean(observations, first);
            double distance = value - mean;
            mean += distance / kept;
            squares += distance * (value - mean);
            double statistic = squares / kept / kept;
            // Going backwards, the last of equal minima is the first in time.
            if (first <= batches / 2 && statistic <= smallest) {
                left = first;
                smallest = statistic;
                best = mean;
            }
        }
        return new Mser5(observations.length, left * BATCH, smallest, best);
    }

    /// Whether the warm-up is likely to be over: the smallest error does not lie at the last place that was looked at.
    public boolean settled() {
        return truncation / BATCH < observations / BATCH / 2;
    }

    private static double batchMean(double[] observations, int batch) {
        double sum = 0;
        for (int at = batch * BATCH; at < (batch + 1) * BATCH; at++) {
            sum += observations[at];
        }
        return sum / BATCH;
    }
}
