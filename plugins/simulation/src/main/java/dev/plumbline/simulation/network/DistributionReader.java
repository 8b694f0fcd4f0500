package dev.plumbline.simulation.network;

import static dev.plumbline.graphmodel.ElementAttributes.DISTRIBUTION;
import static dev.plumbline.graphmodel.ElementAttributes.MEAN;
import static dev.plumbline.graphmodel.ElementAttributes.P90;
import static dev.plumbline.graphmodel.ElementAttributes.P99;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.graphmodel.PerformanceAttributes;
import dev.plumbline.simulation.kernel.TimeDistribution;
import dev.plumbline.simulation.queues.ServiceTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads a distribution of times that the kernel can draw from, from the attributes of a service time.
///
/// Measured samples come first. A mean has the shape and the coefficient of variation that are given with it, and is
/// exponential without. A mean or median with p99, or else with p90, is lognormal, or gamma where that is asked for.
/// What `ServiceTimeReader` assumes, this assumes too.
public final class DistributionReader {

    private final Notes notes;
    private final String subject;

    public DistributionReader(Notes notes, String subject) {
        this.notes = notes;
        this.subject = subject;
    }

    /// The distribution; empty if no time above 0 is given.
    public Optional<TimeDistribution> read(Attributes attributes) {
        List<Duration> samples = attributes.get(PerformanceAttributes.SAMPLES, List.of());
        Optional<DistributionKind> kind = attributes.get(DISTRIBUTION);
        if (!samples.isEmpty() && kind.orElse(DistributionKind.EMPIRICAL) == DistributionKind.EMPIRICAL) {
            return Optional.of(new TimeDistribution.Empirical(
                    samples.stream().map(DistributionReader::seconds).toList()));
        }
        double mean = seconds(attributes, MEAN);
        double p99 = seconds(attributes, P99);
        double p90 = seconds(attributes, P90);
        double share = p99 > 0 ? 0.99 : 0.9;
        double percentile = p99 > 0 ? p99 : p90;
        if (mean > 0) {
            double cv = attributes.get(PerformanceAttributes.VARIATION, -1.0);
            if (cv < 0 && percentile > 0) {
                return Optional.of(withPercentile(mean, share, percentile, kind));
            }
            return Optional.of(ofMean(mean, kind, cv));
        }
        return new ServiceTimeReader(notes, subject).read(attributes).map(DistributionReader::of);
    }

    /// The same distribution for the kernel.
    static TimeDistribution of(ServiceTime time) {
        return switch (time.shape()) {
            case CONSTANT -> new TimeDistribution.Constant(time.mean());
            case EXPONENTIAL -> new TimeDistribution.Exponential(time.mean());
            case UNIFORM -> new TimeDistribution.Uniform(0, 2 * time.mean());
            case LOGNORMAL -> TimeDistribution.Lognormal.of(time.mean(), time.variation());
        };
    }

    private TimeDistribution ofMean(double mean, Optional<DistributionKind> kind, double cv) {
        if (kind.isEmpty() && cv < 0) {
            notes.about("Only the mean of the service time is given, so it is taken as exponential", subject);
            return new TimeDistribution.Exponential(mean);
        }
        double variation = cv < 0 ? 1 : cv * cv;
        if (variation == 0) {
            return new TimeDistribution.Constant(mean);
        }
        return switch (kind.orElse(DistributionKind.LOGNORMAL)) {
            case CONSTANT -> new TimeDistribution.Constant(mean);
            case EXPONENTIAL -> new TimeDistribution.Exponential(mean);
            case UNIFORM -> new TimeDistribution.Uniform(0, 2 * mean);
            case LOGNORMAL -> TimeDistribution.Lognormal.of(mean, spread(variation, cv));
            case GAMMA -> TimeDistribution.Gamma.of(mean, spread(variation, cv));
            case PARETO -> TimeDistribution.Pareto.of(mean, spread(variation, cv));
            case EMPIRICAL -> {
                notes.about("No samples are given, so the service time is taken as exponential", subject);
                yield new TimeDistribution.Exponential(mean);
            }
        };
    }

    private double spread(double variation, double cv) {
        if (cv < 0) {
            notes.about("The spread of the service time is not given, so its variation is taken as 1", subject);
        }
        return variation;
    }

    /// The distribution with a mean and a percentile: its variation is found by halving.
    private static TimeDistribution withPercentile(
            double mean, double share, double percentile, Optional<DistributionKind> kind) {
        boolean gamma = kind.filter(DistributionKind.GAMMA::equals).isPresent();
        return gamma ? PercentileFit.gamma(mean, share, percentile) : PercentileFit.lognormal(mean, share, percentile);
    }

    private static double seconds(Attributes attributes, Attribute<Duration> attribute) {
        return attributes.get(attribute).map(DistributionReader::seconds).orElse(0.0);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
