package dev.plumbline.simulation.oracle;

import dev.plumbline.pluginapi.SimulationResult;
import dev.plumbline.pluginapi.SimulationResult.Estimate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The cases of several services, of callers that try again, and of limits.
final class NetworkCases {

    private static final int RUNS = 12;
    private static final String EXPONENTIAL = "serviceTime: {distribution: exponential, mean: 1s}";

    private NetworkCases() {}

    static QueueingCases.@Nullable Case of(String name, String parameters) {
        return switch (name) {
            case "jackson_tandem10_rho0.8" -> entry(tandem());
            case "chain3_mm1" -> entry(chain());
            case "closed_mva_jain_34.2" -> closed(jain(), 3);
            case "closed_mva_bolch_8.4" -> closed(bolch(), 4);
            case "machine_repairman_N10" -> closed(repairmen(10, 1), 1);
            case "machine_repairman_N20" -> closed(repairmen(20, 1), 1);
            case "closed_mmcN_N50_c4" -> closed(repairmen(50, 4), 1);
            case "closed_mmcN_N200_c16" -> closed(repairmen(200, 16), 1);
            case "fanout_noqueue_k2" -> entry(fanOut(2));
            case "fanout_noqueue_k10" -> entry(fanOut(10));
            case "fanout_noqueue_k100" -> entry(fanOut(100));
            case "mm1_patience_D_lam0.8_D5" -> patient(0.8, 5);
            case "mm1_patience_D_lam1.2_D5" -> patient(1.2, 5);
            case "mm1_patience_D_lam2_D10" -> patient(2, 10);
            case "retry_amplification_p0.1_n3" -> retried("10%");
            case "retry_amplification_p0.5_n3" -> retried("50%");
            case "retry_amplification_layers" -> layers();
            case "retry_token_bucket_f0.5" -> budgeted();
            case "token_bucket_lam0.8_b5" -> limited(0.8, 5);
            case "token_bucket_lam1.5_b10" -> limited(1.5, 10);
            case "token_bucket_lam0.9_b1" -> limited(0.9, 1);
            case "lb_random_rho0.9" -> entry(balanced("random", 10, 0.9, 20_000));
            case "lb_jsq2_meanfield_rho0.9" -> entry(balanced("power-of-two", 1000, 0.9, 300));
            case "lb_jsq_2servers_rho.8" -> entry(balanced("least-requests", 2, 0.8, 30_000));
            case "lb_round_robin_2servers_rho.8" -> entry(balanced("round-robin", 2, 0.8, 30_000));
            case "breaker_consecutive5" -> breaker();
            case "bulkhead_pool" -> bulkhead();
            default -> null;
        };
    }

    private static QueueingCases.Case entry(Supplier<Played> play) {
        Map<String, Function<SimulationResult, Estimate>> figures = new HashMap<>();
        figures.put("mean_sojourn", result -> first(result).latency().mean());
        figures.put("mean", result -> first(result).latency().mean());
        figures.put("p99", result -> first(result).latency().p99());
        figures.put("sojourn_p99", result -> first(result).latency().p99());
        figures.put("mean_sojourn_ms", result -> scaled(first(result).latency().mean(), 1000));
        return new QueueingCases.Case(play, figures);
    }

    private static SimulationResult.Figures first(SimulationResult result) {
        return result.entryPoints().firstEntry().getValue();
    }

    private static Estimate scaled(Estimate estimate, double factor) {
        return new Estimate(estimate.value() * factor, estimate.low() * factor, estimate.high() * factor);
    }

    private static Supplier<Played> tandem() {
        return () -> {
            Played played = new Played();
            for (int index = 0; index < 10; index++) {
                played.service("s" + index, "concurrency: 1, " + EXPONENTIAL);
                played.calls(index == 0 ? "web" : "s" + (index - 1), "s" + index, "");
            }
            return played.poisson("web-s0", 0.8).lasting(12_000, RUNS);
        };
    }

    private static Supplier<Played> chain() {
        return () -> new Played()
                .service("a", "concurrency: 1, serviceTime: {distribution: exponential, mean: 20ms}")
                .service("b", "concurrency: 1, serviceTime: {distribution: exponential, mean: 12.5ms}")
                .service("c", "concurrency: 1, serviceTime: {distribution: exponential, mean: 10ms}")
                .calls("web", "a", "")
                .calls("a", "b", "")
                .calls("b", "c", "")
                .poisson("web-a", 40)
                .lasting(1_500, RUNS);
    }

    /// A closed network: the figures are those of its users, and the numbers at its stations.
    private static QueueingCases.Case closed(Supplier<Played> play, int stations) {
        Map<String, Function<SimulationResult, Estimate>> figures = new HashMap<>();
        figures.put("throughput", result -> first(result).throughput());
        figures.put("mean_response", result -> first(result).latency().mean());
        figures.put("response_time", result -> first(result).latency().mean());
        for (int station = 1; station <= stations; station++) {
            String id = "s" + station;
            figures.put("mean_number_station" + station, result -> inSystem(result, id));
        }
        return new QueueingCases.Case(play, figures);
    }

    /// The mean number at a station: those that wait, and the held share of its single server.
    private static Estimate inSystem(SimulationResult result, String id) {
        Estimate waiting = result.elements().get(id).meanQueue();
        Estimate working = result.elements().get(id).utilization();
        return new Estimate(
                waiting.value() + working.value(), waiting.low() + working.low(), waiting.high() + working.high());
    }

    private static Supplier<Played> jain() {
        return () -> new Played()
                .service("s1", "concurrency: 1, serviceTime: {distribution: exponential, mean: 125ms}")
                .service("s2", "concurrency: 1, serviceTime: {distribution: exponential, mean: 300ms}")
                .service("s3", "concurrency: 1, serviceTime: {distribution: exponential, mean: 200ms}")
                .calls("web", "s1", "")
                .calls("web", "s2", "")
                .calls("web", "s3", "")
                .flow(
                        "loop: {count: 16, steps: [web-s1]}, loop: {count: 10, steps: [web-s2]}, loop: {count: 5, steps: [web-s3]}"
                                .replace("loop: {", "{loop: {")
                                .replace("]}", "]}}"))
                .scenario("workload: [{relation: web-s1, users: 20, think: 4s}]")
                .scenario("warmup: 1000s")
                .lasting(6_000, RUNS);
    }

    private static Supplier<Played> bolch() {
        return () -> new Played()
                .service("s1", "concurrency: 1, serviceTime: {distribution: exponential, mean: 20ms}")
                .service("s2", "concurrency: 1, serviceTime: {distribution: exponential, mean: 200ms}")
                .service("s3", "concurrency: 1, serviceTime: {distribution: exponential, mean: 400ms}")
                .service("s4", "concurrency: 1, serviceTime: {distribution: exponential, mean: 600ms}")
                .calls("web", "s1", "")
                .calls("web", "s2", "")
                .calls("web", "s3", "")
                .calls("web", "s4", "")
                .flow("web-s1, {opt: {weight: 40%, steps: [web-s2]}}, {opt: {weight: 20%, steps: [web-s3]}},"
                        + " {opt: {weight: 10%, steps: [web-s4]}}")
                .scenario("workload: [{relation: web-s1, users: 6, think: {distribution: constant, mean: 1ns}}]")
                .lasting(4_000, RUNS);
    }

    private static Supplier<Played> repairmen(int users, int servers) {
        return () -> new Played()
                .service("s1", "concurrency: " + servers + ", " + EXPONENTIAL)
                .calls("web", "s1", "")
                .scenario("workload: [{relation: web-s1, users: " + users + ", think: 5s}]")
                .lasting(20_000.0 / servers, RUNS);
    }

    private static Supplier<Played> fanOut(int branches) {
        return () -> {
            Played played = new Played().service("hub", "concurrency: 100000").calls("web", "hub", "");
            String steps = IntStream.range(0, branches)
                    .mapToObj(index -> "[hub-s" + index + "]")
                    .collect(Collectors.joining(", "));
            for (int index = 0; index < branches; index++) {
                played.service("s" + index, "concurrency: 100000, " + EXPONENTIAL);
                played.calls("hub", "s" + index, "");
            }
            return played.flow("web-hub, {parallel: [" + steps + "]}")
                    .poisson("web-hub", 10)
                    .lasting(20_000.0 / branches, RUNS);
        };
    }

    private static QueueingCases.Case patient(double rate, int patience) {
        Map<String, Function<SimulationResult, Estimate>> figures = Map.of(
                "prob_timeout", result -> result.elements().get("s").errorRatio(),
                "utilization", result -> result.elements().get("s").utilization());
        return new QueueingCases.Case(
                () -> new Played()
                        .service("s", "concurrency: 1, " + EXPONENTIAL + ", admission: {maxWait: " + patience + "s}")
                        .calls("web", "s", "")
                        .poisson("web-s", rate)
                        .lasting(30_000, RUNS),
                figures);
    }

    private static QueueingCases.Case retried(String share) {
        Map<String, Function<SimulationResult, Estimate>> figures = Map.of(
                "mean_attempts", result -> calls(result).attempts(),
                "client_failure_prob", result -> first(result).errorRatio());
        return new QueueingCases.Case(
                () -> new Played()
                        .service("s", "concurrency: 10")
                        .calls("web", "s", "failureRatio: " + share + ", retry: {max: 3, backoff: none}")
                        .poisson("web-s", 100)
                        .lasting(1_000, RUNS),
                figures);
    }

    private static dev.plumbline.pluginapi.Observed.Calls calls(SimulationResult result) {
        return result.observed().orElseThrow().relations().get("web-s");
    }

    /// Three layers that each try three times more what always fails at the bottom.
    private static QueueingCases.Case layers() {
        String retry = "retry: {max: 3, backoff: none}";
        return new QueueingCases.Case(
                () -> new Played()
                        .service("a", "concurrency: 1000")
                        .service("b", "concurrency: 1000")
                        .service("s", "concurrency: 1000")
                        .calls("web", "a", retry)
                        .calls("a", "b", retry)
                        .calls("b", "s", retry)
                        .scenario("faults: [{at: 0s, for: 1000000s, element: s, effect: errors}]")
                        .scenario("workload: [{relation: web-a, arrivals: constant, rate: 1/s}]")
                        .lasting(1_000, 2),
                Map.of(
                        "attempts_at_bottom",
                        result -> ratio(
                                result.elements().get("s").arrivalRate(),
                                first(result).arrivalRate())));
    }

    private static Estimate ratio(Estimate part, Estimate whole) {
        return Estimate.exact(Math.rint(part.value() / whole.value() * 1e9) / 1e9);
    }

    private static QueueingCases.Case budgeted() {
        return new QueueingCases.Case(
                () -> new Played()
                        .service("s", "concurrency: 10")
                        .calls("web", "s", "failureRatio: 50%, retry: {max: 3, backoff: none, budget: 10%}")
                        .poisson("web-s", 1000)
                        .scenario("warmup: 100s")
                        .lasting(500, RUNS),
                Map.of("retry_rate_per_call", result -> {
                    Estimate attempts = calls(result).attempts();
                    return new Estimate(attempts.value() - 1, attempts.low() - 1, attempts.high() - 1);
                }));
    }

    private static QueueingCases.Case limited(double rate, int burst) {
        return new QueueingCases.Case(
                () -> new Played()
                        .service("s", "concurrency: 10, rateLimit: {requests: 1/s, burst: " + burst + "}")
                        .calls("web", "s", "")
                        .poisson("web-s", rate)
                        .lasting(50_000, RUNS),
                Map.of(
                        "reject_probability",
                        result -> result.elements().get("s").errorRatio()));
    }

    private static Supplier<Played> balanced(String way, int replicas, double load, double horizon) {
        return () -> new Played()
                .service("s", "replicas: " + replicas + ", concurrency: 1, loadBalancing: " + way + ", " + EXPONENTIAL)
                .calls("web", "s", "")
                .poisson("web-s", load * replicas)
                .lasting(horizon, RUNS);
    }

    private static QueueingCases.Case breaker() {
        return new QueueingCases.Case(
                () -> new Played()
                        .service("s", "concurrency: 10")
                        .calls(
                                "web",
                                "s",
                                "failureRatio: 50%, circuitBreaker: {enabled: true, consecutive: 5, openFor: 30s, probes: 1}")
                        .poisson("web-s", 10)
                        .lasting(20_000, RUNS),
                Map.of(
                        "fraction_rejected",
                        result -> result.observed()
                                .orElseThrow()
                                .entryPoints()
                                .get("web-s")
                                .failures()
                                .get("breaker open")));
    }

    private static QueueingCases.Case bulkhead() {
        return new QueueingCases.Case(
                () -> new Played()
                        .service("s", "concurrency: 100, serviceTime: {distribution: exponential, mean: 200ms}")
                        .calls("web", "s", "bulkhead: {max: 10}")
                        .poisson("web-s", 40)
                        .lasting(2_000, RUNS),
                Map.of("reject_probability", result -> first(result).errorRatio()));
    }
}
