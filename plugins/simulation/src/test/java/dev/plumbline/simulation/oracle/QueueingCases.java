package dev.plumbline.simulation.oracle;

import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The cases of `queueing.csv` that a workspace can express, each as a workspace, with the figures of its result that
/// the rows name.
final class QueueingCases {

    private static final int RUNS = 12;
    private static final Pattern NUMBER = Pattern.compile("(lambda|mu|c|SCV|N|offered)=([0-9.]+)");

    private QueueingCases() {}

    /// What stands for a case.
    ///
    /// @param play what is to be played
    /// @param figures the figures by the names of the rows
    record Case(Supplier<Played> play, Map<String, Function<SimulationResult, Estimate>> figures) {}

    /// The case with a name and parameters, or null if no workspace can express it.
    static @org.jspecify.annotations.Nullable Case of(String name, String parameters) {
        if (name.startsWith("mm1_rho") || name.startsWith("mmc_")) {
            return server(queue(parameters, "serviceTime: {distribution: exponential, mean: 1s}", ""));
        }
        if (name.startsWith("erlangB")) {
            String servers = name.replaceAll("erlangB_c(\\d+)_.*", "$1");
            return server(queue(
                    "lambda=" + number(parameters, "offered", 1) + ";c=" + servers,
                    "serviceTime: {distribution: exponential, mean: 1s}",
                    "queue: {max: 0}"));
        }
        if (name.startsWith("mmck")) {
            double places = Double.parseDouble(parameters.replaceAll(".*in service=", "")) - number(parameters, "c", 1);
            return server(queue(
                    parameters,
                    "serviceTime: {distribution: exponential, mean: 1s}",
                    String.format(Locale.ROOT, "queue: {max: %.0f}", places)));
        }
        if (name.matches("mg1_m.*_rho.*")) {
            double variation = Math.sqrt(number(parameters, "SCV", 0));
            String shape = name.contains("logn") ? "lognormal" : "gamma";
            return server(queue(
                    parameters,
                    variation == 0
                            ? "serviceTime: {distribution: constant, mean: 1s}"
                            : "serviceTime: {distribution: " + shape + ", mean: 1s, cv: " + variation + "}",
                    ""));
        }
        if (name.startsWith("mg1ps") && !parameters.contains("any SCV")) {
            return null;
        }
        if (name.startsWith("mg1ps")) {
            return server(queue(
                    parameters,
                    "serviceTime: {distribution: lognormal, mean: 1s, cv: 1.5}",
                    "queue: {discipline: processor-sharing}"));
        }
        if (name.startsWith("gim1_dm1")) {
            return server(() -> new Played()
                    .service("s", "concurrency: 1, serviceTime: {distribution: exponential, mean: 1s}")
                    .calls("web", "s", "")
                    .scenario("workload: [{relation: web-s, arrivals: constant, rate: 0.8/s}]")
                    .lasting(40_000, RUNS));
        }
        return NetworkCases.of(name, parameters);
    }

    private static Supplier<Played> queue(String parameters, String service, String more) {
        double rate = number(parameters, "lambda", 1);
        int servers = (int) number(parameters, "c", 1);
        double load = Math.min(0.97, rate / servers);
        double customers = Math.min(150_000, 15_000 / Math.pow(1 - load, 2)) + 10_000;
        return () -> new Played()
                .service(
                        "s",
                        "replicas: 1, concurrency: " + servers + ", " + service + (more.isEmpty() ? "" : ", " + more))
                .calls("web", "s", "")
                .poisson("web-s", rate)
                .lasting(customers / rate, RUNS);
    }

    /// A case of one service.
    private static Case server(Supplier<Played> play) {
        Map<String, Function<SimulationResult, Estimate>> figures = new LinkedHashMap<>();
        figures.put("utilization", result -> result.elements().get("s").utilization());
        figures.put(
                "mean_sojourn", result -> result.elements().get("s").latency().mean());
        figures.put(
                "mean_sojourn_accepted",
                result -> result.elements().get("s").latency().mean());
        figures.put(
                "sojourn_p50", result -> result.elements().get("s").latency().p50());
        figures.put(
                "sojourn_p90", result -> result.elements().get("s").latency().p90());
        figures.put(
                "sojourn_p99", result -> result.elements().get("s").latency().p99());
        figures.put("mean_number_in_queue", result -> result.elements().get("s").meanQueue());
        figures.put("mean_wait", result -> observed(result, "s"));
        figures.put("throughput", result -> result.elements().get("s").throughput());
        figures.put("blocking_probability", result -> result.elements().get("s").errorRatio());
        figures.put("loss_probability", result -> result.elements().get("s").errorRatio());
        return new Case(play, figures);
    }

    static Estimate observed(SimulationResult result, String element) {
        return result.observed().orElseThrow().elements().get(element).waiting();
    }

    static double number(String text, String name, double otherwise) {
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return Double.parseDouble(matcher.group(2));
            }
        }
        return otherwise;
    }
}
