package dev.plumbline.simulation.network;

import static dev.plumbline.graphmodel.ElementAttributes.DISTRIBUTION;
import static dev.plumbline.graphmodel.ElementAttributes.DistributionKind.EMPIRICAL;
import static dev.plumbline.graphmodel.ElementAttributes.MEAN;
import static dev.plumbline.graphmodel.ElementAttributes.P50;
import static dev.plumbline.graphmodel.ElementAttributes.P90;
import static dev.plumbline.graphmodel.ElementAttributes.P99;
import static dev.plumbline.graphmodel.PerformanceAttributes.SAMPLES;
import static dev.plumbline.graphmodel.PerformanceAttributes.VARIATION;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.simulation.queues.ServiceTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads a distribution of times from its attributes.
///
/// A mean alone is exponential, with a coefficient of variation lognormal. A median with p99, or else with p90, is
/// lognormal. A single percentile is exponential. Of other distributions, lognormal ones with the same mean and
/// variation are taken.
final class ServiceTimeReader {

    private final Notes notes;
    private final String subject;

    ServiceTimeReader(Notes notes, String subject) {
        this.notes = notes;
        this.subject = subject;
    }

    /// The distribution; empty if neither a mean nor a percentile above 0 is given.
    Optional<ServiceTime> read(Attributes attributes) {
        List<Duration> samples = attributes.get(SAMPLES, List.of());
        if (attributes.get(DISTRIBUTION).filter(EMPIRICAL::equals).isPresent() && !samples.isEmpty()) {
            return ofSamples(samples);
        }
        double median = seconds(attributes, P50);
        double p90 = seconds(attributes, P90);
        double p99 = seconds(attributes, P99);
        double mean = seconds(attributes, MEAN);
        if (mean > 0) {
            return Optional.of(ofMean(mean, attributes));
        }
        if (median > 0 && (p99 > 0 || p90 > 0)) {
            return Optional.of(ServiceTime.ofPercentiles(median, p99 > 0 ? 0.99 : 0.9, p99 > 0 ? p99 : p90));
        }
        if (median > 0 || p90 > 0 || p99 > 0) {
            notes.about("Only one percentile of the service time is given, so it is taken as exponential", subject);
            double share = median > 0 ? 0.5 : p99 > 0 ? 0.99 : 0.9;
            return Optional.of(ServiceTime.exponential(Math.max(median, Math.max(p90, p99)) / -Math.log1p(-share)));
        }
        return Optional.empty();
    }

    private Optional<ServiceTime> ofSamples(List<Duration> samples) {
        double[] times =
                samples.stream().mapToDouble(ServiceTimeReader::seconds).toArray();
        double mean = Arrays.stream(times).average().orElse(0);
        if (!(mean > 0)) {
            return Optional.empty();
        }
        double variance = Arrays.stream(times)
                .map(time -> (time - mean) * (time - mean))
                .average()
                .orElse(0);
        return Optional.of(likeLognormal(mean, variance / (mean * mean)));
    }

    private ServiceTime ofMean(double mean, Attributes attributes) {
        Optional<DistributionKind> kind = attributes.get(DISTRIBUTION);
        Optional<Double> spread = attributes.get(VARIATION).map(cv -> cv * cv);
        if (kind.isEmpty() && spread.isPresent()) {
            return ServiceTime.lognormal(mean, spread.get());
        }
        if (kind.isEmpty()) {
            notes.about("Only the mean of the service time is given, so it is taken as exponential", subject);
            return ServiceTime.exponential(mean);
        }
        return switch (kind.get()) {
            case CONSTANT -> ServiceTime.constant(mean);
            case EXPONENTIAL -> ServiceTime.exponential(mean);
            case UNIFORM -> ServiceTime.uniform(mean);
            case LOGNORMAL -> ServiceTime.lognormal(mean, variation(spread));
            case GAMMA, PARETO, EMPIRICAL -> likeLognormal(mean, variation(spread));
        };
    }

    private double variation(Optional<Double> spread) {
        if (spread.isEmpty()) {
            notes.about("The spread of the service time is not given, so its variation is taken as 1", subject);
        }
        return spread.orElse(1.0);
    }

    private ServiceTime likeLognormal(double mean, double variation) {
        notes.about("The service time is taken as lognormal, with the mean and the variation that it has", subject);
        return ServiceTime.lognormal(mean, variation);
    }

    private static double seconds(Attributes attributes, Attribute<Duration> attribute) {
        return attributes.get(attribute).map(ServiceTimeReader::seconds).orElse(0.0);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
