package dev.plumbline.connectors.prometheus;

import dev.plumbline.connectors.prometheus.PrometheusQuery.Scope;
import dev.plumbline.pluginapi.Metric;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The questions that find the golden signals in the usual spellings.
///
/// OpenTelemetry's `http.server.request.duration` appears with underscores and a unit (the Prometheus translation),
/// with dots and a unit (UTF-8 names), and with dots alone (the OTLP default of VictoriaMetrics); Micrometer has
/// `http_server_requests_seconds`. Relations come from the service graph metrics that Tempo and the OpenTelemetry
/// Collector make of traces.
public final class StandardQueries {

    private static final String BY_SERVICE = "service_name, service, job";
    private static final String BY_DOTTED_SERVICE = "service_name, \"service.name\", service, job";
    private static final String BY_ENDS = "client, server";

    private StandardQueries() {}

    /// The queries over a window of time, which should hold at least four scrapes.
    public static List<PrometheusQuery> over(Duration window) {
        String range = "[" + Math.max(1, window.toSeconds()) + "s]";
        List<PrometheusQuery> queries = new ArrayList<>();
        http(queries, range, "http_server_request_duration_seconds", "http_response_status_code=~\"5..\"");
        http(queries, range, "http_server_requests_seconds", "status=~\"5..\"");
        dotted(queries, range, "http.server.request.duration_seconds");
        dotted(queries, range, "http.server.request.duration");
        queries.add(new PrometheusQuery(
                Metric.UTILIZATION,
                Scope.ELEMENT,
                "avg by (" + BY_SERVICE + ") (jvm_cpu_recent_utilization_ratio)",
                "",
                false));
        serviceGraph(queries, range);
        return List.copyOf(queries);
    }

    private static void http(List<PrometheusQuery> queries, String range, String name, String failed) {
        String count = name + "_count";
        String newest = newest(BY_SERVICE, count, range);
        String all = rate(BY_SERVICE, count, range);
        String bad = rate(BY_SERVICE, count + "{" + failed + "}", range);
        queries.add(new PrometheusQuery(Metric.TRAFFIC, Scope.ELEMENT, all, newest, false));
        queries.add(new PrometheusQuery(Metric.ERROR_RATIO, Scope.ELEMENT, ratio(bad, all), newest, false));
        latencies(queries, Scope.ELEMENT, BY_SERVICE, name, range, newest);
    }

    private static void dotted(List<PrometheusQuery> queries, String range, String name) {
        String count = "{__name__=\"" + name + "_count\"}";
        String bucket = "{__name__=\"" + name + "_bucket\"}";
        String failed = "{__name__=\"" + name + "_count\", \"http.response.status_code\"=~\"5..\"}";
        String newest = newest(BY_DOTTED_SERVICE, count, range);
        String all = rate(BY_DOTTED_SERVICE, count, range);
        String bad = rate(BY_DOTTED_SERVICE, failed, range);
        queries.add(new PrometheusQuery(Metric.TRAFFIC, Scope.ELEMENT, all, newest, true));
        queries.add(new PrometheusQuery(Metric.ERROR_RATIO, Scope.ELEMENT, ratio(bad, all), newest, true));
        queries.add(new PrometheusQuery(
                Metric.LATENCY_P50, Scope.ELEMENT, quantile(0.5, BY_DOTTED_SERVICE, bucket, range), newest, true));
        queries.add(new PrometheusQuery(
                Metric.LATENCY_P99, Scope.ELEMENT, quantile(0.99, BY_DOTTED_SERVICE, bucket, range), newest, true));
    }

    private static void serviceGraph(List<PrometheusQuery> queries, String range) {
        String total = "traces_service_graph_request_total";
        String newest = newest(BY_ENDS, total, range);
        String all = rate(BY_ENDS, total, range);
        String bad = rate(BY_ENDS, "traces_service_graph_request_failed_total", range);
        queries.add(new PrometheusQuery(Metric.TRAFFIC, Scope.RELATION, all, newest, false));
        queries.add(new PrometheusQuery(Metric.ERROR_RATIO, Scope.RELATION, ratio(bad, all), newest, false));
        latencies(queries, Scope.RELATION, BY_ENDS, "traces_service_graph_request_server_seconds", range, newest);
    }

    /// The native histogram first, as the lowest bucket of the classic one may be far above the latencies.
    private static void latencies(
            List<PrometheusQuery> queries, Scope scope, String labels, String name, String range, String newest) {
        String whole = rate(labels, name, range);
        queries.add(new PrometheusQuery(Metric.LATENCY_P50, scope, whole, newest, true));
        queries.add(new PrometheusQuery(Metric.LATENCY_P99, scope, whole, newest, true));
        String bucket = name + "_bucket";
        queries.add(
                new PrometheusQuery(Metric.LATENCY_P50, scope, quantile(0.5, labels, bucket, range), newest, false));
        queries.add(
                new PrometheusQuery(Metric.LATENCY_P99, scope, quantile(0.99, labels, bucket, range), newest, false));
    }

    /// The queries for the calls between the workloads of an Istio mesh over a window of time.
    ///
    /// @param reporter whose reports are taken, as every call is reported by both sides: `destination` or `source`
    public static List<PrometheusQuery> istio(Duration window, String reporter) {
        String range = "[" + Math.max(1, window.toSeconds()) + "s]";
        String by = String.join(", ", CallQuery.MESH_LABELS);
        String side = "reporter=\"" + reporter + "\"";
        String total = "istio_requests_total{" + side + "}";
        String failed = "istio_requests_total{" + side + ", response_code=~\"5..|0\"}";
        String bucket = "istio_request_duration_milliseconds_bucket{" + side + "}";
        String newest = newest(by, total, range);
        String all = rate(by, total, range);
        return List.of(
                new PrometheusQuery(Metric.TRAFFIC, Scope.MESH, all, newest, false),
                new PrometheusQuery(Metric.ERROR_RATIO, Scope.MESH, ratio(rate(by, failed, range), all), newest, false),
                new PrometheusQuery(
                        Metric.LATENCY_P50, Scope.MESH, quantile(0.5, by, bucket, range) + " / 1000", newest, false),
                new PrometheusQuery(
                        Metric.LATENCY_P99, Scope.MESH, quantile(0.99, by, bucket, range) + " / 1000", newest, false));
    }

    private static String rate(String labels, String selector, String range) {
        return "sum by (" + labels + ") (rate(" + selector + range + "))";
    }

    /// A counter of failures does not exist before the first failure, so its absence beside a total is zero.
    private static String ratio(String failed, String all) {
        return "((" + failed + ") or (0 * " + all + ")) / " + all;
    }

    private static String quantile(double share, String labels, String bucket, String range) {
        return "histogram_quantile(" + share + ", sum by (" + labels + ", le) (rate(" + bucket + range + ")))";
    }

    /// The times of the present samples; of a series that has ended, those that it had within the window.
    private static String newest(String labels, String selector, String range) {
        String window = range.substring(0, range.length() - 1);
        return "max by (" + labels + ") (timestamp(" + selector + ")) or max by (" + labels
                + ") (max_over_time(timestamp(" + selector + ")" + window + ":15s]))";
    }
}
