package dev.plumbline.simulation.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.simulation.availability.estimate.Estimate;
import dev.plumbline.simulation.availability.estimate.RenewalSimulation;
import dev.plumbline.simulation.availability.structure.FailureModel;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Compares with published and independently computed figures, where they are present.
final class AvailabilityOracleTest {

    private static final int DIGITS = 9;
    private static final int RUNS = 200;
    private static final double OUTAGES = 3_000;
    private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,]*)(?:,|$)");

    @Test
    void agreesWithEveryRowToItsDigits() throws IOException {
        List<String> lines = Files.readAllLines(SharedFiles.require("oracles/availability.csv"));
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            AvailabilityOracle row = new AvailabilityOracle(cells.get(0), cells.get(1), cells.get(2));
            String value = row.value();
            if (!agree(value, cells.get(3))) {
                wrong.add(row.name() + " " + row.metric() + ": " + value + " instead of " + cells.get(3));
            }
            compared++;
        }
        assertThat(wrong).isEmpty();
        // A row that nothing computes throws; none is left out.
        assertThat(compared).isEqualTo(lines.size() - 1).isGreaterThanOrEqualTo(80);
    }

    /// Failures and repairs, played for as long as it takes to see some thousand outages, come out at the same figures.
    @Test
    @Tag("soak")
    void simulationComesOutAtEveryRowThatIsAModel() throws IOException {
        List<String> lines = Files.readAllLines(SharedFiles.require("oracles/availability.csv"));
        List<String> outside = new ArrayList<>();
        int compared = 0;
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            AvailabilityOracle row = new AvailabilityOracle(cells.get(0), cells.get(1), cells.get(2));
            Optional<FailureModel> model = row.model();
            if (model.isPresent()) {
                double expected = Double.parseDouble(cells.get(3));
                double down = row.metric().endsWith("exact") ? expected : 1 - expected;
                Estimate found = new RenewalSimulation(model.get())
                        .run(
                                RUNS,
                                Math.clamp(OUTAGES / down, 1e4, 1e9) / RUNS,
                                new SplittableRandom(compared),
                                RenewalSimulation.Watch.NOBODY)
                        .orElseThrow()
                        .unavailability();
                compared++;
                if (down < found.low() || down > found.high()) {
                    outside.add(row + ": " + down + " is not in " + found);
                }
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(14);
        assertThat(outside).hasSizeLessThanOrEqualTo(compared / 10);
    }

    @Test
    void saysWhichCaseNothingComputes() {
        assertThatThrownBy(() -> new AvailabilityOracle("quantum_1", "", "availability").value())
                .hasMessageContaining("quantum_1");
        assertThatThrownBy(() -> new AvailabilityOracle("single_1", "MTBF(up)=1.0 h;MTTR=1.0 h", "colour").value())
                .hasMessageContaining("colour");
    }

    @Test
    void computesRowsWithOtherNumbers() {
        assertThat(new AvailabilityOracle("kofn_x", "1-out-of-2;p=0.9 independent", "availability").value())
                .startsWith("0.99");
        assertThat(new AvailabilityOracle("bridge_x", "5-component bridge; p=.5", "reliability").value())
                .isEqualTo("0.5");
        assertThat(new AvailabilityOracle(
                                "zones_x",
                                "2 zones x 1 instances; need 1; zone unavailability .1; instance .2",
                                "availability")
                        .value())
                .isEqualTo(Double.toString(1 - 0.28 * 0.28));
    }

    private static boolean agree(String value, String expected) {
        if (!expected.matches("[-+.0-9eE]+")) {
            return value.equals(expected);
        }
        BigDecimal known = new BigDecimal(expected);
        MathContext digits = new MathContext(Math.min(DIGITS, Math.max(1, known.precision())));
        return new BigDecimal(value).round(digits).compareTo(known.round(digits)) == 0
                || Math.abs(Double.parseDouble(value) - known.doubleValue()) <= 1e-9 * Math.abs(known.doubleValue())
                || Math.abs(Double.parseDouble(value)) < 1e-15 && known.signum() == 0;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(line);
        int at = 0;
        while (at < line.length() && matcher.find(at)) {
            cells.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            at = matcher.end() + (matcher.group(1) != null ? 1 : 0);
        }
        return cells;
    }
}
