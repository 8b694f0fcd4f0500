package dev.plumbline.connectors.traces;

import dev.plumbline.connectors.traces.SlidingWindow.Figures;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Presence;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;

/// Tells what a service graph holds, in the order of names.
///
/// @param beginning since when it counts
/// @param now when it is told
/// @param source the connection
/// @param isSampled whether only some calls are seen
record Telling(Instant beginning, Instant now, String source, boolean isSampled) {

    private static final Comparator<Node> BY_NAME = Comparator.comparing(
                    (Node node) -> node.identity().shown())
            .thenComparing(node -> node.identity().attributes().toString());
    private static final Comparator<Edge> BY_ENDS =
            Comparator.comparing(Edge::client, BY_NAME).thenComparing(Edge::server, BY_NAME);

    void tell(Collection<Node> nodes, Collection<Edge> edges, Observations.Builder told) {
        nodes.stream().sorted(BY_NAME).forEach(node -> ownTime(node, told));
        nodes.stream().filter(Node::reports).sorted(BY_NAME).forEach(node -> tell(node, told));
        edges.stream().sorted(BY_ENDS).forEach(edge -> tell(edge, told));
    }

    private void tell(Node node, Observations.Builder told) {
        Instant seen = Instant.ofEpochMilli(node.lastSeenMillis());
        if (node.served() > 0) {
            readings(node.identity(), node.window(), seen, told);
        }
        Provenance provenance = provenance("spans");
        told.presence(new Presence(node.identity(), "service", new TreeMap<>(), seen, provenance));
        node.addresses()
                .forEach(address -> told.presence(
                        new Presence(address.added(node.identity()), "service", new TreeMap<>(), seen, provenance)));
    }

    private void tell(Edge edge, Observations.Builder told) {
        Ends ends = new Ends(edge.client().identity(), edge.server().identity());
        Instant seen = Instant.ofEpochMilli(edge.lastSeenMillis());
        readings(ends, edge.window(), seen, told);
        Figures network = edge.network().figures(sinceBeginning());
        if (network.calls() > 0) {
            reading(ends, Metric.NETWORK_P50, network.p50(), seen, told);
        }
        Duration watched = Duration.between(beginning, seen);
        told.call(new CallCount(
                ends,
                edge.via(),
                edge.protocol(),
                edge.calls(),
                edge.failures(),
                watched.isNegative() ? Duration.ZERO : watched,
                seen,
                isSampled,
                provenance("spans")));
    }

    /// Those that do not report were seen when their callers were.
    private void ownTime(Node node, Observations.Builder told) {
        Figures own = node.own().figures(sinceBeginning());
        if (own.calls() > 0) {
            Instant seen = node.reports() ? Instant.ofEpochMilli(node.lastSeenMillis()) : now;
            reading(node.identity(), Metric.OWN_TIME_MEAN, own.mean(), seen, told);
            reading(node.identity(), Metric.OWN_TIME_P50, own.p50(), seen, told);
            reading(node.identity(), Metric.OWN_TIME_P99, own.p99(), seen, told);
        }
    }

    private long sinceBeginning() {
        return Duration.between(beginning, now).toMillis();
    }

    /// Where nothing was called in the window the traffic is zero, and there are no other values.
    private void readings(Subject subject, SlidingWindow window, Instant seen, Observations.Builder told) {
        Figures figures = window.figures(sinceBeginning());
        if (!isSampled) {
            reading(subject, Metric.TRAFFIC, figures.calls() / figures.seconds(), seen, told);
        }
        if (figures.calls() > 0) {
            reading(subject, Metric.ERROR_RATIO, (double) figures.failures() / figures.calls(), seen, told);
            reading(subject, Metric.LATENCY_P50, figures.p50(), seen, told);
            reading(subject, Metric.LATENCY_P99, figures.p99(), seen, told);
        }
    }

    private void reading(Subject subject, Metric metric, double value, Instant seen, Observations.Builder told) {
        Duration age = Duration.between(seen, now);
        told.reading(
                new Reading(subject, metric, value, seen, age.isNegative() ? Duration.ZERO : age, provenance("spans")));
    }

    private Provenance provenance(String detail) {
        return new Provenance(source, detail, Optional.of(now));
    }
}
