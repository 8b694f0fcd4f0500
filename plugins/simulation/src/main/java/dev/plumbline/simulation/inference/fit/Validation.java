package dev.plumbline.simulation.inference.fit;

import dev.plumbline.simulation.inference.fit.ComparedFigure.Quantity;
import dev.plumbline.simulation.inference.fit.ComparedFigure.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How a prediction stands up to what was measured.
///
/// @param requests of how many requests the figures are
/// @param figures each quantity with each statistic
public record Validation(int requests, List<ComparedFigure> figures) {

    public Validation {
        figures = List.copyOf(figures);
    }

    /// Compares the figures of some requests.
    ///
    /// @param from the first of them
    /// @param to the one after the last
    static Validation of(List<MeasuredRequest> requests, TokenTimes measured, TokenTimes predicted, int from, int to) {
        List<ComparedFigure> figures = new ArrayList<>();
        for (Quantity quantity : Quantity.values()) {
            double[] were = values(quantity, requests, measured, from, to);
            double[] are = values(quantity, requests, predicted, from, to);
            if (were.length > 0) {
                for (Statistic statistic : Statistic.values()) {
                    figures.add(
                            new ComparedFigure(quantity, statistic, figure(statistic, were), figure(statistic, are)));
                }
            }
        }
        return new Validation(to - from, figures);
    }

    /// How far the worst prediction is off, as a share of what was measured.
    public double worst() {
        return figures.stream()
                .mapToDouble(figure -> Math.abs(figure.error()))
                .max()
                .orElse(0);
    }

    private static double[] values(
            Quantity quantity, List<MeasuredRequest> requests, TokenTimes times, int from, int to) {
        return IntStream.range(from, to)
                .filter(index ->
                        quantity != Quantity.TPOT || requests.get(index).answerTokens() > 1)
                .mapToDouble(index -> value(quantity, requests.get(index), times.first[index], times.last[index]))
                .sorted()
                .toArray();
    }

    private static double value(Quantity quantity, MeasuredRequest request, double first, double last) {
        return switch (quantity) {
            case TTFT -> first - request.arrived();
            case TPOT -> (last - first) / (request.answerTokens() - 1);
            case LATENCY -> last - request.arrived();
        };
    }

    private static double figure(Statistic statistic, double[] sorted) {
        return switch (statistic) {
            case MEAN -> Arrays.stream(sorted).average().orElse(Double.NaN);
            case P50 -> percentile(sorted, 0.5);
            case P90 -> percentile(sorted, 0.9);
            case P99 -> percentile(sorted, 0.99);
        };
    }

    private static double percentile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
