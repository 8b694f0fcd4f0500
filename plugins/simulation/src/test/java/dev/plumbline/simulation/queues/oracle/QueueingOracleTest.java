package dev.plumbline.simulation.queues.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Compares with published and independently computed figures, where they are present: row by row, to six digits.
final class QueueingOracleTest {

    private static final double TOLERANCE = 1e-6;
    private static final List<Family> FAMILIES = Stream.of(
                    QueueFamilies.all(), ChainFamilies.all(), NetworkFamilies.all(), CallFamilies.all())
            .flatMap(List::stream)
            .toList();
    /// Names of cases that no formula gives, with the reason. There is none at present.
    private static final Map<String, String> WITHOUT_FORMULA = Map.of();

    @Test
    void agreesWithEveryRow() throws IOException {
        assertThat(rows().filter(row -> !WITHOUT_FORMULA.containsKey(row.name()))
                        .filter(QueueingOracleTest::isComputed)
                        .flatMap(QueueingOracleTest::difference))
                .isEmpty();
    }

    @Test
    void leavesNoCaseOut() throws IOException {
        assertThat(rows().filter(row -> isComputed(row) == WITHOUT_FORMULA.containsKey(row.name()))
                        .map(OracleRow::name)
                        .distinct())
                .as("cases that are neither computed nor known to have no formula, or both")
                .isEmpty();
    }

    @Test
    void belongsToOneFamilyOnly() throws IOException {
        assertThat(rows().filter(row ->
                        FAMILIES.stream().filter(family -> family.holds(row)).count() > 1))
                .isEmpty();
    }

    private static Stream<OracleRow> rows() throws IOException {
        return Files.readAllLines(SharedFiles.require("oracles/queueing.csv")).stream()
                .skip(1)
                .map(OracleRow::of);
    }

    private static boolean isComputed(OracleRow row) {
        return FAMILIES.stream().anyMatch(family -> family.holds(row));
    }

    private static Stream<String> difference(OracleRow row) {
        double value = FAMILIES.stream()
                .filter(family -> family.holds(row))
                .findFirst()
                .orElseThrow()
                .value()
                .applyAsDouble(row);
        boolean equal = row.expected() == 0
                ? Math.abs(value) < TOLERANCE
                : Math.abs(value - row.expected()) <= TOLERANCE * Math.abs(row.expected());
        return equal
                ? Stream.empty()
                : Stream.of(row.name() + " " + row.metric() + ": " + value + " instead of " + row.expected());
    }
}
