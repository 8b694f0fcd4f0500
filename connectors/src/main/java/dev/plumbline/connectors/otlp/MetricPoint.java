package dev.plumbline.connectors.otlp;

import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.util.Map;

/// A data point of a metric.
///
/// @param resource who measured it
/// @param metric the name of the metric
/// @param unit its unit; empty if not told
/// @param type what kind of number it is
/// @param attributes what it was measured of
/// @param startNanos since when it counts, in nanoseconds since 1970; 0 if not told
/// @param timeNanos when it was measured
/// @param value what it comes to
record MetricPoint(
        Resources resource,
        String metric,
        String unit,
        Counting type,
        Map<String, String> attributes,
        long startNanos,
        long timeNanos,
        Value value) {

    /// How values follow each other.
    enum Counting {
        /// Each is a value of its own.
        GAUGE,
        /// Each counts since the one before.
        DELTA,
        /// Each counts since the beginning.
        CUMULATIVE
    }

    ServiceIdentity service() {
        return resource.service();
    }

    /// What was counted.
    ///
    /// @param count how many were counted; of a plain number 1
    /// @param sum their sum, or the number
    /// @param buckets how they are spread; empty for plain numbers
    record Value(long count, double sum, Buckets buckets) {

        static Value of(double number) {
            return new Value(1, number, Buckets.NONE);
        }

        Value minus(Value earlier) {
            return new Value(count - earlier.count, sum - earlier.sum, buckets.minus(earlier.buckets));
        }

        Value plus(Value other) {
            return new Value(count + other.count, sum + other.sum, buckets.plus(other.buckets));
        }
    }
}
