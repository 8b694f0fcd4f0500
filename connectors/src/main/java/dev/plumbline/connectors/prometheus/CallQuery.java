package dev.plumbline.connectors.prometheus;

import dev.plumbline.connectors.prometheus.PrometheusQuery.Scope;
import java.time.Duration;
import java.util.List;

/// A question for who calls whom.
///
/// @param scope which labels name the two ends
/// @param total the selector of the counter of calls
/// @param failed the selector of the counter of failed calls, which does not exist before the first failure
/// @param window the time that is counted over, up to now
/// @param isSampled whether the counters are made of sampled traces
public record CallQuery(Scope scope, String total, String failed, Duration window, boolean isSampled) {

    static final List<String> MESH_LABELS = List.of(
            "source_canonical_service",
            "source_workload",
            "source_workload_namespace",
            "destination_canonical_service",
            "destination_workload",
            "destination_workload_namespace");
    private static final Duration RAW = Duration.ofHours(1);
    private static final long SAMPLES = 1000;
    private static final List<String> GRAPH_LABELS = List.of("client", "server", "connection_type");

    /// The calls in the service graph that Tempo and the OpenTelemetry Collector make of traces.
    public static CallQuery serviceGraph(Duration window, boolean isSampled) {
        return new CallQuery(
                Scope.RELATION,
                "traces_service_graph_request_total",
                "traces_service_graph_request_failed_total",
                window,
                isSampled);
    }

    /// The calls in an Istio mesh.
    ///
    /// @param reporter whose reports are taken, as every call is reported by both sides: `destination` or `source`
    public static CallQuery istio(Duration window, String reporter) {
        String side = "reporter=\"" + reporter + "\"";
        return new CallQuery(
                Scope.MESH,
                "istio_requests_total{" + side + "}",
                "istio_requests_total{" + side + ", response_code=~\"5..|0\"}",
                window,
                false);
    }

    /// The samples of a counter within twice the window, so that a counter that began within it can be told from one
    /// that is older. Of windows of more than an hour 1,000 samples are taken at even distances, not all: what a
    /// counter rose between the last of them and its restart is not counted then.
    static String samples(String counter, Duration window) {
        long seconds = 2 * Math.max(1, window.toSeconds());
        String step = window.compareTo(RAW) > 0 ? ":" + Math.ceilDiv(seconds, SAMPLES) + "s" : "";
        return counter + "[" + seconds + "s" + step + "]";
    }

    /// How much a counter rose, as the server estimates it.
    String estimate(String counter) {
        List<String> labels = scope == Scope.MESH ? MESH_LABELS : GRAPH_LABELS;
        return "sum by (" + String.join(", ", labels) + ") (increase(" + counter + "[" + Math.max(1, window.toSeconds())
                + "s]))";
    }
}
