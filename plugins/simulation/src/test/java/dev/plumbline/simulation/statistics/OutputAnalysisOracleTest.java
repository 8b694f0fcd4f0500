package dev.plumbline.simulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Compares with independently computed figures, where they are present. A row that is not understood fails the test;
/// those of fits are compared in their own package.
final class OutputAnalysisOracleTest {

    private static final double TOLERANCE = 1e-8;
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

    @Test
    void agreesWithEveryRowButThoseOfFits() throws IOException {
        List<OracleRow> rows = OracleRow.read("oracles/output_analysis.csv").stream()
                .filter(row -> !row.name().startsWith("fit_"))
                .toList();
        List<String> wrong = new ArrayList<>();
        for (OracleRow row : rows) {
            double value = value(row);
            if (!(Math.abs(value - row.expected()) <= TOLERANCE * Math.abs(row.expected()))) {
                wrong.add(row + " but is " + value);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(26);
    }

    private static double value(OracleRow row) {
        String name = row.name();
        if (name.startsWith("mser5_")) {
            return mser5(row);
        } else if (name.startsWith("batch_means_")) {
            return batchMeans(row);
        } else if (name.startsWith("t_quantile_")) {
            double degrees = Double.parseDouble(row.parameters().replace("df=", ""));
            return StudentT.quantile(degrees, Double.parseDouble(name.replaceAll(".*_", "")));
        } else if (name.startsWith("crn_")) {
            return difference(row);
        }
        throw new AssertionError("The oracle has a new case: " + row);
    }

    private static double mser5(OracleRow row) {
        Mser5 mser5 = Mser5.of(new SeriesFormula(row.parameters()).values());
        return switch (row.metric()) {
            case "truncation_observations" -> mser5.truncation();
            case "mser_statistic" -> mser5.statistic();
            case "truncated_mean" -> mser5.truncatedMean();
            default -> throw new AssertionError("The oracle has a new metric: " + row);
        };
    }

    private static double batchMeans(OracleRow row) {
        int batches = Integer.parseInt(row.name().replaceAll(".*_", ""));
        BatchMeans means = BatchMeans.of(new SeriesFormula(row.parameters()).values(), batches, 0.95);
        return switch (row.metric()) {
            case "mean" -> means.mean();
            case "half_width_95" -> means.halfWidth();
            case "lag1_autocorr_of_batch_means" -> means.lag1();
            default -> throw new AssertionError("The oracle has a new metric: " + row);
        };
    }

    private static double difference(OracleRow row) {
        List<double[]> sides = Stream.of(row.parameters().split(";"))
                .map(OutputAnalysisOracleTest::numbers)
                .toList();
        PairedDifference paired = PairedDifference.of(sides.get(0), sides.get(1), 0.95);
        WelchDifference welch = WelchDifference.of(sides.get(0), sides.get(1), 0.95);
        return switch (row.metric()) {
            case "mean_diff" -> paired.mean();
            case "paired_half_width_95" -> paired.halfWidth();
            case "paired_p_value" -> paired.pValue();
            case "welch_p_value" -> welch.pValue();
            default -> throw new AssertionError("The oracle has a new metric: " + row);
        };
    }

    private static double[] numbers(String text) {
        return NUMBERS.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
