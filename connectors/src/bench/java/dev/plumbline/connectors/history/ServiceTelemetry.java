package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/// The telemetry of one service as Prometheus works it out of counters, histograms and gauges that are scraped every 15
/// seconds: rates over a minute, quantiles that are interpolated within buckets, ratios of numbers of calls. Most
/// services have no errors most of the time.
final class ServiceTelemetry {

    private static final double[] BOUNDS = {0, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5};
    private static final int PULLS_OF_A_MINUTE = 4;
    private static final double SECONDS = 15;
    private static final double LIMIT = 512.0 * 1024 * 1024;

    private final ServiceIdentity service;
    private final Random random;
    private final double callsPerPull;
    private final double middle;
    private final double errorShare;
    private final Deque<long[]> minute = new ArrayDeque<>();
    private double pages = 20_000;
    private int pulls;

    ServiceTelemetry(int number) {
        service = ServiceIdentity.named("service-" + number)
                .with(ServiceIdentity.SERVICE_NAMESPACE, "shop")
                .with(ServiceIdentity.DEPLOYMENT, "service-" + number);
        random = new Random(number);
        callsPerPull = Math.exp(2 + 5 * random.nextDouble());
        middle = 0.005 * Math.exp(3 * random.nextDouble());
        errorShare = random.nextInt(5) == 0 ? 0.01 : 0;
    }

    ServiceIdentity service() {
        return service;
    }

    /// What is measured at the next pull.
    Map<Metric, Double> next() {
        pulls++;
        minute.addLast(scrape());
        if (minute.size() > PULLS_OF_A_MINUTE) {
            minute.removeFirst();
        }
        long[] sums = new long[BOUNDS.length + 2];
        minute.forEach(scrape -> Arrays.setAll(sums, i -> sums[i] + scrape[i]));
        long calls = Arrays.stream(sums, 0, BOUNDS.length).sum();
        double watched = SECONDS * minute.size();
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        values.put(Metric.TRAFFIC, calls / watched);
        values.put(Metric.ERROR_RATIO, calls == 0 ? 0 : (double) sums[BOUNDS.length] / calls);
        values.put(Metric.LATENCY_P50, quantile(sums, 0.5 * calls));
        values.put(Metric.LATENCY_P99, quantile(sums, 0.99 * calls));
        values.put(Metric.CPU, sums[BOUNDS.length + 1] / 100.0 / watched / 2);
        pages += random.nextInt(4) == 0 ? random.nextInt(-20, 21) : 0;
        values.put(Metric.MEMORY, pages * 4096 / LIMIT);
        values.put(Metric.REPLICAS, 3.0);
        values.put(Metric.TIMEOUT, 2.5);
        values.put(Metric.UTILIZATION, random.nextInt(10) == 0 ? 0.25 : 0.125);
        values.put(Metric.AVAILABILITY, errorShare == 0 ? 1 : 1 - errorShare * (1 + 1.0 / pulls));
        return values;
    }

    /// Calls by bucket, then errors, then hundredths of a second of processor time.
    private long[] scrape() {
        long[] scrape = new long[BOUNDS.length + 2];
        double wave = 1 + 0.5 * Math.sin(pulls * 2 * Math.PI / 5760);
        long calls = Math.max(0, Math.round(callsPerPull * wave + Math.sqrt(callsPerPull) * random.nextGaussian()));
        for (long i = 0; i < calls; i++) {
            double seconds = middle * Math.exp(0.6 * random.nextGaussian());
            int bucket = 1;
            while (bucket < BOUNDS.length - 1 && seconds > BOUNDS[bucket]) {
                bucket++;
            }
            scrape[bucket]++;
            scrape[BOUNDS.length] += random.nextDouble() < errorShare ? 1 : 0;
        }
        scrape[BOUNDS.length + 1] = calls / 5 + random.nextInt(3);
        return scrape;
    }

    private static double quantile(long[] buckets, double rank) {
        double below = 0;
        for (int i = 1; i < BOUNDS.length; i++) {
            if (below + buckets[i] >= rank && buckets[i] > 0) {
                return BOUNDS[i - 1] + (BOUNDS[i] - BOUNDS[i - 1]) * ((rank - below) / buckets[i]);
            }
            below += buckets[i];
        }
        return BOUNDS[BOUNDS.length - 1];
    }
}
