package dev.plumbline.simulation.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.simulation.inference.StateDependentQueue.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

final class StateDependentQueueTest {

    private static final int REPLICATIONS = 20;
    private static final double NEVER_SEEN = 3.0 / 800_000;
    private static final Pattern ROW = Pattern.compile("(llm_batch[^,]*),\"([^\"]*)\",([^,]*),([^,]*),.*");

    @Test
    void slowsDownAsMoreComeIntoTheBatch() {
        StateDependentRate rate = new StateDependentRate(8, 1, 0.15);
        assertThat(rate.total(0)).isZero();
        assertThat(rate.total(1)).isEqualTo(1);
        assertThat(rate.total(8)).isEqualTo(8 / 2.05, within(1e-12));
        assertThat(rate.total(1_000_000)).isEqualTo(rate.total(8));
    }

    @Test
    void isAQueueWithOneServerWhereABatchHasOnePlace() {
        List<Seen> seen = runs(new StateDependentRate(1, 1, 0.5), 0.5, 3, 20_000);
        double[] state = {8 / 15.0, 4 / 15.0, 2 / 15.0, 1 / 15.0};
        assertInside(seen.stream().mapToDouble(Seen::refused).toArray(), state[3], "refused");
        assertInside(seen.stream().mapToDouble(Seen::present).toArray(), 11 / 15.0, "present");
        assertInside(seen.stream().mapToDouble(Seen::throughput).toArray(), 0.5 * 14 / 15, "throughput");
        assertInside(seen.stream().mapToDouble(Seen::sojourn).toArray(), 11 / 7.0, "sojourn");
    }

    @Test
    void agreesWithTheBirthAndDeathRowsOfTheOracle() throws IOException {
        List<String> rows = Files.readAllLines(SharedFiles.require("oracles/queueing.csv")).stream()
                .filter(line -> line.startsWith("llm_batch"))
                .toList();
        assertThat(rows).isNotEmpty();
        rows.stream()
                .map(StateDependentQueueTest::row)
                .collect(Collectors.groupingBy(row -> row.group(2)))
                .forEach((parameters, metrics) -> compare(parameters, metrics));
    }

    @Test
    void rejectsWhatIsNoQueue() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StateDependentRate(0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new StateDependentRate(1, Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new StateDependentRate(1, 1, -0.1));
        StateDependentRate rate = new StateDependentRate(1, 1, 0);
        SplittableRandom random = new SplittableRandom(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new StateDependentQueue(rate, 0, 1, random));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StateDependentQueue(rate, 1, 1, random).run(0, Double.POSITIVE_INFINITY));
    }

    private static Matcher row(String line) {
        Matcher row = ROW.matcher(line);
        assertThat(row.matches()).as(line).isTrue();
        return row;
    }

    private static void compare(String parameters, List<Matcher> metrics) {
        StateDependentRate rate = new StateDependentRate(
                (int) parameter(parameters, "B"), parameter(parameters, ",r"), parameter(parameters, "beta"));
        List<Seen> seen = runs(rate, parameter(parameters, "lambda"), (int) parameter(parameters, "cap"), 20_000);
        for (Matcher metric : metrics) {
            double[] values = seen.stream()
                    .mapToDouble(one -> value(one, metric.group(3)))
                    .toArray();
            assertInside(values, Double.parseDouble(metric.group(4)), metric.group(1) + " " + metric.group(3));
        }
    }

    private static double value(Seen seen, String metric) {
        return switch (metric) {
            case "throughput" -> seen.throughput();
            case "mean_number_in_system" -> seen.present();
            case "mean_sojourn_accepted" -> seen.sojourn();
            case "rejection_probability" -> seen.refused();
            default -> throw new AssertionError("The oracle has a new metric: " + metric);
        };
    }

    private static double parameter(String text, String name) {
        Matcher matcher =
                Pattern.compile(Pattern.quote(name) + "=([0-9.]+[0-9])").matcher(text);
        Matcher digit = Pattern.compile(Pattern.quote(name) + "=([0-9]+)").matcher(text);
        if (matcher.find()) {
            return Double.parseDouble(matcher.group(1));
        }
        assertThat(digit.find()).as("%s in %s", name, text).isTrue();
        return Double.parseDouble(digit.group(1));
    }

    private static List<Seen> runs(StateDependentRate rate, double arrivals, int capacity, double seconds) {
        List<Seen> seen = new ArrayList<>();
        for (int seed = 1; seed <= REPLICATIONS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            seen.add(new StateDependentQueue(rate, arrivals, capacity, random).run(500, seconds));
        }
        return seen;
    }

    /// The 95 % interval of independent runs; where nothing was ever seen, it ends at three over the number of
    /// arrivals.
    private static void assertInside(double[] values, double expected, String what) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / (values.length - 1) / values.length);
        double half = TDistribution.of(values.length - 1).inverseCumulativeProbability(0.975) * deviation;
        double reach = mean == 0 ? NEVER_SEEN : half;
        assertThat(expected).as("%s: %s +- %s", what, mean, reach).isBetween(mean - reach, mean + reach);
    }
}
