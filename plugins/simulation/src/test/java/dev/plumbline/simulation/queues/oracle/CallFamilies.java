package dev.plumbline.simulation.queues.oracle;

import dev.plumbline.simulation.queues.MultiServerQueue;
import dev.plumbline.simulation.queues.ResponseTime;
import dev.plumbline.simulation.queues.ServiceTime;
import dev.plumbline.simulation.queues.balancing.PowerOfChoices;
import dev.plumbline.simulation.queues.balancing.RoundRobin;
import dev.plumbline.simulation.queues.caching.LruCache;
import dev.plumbline.simulation.queues.caching.Popularity;
import dev.plumbline.simulation.queues.caching.StaticCache;
import dev.plumbline.simulation.queues.calls.ConsecutiveBreaker;
import dev.plumbline.simulation.queues.calls.FanOut;
import dev.plumbline.simulation.queues.calls.RetrialQueue;
import dev.plumbline.simulation.queues.calls.Retries;
import dev.plumbline.simulation.queues.calls.TokenBucket;
import dev.plumbline.simulation.queues.fluid.EndlessServers;
import dev.plumbline.simulation.queues.fluid.Spike;
import java.util.List;

/// The families about calls, caches, balancers and load that changes.
final class CallFamilies {

    private CallFamilies() {}

    static List<Family> all() {
        return List.of(
                new Family("fanout_noqueue_.*", CallFamilies::slowest),
                new Family("tail_at_scale_.*", row -> FanOut.anyOf(row.count("fan-out "), row.after("P(>1s)="))),
                new Family("mm1_retrial_.*", CallFamilies::retrial),
                new Family("retry_.*", CallFamilies::retries),
                new Family(
                        "token_bucket_.*",
                        row -> new TokenBucket(row.after("Poisson "), row.after("refill "), row.after("capacity "))
                                .rejected()),
                new Family(
                        "lru_exact_.*",
                        row -> lru(row, row.after("zipf "), row.count("capacity "))
                                .exactHitRatio()),
                new Family(
                        "lru_che_.*",
                        row -> lru(row, row.after("zipf "), row.count("LRU ")).approximateHitRatio()),
                new Family("lfu_.*", row -> StaticCache.leastFrequentlyUsed(popularity(row), row.count("LFU "))),
                new Family(
                        "ttl_cache_.*",
                        row -> StaticCache.expiring(popularity(row), row.before(" req/s"), row.after("TTL "))),
                new Family("lb_random_.*", row -> choices(row, 1)),
                new Family("lb_jsq\\d+_meanfield_.*", row -> choices(row, row.count("power of "))),
                new Family("lb_round_robin_.*", CallFamilies::turns),
                new Family("spike_fluid", CallFamilies::spike),
                new Family("spike_mtminf", CallFamilies::endless),
                new Family("breaker_consecutive.*", CallFamilies::breaker));
    }

    private static double slowest(OracleRow row) {
        long calls = Long.parseLong(row.name().replaceAll(".*_k(\\d+)", "$1"));
        ResponseTime one = new MultiServerQueue(0, ServiceTime.exponential(1 / row.after("exp(")), 1).sojourn();
        return QueueFamilies.time(row, FanOut.slowest(calls, one));
    }

    private static double retrial(OracleRow row) {
        RetrialQueue queue = new RetrialQueue(
                row.after("lambda="), ServiceTime.exponential(1 / row.after("mu=")), row.after("backoff rate "));
        return switch (row.metric()) {
            case "mean_orbit" -> queue.meanOrbit();
            case "mean_time_in_orbit" -> queue.meanTimeInOrbit();
            default -> throw row.unknown();
        };
    }

    private static double retries(OracleRow row) {
        return switch (row.metric()) {
            case "mean_attempts" -> new Retries(row.after("p="), row.count("max ")).meanAttempts();
            case "client_failure_prob" -> new Retries(row.after("p="), row.count("max ")).failureProbability();
            case "attempts_at_bottom" ->
                Retries.attemptsThrough((int) row.before(" layers"), (long) row.before(" retries"));
            case "retry_rate_per_call" ->
                new Retries(row.after("f="), row.count("max ")).budgeted(row.after("deposit "));
            default -> throw row.unknown();
        };
    }

    private static Popularity popularity(OracleRow row) {
        return Popularity.zipf((int) row.before(" items"), row.after("zipf "));
    }

    private static LruCache lru(OracleRow row, double exponent, int capacity) {
        return new LruCache(Popularity.zipf((int) row.before(" items"), exponent), capacity);
    }

    private static double choices(OracleRow row, int choices) {
        return new PowerOfChoices(choices, row.after("rho="), row.after("mu=")).meanSojourn();
    }

    private static double turns(OracleRow row) {
        int servers = (int) row.before(" exp servers");
        double rate = row.after("lambda=");
        // The service rate stands in no parameter; the load in the case's name says it.
        double load = Double.parseDouble(row.name().replaceAll(".*_rho", ""));
        return RoundRobin.server(rate, rate / servers / load, servers).sojourn().mean();
    }

    private static double spike(OracleRow row) {
        Spike spike = new Spike(row.after("capacity "), row.after("load "), row.after("spike "), row.after("/s for "));
        return switch (row.metric()) {
            case "peak_backlog" -> spike.peakBacklog();
            case "drain_seconds_after_spike" -> spike.drainSeconds();
            default -> throw row.unknown();
        };
    }

    private static double endless(OracleRow row) {
        return new EndlessServers(row.after("lambda "), row.after("->"), row.after("mu="))
                .meanBusy(Double.parseDouble(row.metric().replaceAll(".*=", "")));
    }

    private static double breaker(OracleRow row) {
        ConsecutiveBreaker breaker =
                new ConsecutiveBreaker(row.after("failure "), row.count("opens after "), row.after("open "));
        return switch (row.metric()) {
            case "fraction_rejected" -> breaker.rejected(row.after("Poisson "));
            case "mean_attempts_to_trip" -> breaker.attemptsToOpen();
            default -> throw row.unknown();
        };
    }
}
