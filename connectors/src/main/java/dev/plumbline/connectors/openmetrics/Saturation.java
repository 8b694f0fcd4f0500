package dev.plumbline.connectors.openmetrics;

import dev.plumbline.pluginapi.Metric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How full the processes of a service are: processors, memory, and the fullest of its pools.
final class Saturation {

    private static final List<String> KINDS = List.of("jvm_memory_type", "jvm.memory.type", "area");
    private static final List<String> STATES =
            List.of("state", "db_client_connection_state", "db.client.connection.state");

    private final Map<String, Instance> instances = new HashMap<>();
    private long newest = Long.MIN_VALUE;

    /// A share, and which metric it is of.
    record Share(Metric metric, String name, double value) {}

    void add(String process, Snapshot.Gauge gauge, @Nullable Snapshot before) {
        if (!Double.isFinite(gauge.value()) || gauge.value() < 0) {
            return;
        }
        newest = Math.max(newest, gauge.time());
        Instance of = instances.computeIfAbsent(process, unseen -> new Instance());
        String name = gauge.name();
        if (SaturationNames.CPU_TIME.contains(name)) {
            growth(gauge, before).ifPresent(rate -> of.add(name, rate));
        } else if (name.equals(SaturationNames.HEAP_USED) || SaturationNames.HEAP_LIMIT.contains(name)) {
            if (gauge.labels().first(KINDS).equals("heap")) {
                of.add(name, gauge.value());
            }
        } else {
            String state = gauge.labels().first(STATES);
            if (state.isEmpty() || state.equals("used") || !name.equals("db_client_connection_count")) {
                of.add(name, gauge.value());
            }
        }
    }

    /// When the newest value was measured, in milliseconds since 1970.
    long newest() {
        return newest;
    }

    /// The shares that can be told, each as the mean of the instances.
    List<Share> shares() {
        List<Share> shares = new ArrayList<>();
        Optional<Share> cpu = mean(Metric.CPU, Instance::cpu);
        cpu.ifPresent(shares::add);
        mean(Metric.MEMORY, Instance::memory).ifPresent(shares::add);
        Optional<Share> fullest = cpu;
        for (SaturationNames.Pool pool : SaturationNames.POOLS) {
            Optional<Share> share = mean(Metric.UTILIZATION, process -> process.pool(pool));
            if (share.isPresent() && (fullest.isEmpty() || fullest.get().value < share.get().value)) {
                fullest = share;
            }
        }
        fullest.ifPresent(share -> shares.add(new Share(Metric.UTILIZATION, share.name, share.value)));
        return shares;
    }

    private Optional<Share> mean(Metric metric, Told told) {
        List<Share> all = instances.values().stream()
                .map(told::of)
                .flatMap(Optional::stream)
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Share(
                        metric,
                        all.getFirst().name,
                        all.stream().mapToDouble(Share::value).average().orElse(0)));
    }

    private static Optional<Double> growth(Snapshot.Gauge gauge, @Nullable Snapshot before) {
        if (before == null) {
            return Optional.empty();
        }
        for (Snapshot.Gauge then : before.gauges()) {
            if (then.name().equals(gauge.name()) && then.labels().equals(gauge.labels())) {
                double grown = gauge.value() < then.value() ? gauge.value() : gauge.value() - then.value();
                return gauge.time() > then.time()
                        ? Optional.of(grown * 1e3 / (gauge.time() - then.time()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    @FunctionalInterface
    private interface Told {
        Optional<Share> of(Instance process);
    }

    /// The values of one process; those of the same name are added.
    private static final class Instance {

        /// What a bound must be at least to be one.
        private static final double LEAST = 1e-12;

        private final Map<String, Double> values = new HashMap<>();

        void add(String name, double value) {
            values.merge(name, value, Double::sum);
        }

        Optional<Share> cpu() {
            Optional<Share> told = first(SaturationNames.CPU, 0).map(name -> share(Metric.CPU, name, 1));
            return told.or(() -> first(SaturationNames.CPU_TIME, 0)
                    .flatMap(time -> first(SaturationNames.CORES, LEAST)
                            .map(cores -> share(Metric.CPU, time, values.getOrDefault(cores, 0.0)))));
        }

        Optional<Share> memory() {
            return values.containsKey(SaturationNames.HEAP_USED)
                    ? first(SaturationNames.HEAP_LIMIT, LEAST)
                            .map(limit ->
                                    share(Metric.MEMORY, SaturationNames.HEAP_USED, values.getOrDefault(limit, 0.0)))
                    : Optional.empty();
        }

        Optional<Share> pool(SaturationNames.Pool pool) {
            double most = values.getOrDefault(pool.most(), 0.0);
            return values.containsKey(pool.used()) && most > 0
                    ? Optional.of(share(Metric.UTILIZATION, pool.used(), most))
                    : Optional.empty();
        }

        private Optional<String> first(List<String> names, double least) {
            return names.stream()
                    .filter(name -> values.getOrDefault(name, -1.0) >= least)
                    .findFirst();
        }

        private Share share(Metric metric, String name, double of) {
            return new Share(metric, name, Math.min(1, values.getOrDefault(name, 0.0) / of));
        }
    }
}
