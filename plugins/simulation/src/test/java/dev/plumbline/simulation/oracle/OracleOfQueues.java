package dev.plumbline.simulation.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;

/// Plays every case of the queueing figures that a workspace can express, with a fixed seed, and looks for the right
/// figure in the 95 % interval.
///
/// One figure in twenty is outside such an interval by chance. It must then be inside one of twice the width.
final class OracleOfQueues {

    private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,]*)(?:,|$)");
    private final List<String> outside = new ArrayList<>();
    private final double longer;
    private final double most;
    private int compared;

    /// @param longer how many times as long each case is played as usual
    /// @param most the share of the figures that may be outside
    OracleOfQueues(double longer, double most) {
        this.longer = longer;
        this.most = most;
    }

    List<DynamicTest> tests() throws IOException {
        Map<String, List<List<String>>> cases = new LinkedHashMap<>();
        for (String line : Files.readAllLines(SharedFiles.require("oracles/queueing.csv"))) {
            List<String> cells = cells(line);
            cases.computeIfAbsent(cells.getFirst(), key -> new ArrayList<>()).add(cells);
        }
        List<DynamicTest> tests = new ArrayList<>();
        cases.forEach((name, rows) -> {
            List<QueueingCases.Case> played = new ArrayList<>();
            for (List<String> row : rows) {
                QueueingCases.Case known = QueueingCases.of(name, row.get(1));
                if (known != null && known.figures().containsKey(row.get(2)) && played.isEmpty()) {
                    played.add(known);
                }
            }
            if (!played.isEmpty()) {
                tests.add(DynamicTest.dynamicTest(name, () -> compare(name, rows, played.getFirst())));
            }
        });
        tests.add(DynamicTest.dynamicTest("most are inside", this::mostAreInside));
        return tests;
    }

    private void compare(String name, List<List<String>> rows, QueueingCases.Case played) {
        SimulationResult result = played.play().get().play(longer);
        for (List<String> row : rows) {
            Function<SimulationResult, Estimate> figure = played.figures().get(row.get(2));
            if (figure == null || QueueingCases.of(name, row.get(1)) == null) {
                continue;
            }
            Estimate estimate = figure.apply(result);
            double expected = Double.parseDouble(row.get(3));
            // The classes of a histogram are a thousandth wide.
            double blur = (row.get(2).contains("p9") || row.get(2).contains("p5") ? 1e-3 : 1e-8) * expected;
            compared++;
            if (expected < estimate.low() - blur || expected > estimate.high() + blur) {
                outside.add(name + " " + row.get(2) + ": " + expected + " is not in " + estimate);
            }
            double half = (estimate.high() - estimate.low()) / 2;
            assertThat(expected)
                    .as("%s %s in %s", name, row.get(2), estimate)
                    .isBetween(estimate.low() - half - blur, estimate.high() + half + blur);
        }
    }

    private void mostAreInside() {
        assertThat(compared).isGreaterThan(90);
        assertThat(outside.size())
                .as("%d compared, outside: %s", compared, outside)
                .isLessThanOrEqualTo((int) (compared * most));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(line);
        int from = 0;
        while (from < line.length() && matcher.find(from)) {
            cells.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            from = matcher.end();
            if (from < line.length() && line.charAt(from) == ',' && matcher.group(1) != null) {
                from++;
            }
        }
        return cells;
    }
}
