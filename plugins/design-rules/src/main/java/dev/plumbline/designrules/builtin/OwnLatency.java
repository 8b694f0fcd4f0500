package dev.plumbline.designrules.builtin;

import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.DistributionKind;
import java.time.Duration;
import java.util.OptionalDouble;

/// The p99 of the time that an element works on a request itself, in seconds, as far as it is declared.
final class OwnLatency {

    /// ln(100): the p99 of an exponential distribution in means.
    private static final double EXPONENTIAL_P99 = 4.605170185988091;

    private OwnLatency() {}

    static OptionalDouble p99(Element element) {
        Attributes time = element.get(ElementAttributes.SERVICE_TIME, Attributes.NONE);
        if (time.has(ElementAttributes.P99)) {
            return seconds(time.get(ElementAttributes.P99, Duration.ZERO));
        }
        if (time.has(ElementAttributes.MEAN)) {
            Duration mean = time.get(ElementAttributes.MEAN, Duration.ZERO);
            double tail =
                    time.get(ElementAttributes.DISTRIBUTION, DistributionKind.CONSTANT) == DistributionKind.EXPONENTIAL
                            ? EXPONENTIAL_P99
                            : 1;
            return OptionalDouble.of(tail * mean.toNanos() / 1e9);
        }
        // Percentiles below the p99 are a lower bound of it.
        if (time.has(ElementAttributes.P90)) {
            return seconds(time.get(ElementAttributes.P90, Duration.ZERO));
        }
        if (time.has(ElementAttributes.P50)) {
            return seconds(time.get(ElementAttributes.P50, Duration.ZERO));
        }
        double speed = element.get(ElementAttributes.TOKENS_PER_SECOND, 0.0);
        long tokens = element.get(ElementAttributes.OUTPUT_TOKENS, 0L);
        return speed > 0 && tokens > 0 ? OptionalDouble.of(tokens / speed) : OptionalDouble.empty();
    }

    private static OptionalDouble seconds(Duration duration) {
        return OptionalDouble.of(duration.toNanos() / 1e9);
    }
}
