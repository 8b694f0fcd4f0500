package dev.plumbline.simulation.statistics.fit;

/// How far a fitted distribution may be trusted, by its largest difference to the samples in cumulated share.
///
/// With a distance of 5 % the p90 of the fit lies between the p85 and the p95 of the samples; of the far tail the
/// distance
/// says little. A fit that chance explains is good whatever the distance: the limit 0.886 / sqrt(n) is that of H. W.
/// Lilliefors, Journal of the American Statistical Association 62 (1967) 399-402, at 5 %, for a normal distribution
/// with
/// both parameters fitted.
public enum Quality {
    /// There are too few samples to tell families apart.
    TOO_FEW_SAMPLES("too few samples to tell"),
    /// The distribution can stand for the samples.
    GOOD("good"),
    /// The distribution shows the size and the spread, but percentiles are off.
    FAIR("fair"),
    /// The distribution does not describe the samples.
    POOR("poor");

    /// The fewest samples of which the quality is told.
    public static final int FEWEST = 20;

    private static final double GOOD_DISTANCE = 0.05;
    private static final double FAIR_DISTANCE = 0.1;
    private static final double LILLIEFORS = 0.886;

    private final String title;

    Quality(String title) {
        this.title = title;
    }

    /// The word as it is written in a sentence.
    public String title() {
        return title;
    }

    static Quality of(double distance, int samples) {
        if (samples < FEWEST) {
            return TOO_FEW_SAMPLES;
        }
        if (distance <= Math.max(GOOD_DISTANCE, LILLIEFORS / Math.sqrt(samples))) {
            return GOOD;
        }
        return distance <= FAIR_DISTANCE ? FAIR : POOR;
    }
}
