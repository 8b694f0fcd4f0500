package dev.plumbline.connectors.openmetrics;

/// What a text of metrics may take.
///
/// @param samples the most samples that are kept; the rest is left out
/// @param lineBytes the longest line, in bytes
/// @param labels the most labels of a sample
public record ExpositionLimits(int samples, int lineBytes, int labels) {

    /// 50,000 samples, lines of 1 MiB, 256 labels a sample.
    public static final ExpositionLimits STANDARD = new ExpositionLimits(50_000, 1 << 20, 256);

    /// These limits with another number of samples.
    public ExpositionLimits withSamples(int most) {
        return new ExpositionLimits(most, lineBytes, labels);
    }
}
