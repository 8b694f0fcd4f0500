package dev.plumbline.demoplatform.plan;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import dev.plumbline.graphmodel.PerformanceAttributes;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long a service works on one request itself.
///
/// A mean is exponential where nothing else is said, a median with a percentile is lognormal. Shapes other than
/// constant, exponential and uniform are taken as lognormal with the same mean and variation.
///
/// @param shape the shape
/// @param mean the mean in seconds, above 0
/// @param variation the squared coefficient of variation
public record WorkTime(Shape shape, double mean, double variation) {

    private static final double NORMAL_P99 = 2.3263478740408408;
    private static final double NORMAL_P90 = 1.2815515655446004;
    private static final double UNKNOWN = 0.001;

    /// The time of an element; a millisecond on average where the model says nothing.
    ///
    /// @param scale what the times of the model are multiplied by
    static WorkTime of(Element element, double scale) {
        return element.get(ElementAttributes.SERVICE_TIME)
                .map(given -> of(given, scale))
                .orElse(new WorkTime(Shape.EXPONENTIAL, UNKNOWN * scale, 1));
    }

    private static WorkTime of(Attributes given, double scale) {
        double mean = seconds(given, ElementAttributes.MEAN);
        double median = seconds(given, ElementAttributes.P50);
        double p99 = seconds(given, ElementAttributes.P99);
        double p90 = seconds(given, ElementAttributes.P90);
        if (mean > 0) {
            double cv = given.get(PerformanceAttributes.VARIATION, 1.0);
            Shape shape = given.get(ElementAttributes.DISTRIBUTION)
                    .map(WorkTime::shape)
                    .orElse(
                            given.get(PerformanceAttributes.VARIATION).isPresent()
                                    ? Shape.LOGNORMAL
                                    : Shape.EXPONENTIAL);
            return new WorkTime(shape, mean * scale, cv * cv);
        }
        double percentile = p99 > 0 ? p99 : p90;
        if (median > 0 && percentile > median) {
            double sigma = Math.log(percentile / median) / (p99 > 0 ? NORMAL_P99 : NORMAL_P90);
            double spread = Math.exp(sigma * sigma);
            return new WorkTime(Shape.LOGNORMAL, scale * median * Math.sqrt(spread), spread - 1);
        }
        return new WorkTime(Shape.EXPONENTIAL, scale * Math.max(UNKNOWN, median / Math.log(2)), 1);
    }

    /// A time in seconds.
    public double draw(RandomGenerator random) {
        return switch (shape) {
            case CONSTANT -> mean;
            case EXPONENTIAL -> mean * random.nextExponential();
            case UNIFORM -> 2 * mean * random.nextDouble();
            case LOGNORMAL -> {
                double sigma2 = Math.log1p(variation);
                yield mean * Math.exp(Math.sqrt(sigma2) * random.nextGaussian() - sigma2 / 2);
            }
        };
    }

    private static Shape shape(DistributionKind kind) {
        return switch (kind) {
            case CONSTANT -> Shape.CONSTANT;
            case EXPONENTIAL -> Shape.EXPONENTIAL;
            case UNIFORM -> Shape.UNIFORM;
            case LOGNORMAL, GAMMA, PARETO, EMPIRICAL -> Shape.LOGNORMAL;
        };
    }

    private static double seconds(Attributes given, Attribute<Duration> attribute) {
        return given.get(attribute).map(time -> time.toNanos() / 1e9).orElse(0.0);
    }

    /// The shape of a distribution.
    public enum Shape {
        CONSTANT,
        EXPONENTIAL,
        UNIFORM,
        LOGNORMAL
    }
}
