package dev.plumbline.simulation.queues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Compares with published and independently computed figures, where they are present.
final class OracleTest {

    private static final double TOLERANCE = 1e-6;
    private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,]*)(?:,|$)");
    private static final Pattern PARAMETER = Pattern.compile("(lambda|mu|c|SCV|E\\[S\\]|offered)=([0-9.]+)");

    @Test
    void agreesWithEveryRowThatAppliesToOneQueue() throws IOException {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (String line : Files.readAllLines(SharedFiles.require("oracles/queueing.csv"))) {
            List<String> cells = cells(line);
            OptionalDouble value = value(cells.get(0), parameters(cells.get(1)), cells.get(1), cells.get(2));
            if (value.isPresent()) {
                compared++;
                double expected = Double.parseDouble(cells.get(3));
                if (Math.abs(value.getAsDouble() - expected) > TOLERANCE * Math.abs(expected)) {
                    wrong.add(
                            cells.get(0) + " " + cells.get(2) + ": " + value.getAsDouble() + " instead of " + expected);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThanOrEqualTo(65);
    }

    private static OptionalDouble value(String name, Map<String, Double> given, String text, String metric) {
        if (name.startsWith("erlangB")) {
            long servers = Long.parseLong(name.replaceAll("erlangB_c(\\d+)_.*", "$1"));
            return OptionalDouble.of(ErlangC.blocking(servers, given.get("offered")));
        }
        if (name.startsWith("mmck")) {
            double capacity = Double.parseDouble(text.replaceAll(".*in service=", ""));
            return bounded(given, (long) capacity, metric);
        }
        if (name.startsWith("mm1_rho") || name.startsWith("mmc_")) {
            return metric(queue(given, ServiceTime.exponential(1 / given.get("mu"))), metric);
        }
        if (name.matches("mg1_m[a-z0-9_]+_rho.*|mg1_m.*_rho.*") && !name.contains("priority")) {
            double scv = given.get("SCV");
            ServiceTime service = scv == 0 ? ServiceTime.constant(1) : ServiceTime.lognormal(1, scv);
            return metric(queue(given, service), metric);
        }
        if (name.startsWith("jackson_tandem10")) {
            return tandem(metric);
        }
        return OptionalDouble.empty();
    }

    private static MultiServerQueue queue(Map<String, Double> given, ServiceTime service) {
        return new MultiServerQueue(
                given.get("lambda"), service, given.getOrDefault("c", 1.0).longValue());
    }

    private static OptionalDouble metric(MultiServerQueue queue, String metric) {
        ResponseTime sojourn = queue.sojourn();
        return switch (metric) {
            case "utilization" -> OptionalDouble.of(queue.utilization());
            case "prob_wait_erlangC" -> OptionalDouble.of(queue.waitingProbability());
            case "mean_wait" -> OptionalDouble.of(queue.meanWait());
            case "mean_number_in_queue" -> OptionalDouble.of(queue.meanQueue());
            case "mean_number_in_system" -> OptionalDouble.of(queue.arrivalRate() * sojourn.mean());
            case "mean_sojourn" -> OptionalDouble.of(sojourn.mean());
            case "var_sojourn" -> OptionalDouble.of(sojourn.variance());
            case "sojourn_p50" -> OptionalDouble.of(sojourn.quantile(0.5));
            case "sojourn_p90" -> OptionalDouble.of(sojourn.quantile(0.9));
            case "sojourn_p99" -> OptionalDouble.of(sojourn.quantile(0.99));
            case "sojourn_p99.9" -> OptionalDouble.of(sojourn.quantile(0.999));
            case "wait_p90" -> OptionalDouble.of(queue.waitQuantile(0.9));
            case "wait_p99" -> OptionalDouble.of(queue.waitQuantile(0.99));
            default -> throw new AssertionError("The oracle has a new metric: " + metric);
        };
    }

    private static OptionalDouble bounded(Map<String, Double> given, long capacity, String metric) {
        MultiServerQueue queue = queue(given, ServiceTime.exponential(1 / given.get("mu")));
        BoundedQueue bounded = new BoundedQueue(queue, capacity - queue.servers());
        return switch (metric) {
            case "loss_probability" -> OptionalDouble.of(bounded.refused());
            case "throughput" -> OptionalDouble.of(bounded.throughput());
            case "mean_sojourn_accepted" -> OptionalDouble.of(bounded.sojourn().mean());
            case "mean_number_in_system" ->
                OptionalDouble.of(bounded.throughput() * bounded.sojourn().mean());
            default -> throw new AssertionError("The oracle has a new metric: " + metric);
        };
    }

    private static OptionalDouble tandem(String metric) {
        ResponseTime one = new MultiServerQueue(0.8, ServiceTime.exponential(1), 1).sojourn();
        ResponseTime sum = ResponseTime.NONE;
        for (int station = 0; station < 10; station++) {
            sum = sum.then(one);
        }
        return switch (metric) {
            case "mean_sojourn" -> OptionalDouble.of(sum.mean());
            case "mean_number_in_network" -> OptionalDouble.of(0.8 * sum.mean());
            case "sojourn_p99" -> OptionalDouble.of(sum.quantile(0.99));
            case "sojourn_var" -> OptionalDouble.of(sum.variance());
            default -> throw new AssertionError("The oracle has a new metric: " + metric);
        };
    }

    private static Map<String, Double> parameters(String text) {
        Map<String, Double> parameters = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            parameters.putIfAbsent(matcher.group(1), Double.parseDouble(matcher.group(2)));
        }
        return parameters;
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
