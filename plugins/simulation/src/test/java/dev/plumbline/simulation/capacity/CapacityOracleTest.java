package dev.plumbline.simulation.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.pluginapi.CapacityResult;
import dev.plumbline.pluginapi.ExampleShop;
import dev.plumbline.pluginapi.SimulationResult.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The rows of the oracle for which the capacity analysis is exact, to six digits.
final class CapacityOracleTest {

    @TestFactory
    List<DynamicTest> givesTheFiguresOfTheOracle() throws IOException {
        Map<String, CapacityResult> cases = cases();
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : Files.readAllLines(SharedFiles.require("oracles/queueing.csv"))) {
            String name = line.substring(0, line.indexOf(','));
            if (!cases.containsKey(name)) {
                continue;
            }
            String[] rest = line.replaceAll("\"[^\"]*\"", "").split(",");
            List<String> cells = List.of(rest);
            String metric = cells.stream()
                    .filter(cell -> cell.matches("[a-z_]+[a-zC0-9_.]*") && !cell.equals(name))
                    .findFirst()
                    .orElse("");
            OptionalDouble value = value(cases.get(name), metric);
            if (value.isPresent()) {
                double expected = Double.parseDouble(cells.get(cells.indexOf(metric) + 1));
                tests.add(DynamicTest.dynamicTest(
                        name + " " + metric,
                        () -> assertThat(value.getAsDouble()).isCloseTo(expected, within(1e-6 * expected))));
            }
        }
        tests.add(DynamicTest.dynamicTest(
                "many rows apply", () -> assertThat(tests).hasSizeGreaterThan(60)));
        return tests;
    }

    private static Map<String, CapacityResult> cases() {
        return Map.ofEntries(
                Map.entry("mm1_rho0.5", queue(1, 0.5)),
                Map.entry("mm1_rho0.8", queue(1, 0.8)),
                Map.entry("mm1_rho0.95", queue(1, 0.95)),
                Map.entry("mmc_c2_rho0.8", queue(2, 1.6)),
                Map.entry("mmc_c4_rho0.9", queue(4, 3.6)),
                Map.entry("mmc_c16_rho0.8", queue(16, 12.8)),
                Map.entry("mg1_md1_rho0.8", shaped(0, 0.8)),
                Map.entry("mg1_mlogn1_rho0.7", shaped(Math.sqrt(2), 0.7)),
                Map.entry("mmck_c1_k11_lam0.9", bounded(1, 10, 0.9)),
                Map.entry("mmck_c1_k5_lam1.2", bounded(1, 4, 1.2)),
                Map.entry("mmck_c4_k10_lam3.6", bounded(4, 6, 3.6)),
                Map.entry("jackson_tandem10_rho0.8", tandem()),
                Map.entry("closed_mva_jain_34.2", jain()),
                Map.entry("closed_mva_bolch_8.4", bolch()),
                Map.entry("closed_mva_2class_1_1", twoClasses()),
                Map.entry("machine_repairman_N10", repairmen(10, 1)),
                Map.entry("machine_repairman_N20", repairmen(20, 1)),
                Map.entry("closed_mmcN_N50_c4", repairmen(50, 4)),
                Map.entry("closed_mmcN_N200_c16", repairmen(200, 16)));
    }

    private static OptionalDouble value(CapacityResult result, String metric) {
        Figures entry = result.entryPoints().values().iterator().next();
        Figures element = result.elements().firstEntry().getValue().figures();
        double rate = element.arrivalRate().value();
        return switch (metric) {
            case "utilization" -> OptionalDouble.of(element.utilization().value());
            case "mean_sojourn", "response_time", "mean_response", "mean_sojourn_accepted" ->
                OptionalDouble.of(entry.latency().mean().value());
            case "mean_wait" -> OptionalDouble.of(element.meanQueue().value() / rate);
            case "mean_number_in_queue" -> OptionalDouble.of(element.meanQueue().value());
            case "mean_number_in_network" ->
                OptionalDouble.of(rate * entry.latency().mean().value());
            case "sojourn_p50" -> OptionalDouble.of(entry.latency().p50().value());
            case "sojourn_p90" -> OptionalDouble.of(entry.latency().p90().value());
            case "sojourn_p99" -> OptionalDouble.of(entry.latency().p99().value());
            case "loss_probability" -> OptionalDouble.of(element.errorRatio().value());
            case "throughput" -> OptionalDouble.of(entry.throughput().value());
            case "throughput_class1" ->
                OptionalDouble.of(result.entryPoints().get("web-a").throughput().value());
            case "throughput_class2" ->
                OptionalDouble.of(result.entryPoints().get("web-b").throughput().value());
            case "mean_number_station1" -> number(result, "a");
            case "mean_number_station2" -> number(result, "b");
            case "mean_number_station3" -> number(result, "c");
            case "mean_number_station4" -> number(result, "d");
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble number(CapacityResult result, String element) {
        CapacityResult.ElementCapacity capacity = result.elements().get(element);
        return OptionalDouble.of(capacity.figures().meanQueue().value()
                + capacity.figures().utilization().value() * capacity.servers());
    }

    private static CapacityResult queue(long servers, double rate) {
        return new TestSystem()
                .service("a", servers, 1, 1)
                .calls("web", "a", 1)
                .open("web-a", rate)
                .analyse();
    }

    private static CapacityResult shaped(double cv, double rate) {
        return new TestSystem()
                .service("a", 1, 1.0, cv)
                .calls("web", "a", 1)
                .open("web-a", rate)
                .analyse();
    }

    private static CapacityResult bounded(long servers, long places, double rate) {
        return new TestSystem()
                .service("a", 1, servers, 1)
                .queue(places)
                .calls("web", "a", 1)
                .open("web-a", rate)
                .analyse();
    }

    private static CapacityResult tandem() {
        TestSystem system = new TestSystem();
        for (int index = 0; index < 10; index++) {
            system.service("s" + index, 1, 1, 1);
            system.calls(index == 0 ? "web" : "s" + (index - 1), "s" + index, 1);
        }
        return system.open("web-s0", 0.8).analyse();
    }

    private static CapacityResult jain() {
        return new TestSystem()
                .service("a", 1, 1, 0.125)
                .service("b", 1, 1, 0.3)
                .service("c", 1, 1, 0.2)
                .calls("web", "a", 1)
                .calls("a", "b", 10)
                .calls("a", "c", 5)
                .calls("b", "a", 1.5)
                .flow("round", steps("web-a", "a-c", "a-b", "b-a"))
                .closed("web-a", 20, 4)
                .analyse();
    }

    private static CapacityResult bolch() {
        return new TestSystem()
                .service("a", 1, 1, 0.02)
                .service("b", 1, 1, 0.2)
                .service("c", 1, 1, 0.4)
                .service("d", 1, 1, 0.6)
                .calls("web", "a", 1)
                .calls("a", "b", 0.4)
                .calls("a", "c", 0.2)
                .calls("a", "d", 0.1)
                .closed("web-a", 6, 0)
                .analyse();
    }

    private static CapacityResult twoClasses() {
        Flow.Step back = new Flow.Loop(0.5, steps("a-b"));
        List<Flow.Step> round = new ArrayList<>(steps("b-a"));
        round.add(back);
        List<Flow.Step> second = new ArrayList<>(steps("web-b"));
        second.add(new Flow.Loop(2, round));
        return new TestSystem()
                .service("a", 1, 1, 1)
                .service("b", 1, 1, 1)
                .calls("web", "a", 1)
                .calls("web", "b", 1)
                .calls("a", "b", 3)
                .calls("b", "a", 1)
                .flow("first", steps("web-a", "a-b"))
                .flow("second", second)
                .closed("web-a", 1, 0)
                .closed("web-b", 1, 0)
                .analyse();
    }

    private static CapacityResult repairmen(long users, long servers) {
        return new TestSystem()
                .service("a", servers, 1, 1)
                .calls("web", "a", 1)
                .closed("web-a", users, 5)
                .analyse();
    }

    private static List<Flow.Step> steps(String... relations) {
        return List.of(relations).stream().map(ExampleShop::use).toList();
    }
}
