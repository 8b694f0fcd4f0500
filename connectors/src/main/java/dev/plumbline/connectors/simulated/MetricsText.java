package dev.plumbline.connectors.simulated;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Metric;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/// A made-up system in the Prometheus text format 0.0.4, as its services would show themselves.
///
/// Counters grow steadily with the time since the start. Latencies are spread lognormally through their p50 and p99;
/// the buckets are close enough that a percentile read back from them is off by a sixth at most.
final class MetricsText {

    private static final double FIRST_BUCKET = 0.0005;
    private static final double LAST_BUCKET = 300;
    private static final double BUCKET_GROWTH = 1.3;
    private static final double P99_SCORE = 2.3263478740408408;

    private final Names names;
    private final Telemetry telemetry;
    private final InstantSource clock;
    private final Instant start;

    MetricsText(Architecture architecture, Telemetry telemetry, InstantSource clock) {
        this.names = new Names(architecture);
        this.telemetry = telemetry;
        this.clock = clock;
        this.start = clock.instant();
    }

    String text() {
        double elapsed = Math.max(0, (clock.millis() - start.toEpochMilli()) / 1e3);
        StringBuilder text = new StringBuilder();
        text.append("# TYPE http_server_request_duration_seconds histogram\n");
        telemetry.elements().forEach((id, signals) -> {
            if (reports(signals)) {
                http(text, "service_name=\"" + escaped(names.element(id)) + "\"", signals, elapsed);
            }
        });
        text.append("# TYPE jvm_cpu_recent_utilization_ratio gauge\n");
        telemetry.elements().forEach((id, signals) -> {
            if (reports(signals)) {
                String labels = "{service_name=\"" + escaped(names.element(id)) + "\"}";
                line(text, "jvm_cpu_recent_utilization_ratio", labels, signals.value(Metric.UTILIZATION));
            }
        });
        serviceGraph(text, elapsed);
        return text.toString();
    }

    private void serviceGraph(StringBuilder text, double elapsed) {
        String name = "traces_service_graph_request";
        text.append("# TYPE ").append(name).append("_total counter\n");
        forRelations((labels, signals) ->
                line(text, name + "_total", "{" + labels + "}", Math.floor(signals.value(Metric.TRAFFIC) * elapsed)));
        text.append("# TYPE ").append(name).append("_failed_total counter\n");
        forRelations((labels, signals) -> line(
                text,
                name + "_failed_total",
                "{" + labels + "}",
                Math.floor(signals.value(Metric.TRAFFIC) * elapsed * signals.value(Metric.ERROR_RATIO))));
        text.append("# TYPE ").append(name).append("_server_seconds histogram\n");
        forRelations((labels, signals) -> {
            if (signals.values().containsKey(Metric.LATENCY_P50)) {
                histogram(text, name + "_server_seconds", labels, signals, signals.value(Metric.TRAFFIC) * elapsed);
            }
        });
    }

    private void forRelations(RelationText writer) {
        telemetry.relations().forEach((id, signals) -> {
            if (reports(signals)) {
                java.util.List<String> ends = names.ends(id);
                writer.write(
                        "client=\"" + escaped(ends.get(0)) + "\",server=\"" + escaped(ends.get(1)) + "\",relation=\""
                                + escaped(id) + "\"",
                        signals);
            }
        });
    }

    private static void http(StringBuilder text, String service, Signals signals, double elapsed) {
        double all = signals.value(Metric.TRAFFIC) * elapsed;
        double failed = all * signals.value(Metric.ERROR_RATIO);
        String name = "http_server_request_duration_seconds";
        histogram(text, name, service + ",http_response_status_code=\"200\"", signals, all - failed);
        histogram(text, name, service + ",http_response_status_code=\"503\"", signals, failed);
    }

    private static void histogram(StringBuilder text, String name, String labels, Signals signals, double count) {
        double median = signals.value(Metric.LATENCY_P50);
        double sigma = Math.max(0.05, Math.log(signals.value(Metric.LATENCY_P99) / median) / P99_SCORE);
        for (double bound = FIRST_BUCKET; bound < LAST_BUCKET; bound *= BUCKET_GROWTH) {
            double below = logistic(Math.log(bound / median) / sigma);
            String le = String.format(Locale.ROOT, "%.5g", bound);
            line(text, name + "_bucket", "{" + labels + ",le=\"" + le + "\"}", Math.floor(count * below));
        }
        line(text, name + "_bucket", "{" + labels + ",le=\"+Inf\"}", Math.floor(count));
        line(text, name + "_count", "{" + labels + "}", Math.floor(count));
        line(text, name + "_sum", "{" + labels + "}", count * median * Math.exp(sigma * sigma / 2));
    }

    /// The normal distribution function, within 0.0002 (S. R. Bowling et al., Journal of Industrial Engineering and
    /// Management 2 (2009) 114-127).
    private static double logistic(double score) {
        return 1 / (1 + Math.exp(-(0.07056 * score * score * score + 1.5976 * score)));
    }

    private static boolean reports(Signals signals) {
        return signals.health() == Signals.Health.WELL || signals.health() == Signals.Health.DEGRADED;
    }

    private static void line(StringBuilder text, String name, String labels, double value) {
        text.append(name).append(labels).append(' ').append(value).append('\n');
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    @FunctionalInterface
    private interface RelationText {
        void write(String labels, Signals signals);
    }
}
