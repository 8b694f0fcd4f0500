package dev.plumbline.connectors.openmetrics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The metrics that tell how full a process is, in the order of preference.
final class SaturationNames {

    /// The share of the processors that the process uses.
    static final List<String> CPU = List.of(
            "jvm_cpu_recent_utilization_ratio",
            "jvm_cpu_recent_utilization",
            "process_cpu_utilization_ratio",
            "process_cpu_utilization",
            "process_cpu_usage");
    /// The processor time that the process used since it began, in seconds.
    static final List<String> CPU_TIME =
            List.of("process_cpu_seconds_total", "process_cpu_time_seconds_total", "jvm_cpu_time_seconds_total");
    /// How many processors the process may use.
    static final List<String> CORES = List.of("jvm_cpu_count", "system_cpu_count", "go_sched_gomaxprocs_threads");
    static final String HEAP_USED = "jvm_memory_used_bytes";
    static final List<String> HEAP_LIMIT = List.of("jvm_memory_limit_bytes", "jvm_memory_max_bytes");
    /// What is used of something bounded, and its bound.
    static final List<Pool> POOLS = List.of(
            new Pool("hikaricp_connections_active", "hikaricp_connections_max"),
            new Pool("tomcat_threads_busy_threads", "tomcat_threads_config_max_threads"),
            new Pool("executor_active_threads", "executor_pool_max_threads"),
            new Pool("db_client_connection_count", "db_client_connection_max"));

    private static final Set<String> ALL = all();

    private SaturationNames() {}

    static boolean isKnown(String name) {
        return ALL.contains(name);
    }

    private static Set<String> all() {
        Set<String> all = new HashSet<>(CPU);
        all.addAll(CPU_TIME);
        all.addAll(CORES);
        all.add(HEAP_USED);
        all.addAll(HEAP_LIMIT);
        POOLS.forEach(pool -> all.addAll(List.of(pool.used(), pool.most())));
        return Set.copyOf(all);
    }

    /// What is used of something bounded, and its bound.
    record Pool(String used, String most) {}
}
