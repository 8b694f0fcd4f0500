package dev.plumbline.simulation;

import static dev.plumbline.graphmodel.ElementAttributes.DISTRIBUTION;
import static dev.plumbline.graphmodel.ElementAttributes.MEAN;
import static dev.plumbline.graphmodel.ElementAttributes.P50;
import static dev.plumbline.graphmodel.ElementAttributes.P90;
import static dev.plumbline.graphmodel.ElementAttributes.P99;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.simulation.queues.ServiceTime;
import java.time.Duration;
import java.util.Optional;

/// Reads a distribution of times from its attributes.
///
/// A mean alone is exponential. A median with p99, or else with p90, is lognormal. A single percentile is exponential.
final class ServiceTimeReader {

    private final Notes notes;
    private final String subject;

    ServiceTimeReader(Notes notes, String subject) {
        this.notes = notes;
        this.subject = subject;
    }

    /// The distribution; empty if neither a mean nor a percentile above 0 is given.
    Optional<ServiceTime> read(Attributes attributes) {
        double median = seconds(attributes, P50);
        double p90 = seconds(attributes, P90);
        double p99 = seconds(attributes, P99);
        double mean = seconds(attributes, MEAN);
        if (mean > 0) {
            return Optional.of(ofMean(mean, attributes.get(DISTRIBUTION)));
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

    private ServiceTime ofMean(double mean, Optional<DistributionKind> kind) {
        if (kind.isEmpty()) {
            notes.about("Only the mean of the service time is given, so it is taken as exponential", subject);
            return ServiceTime.exponential(mean);
        }
        return switch (kind.get()) {
            case CONSTANT -> ServiceTime.constant(mean);
            case EXPONENTIAL -> ServiceTime.exponential(mean);
            case UNIFORM -> ServiceTime.uniform(mean);
            case LOGNORMAL -> {
                notes.about(
                        "The spread of the lognormal service time is not given, so its variation is taken as 1",
                        subject);
                yield ServiceTime.lognormal(mean, 1);
            }
        };
    }

    private static double seconds(Attributes attributes, Attribute<Duration> attribute) {
        return attributes.get(attribute).map(time -> time.toNanos() / 1e9).orElse(0.0);
    }
}
