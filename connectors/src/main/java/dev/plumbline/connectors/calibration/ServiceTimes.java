package dev.plumbline.connectors.calibration;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.graphmodel.PerformanceAttributes;
import java.util.Arrays;
import java.util.List;

/// The times that an element works on a request itself, in seconds, and a distribution through them.
///
/// The distribution has the measured median and p99. Between them it is an exponential tail, bent by the power that
/// gives the measured mean; below the median it is even, from as far below it as the p99 is above (as a ratio).
///
/// @param mean the mean, above 0
/// @param p50 the median, above 0
/// @param p99 the 99th percentile, not below the median
public record ServiceTimes(double mean, double p50, double p99) {

    private static final int PARTS = 100;
    private static final double END = 0.999;
    private static final double STRAIGHTEST = 0.1;
    private static final double MOST_BENT = 8;
    private static final int HALVINGS = 50;

    public ServiceTimes {
        if (!(mean > 0) || !(p50 > 0) || !(p99 >= p50)) {
            throw new IllegalArgumentException("No times: mean " + mean + ", p50 " + p50 + ", p99 " + p99);
        }
    }

    /// The times from the least to the greatest, with the same share of the requests between any two neighbours.
    public List<Double> quantiles() {
        return Arrays.stream(quantiles(bend())).boxed().toList();
    }

    /// How far the mean of the distribution is from the measured mean, as a share of it; 0 unless the mean is out of
    /// reach of any distribution of this form.
    public double fitError() {
        return mean(quantiles(bend())) / mean - 1;
    }

    Attributes attributes() {
        return Attributes.NONE
                .with(ElementAttributes.DISTRIBUTION, DistributionKind.EMPIRICAL)
                .with(
                        PerformanceAttributes.SAMPLES,
                        quantiles().stream().map(Seconds::duration).toList());
    }

    /// The more the tail is bent the lower the mean is.
    private double bend() {
        double low = STRAIGHTEST;
        double high = MOST_BENT;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (mean(quantiles(middle)) > mean) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double[] quantiles(double bend) {
        double[] times = new double[PARTS + 1];
        double least = p50 * p50 / p99;
        for (int part = 0; part <= PARTS; part++) {
            double share = Math.min(END, (double) part / PARTS);
            double tail = Math.log(0.5 / (1 - share)) / Math.log(0.5 / 0.01);
            times[part] = share <= 0.5 ? least + (p50 - least) * share / 0.5 : p50 + (p99 - p50) * Math.pow(tail, bend);
        }
        return times;
    }

    private static double mean(double[] times) {
        double ends = (times[0] + times[PARTS]) / 2;
        return (Arrays.stream(times).sum() - ends) / PARTS;
    }
}
