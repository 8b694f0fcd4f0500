package dev.plumbline.simulation.inference.fit;

import java.util.Locale;

/// A figure of measured requests, and what the model predicts for it.
///
/// @param quantity what it is a figure of
/// @param statistic which figure
/// @param measured the measured value, in seconds
/// @param predicted the predicted value, in seconds
public record ComparedFigure(Quantity quantity, Statistic statistic, double measured, double predicted) {

    /// By how much the prediction is too high, as a share of what was measured; negative if it is too low.
    public double error() {
        return predicted / measured - 1;
    }

    /// What is compared.
    public enum Quantity {
        /// The time from the arrival of a request to the first token of its answer.
        TTFT,
        /// The mean time between two tokens of an answer; answers of one token do not count.
        TPOT,
        /// The time from the arrival of a request to the last token of its answer.
        LATENCY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How values are summed up. Percentiles are interpolated between the two nearest values (type 7 of Hyndman and
    /// Fan,
    /// 1996).
    public enum Statistic {
        MEAN,
        P50,
        P90,
        P99;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
