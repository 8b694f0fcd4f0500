package dev.plumbline.connectors.prometheus;

import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.CallCount.Via;
import dev.plumbline.pluginapi.telemetry.Ends;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts calls from the samples of counters.
final class CallCounter {

    private final CallQuery query;
    private final String source;

    /// @param source the connection, for the provenance
    CallCounter(CallQuery query, String source) {
        this.query = query;
        this.source = source;
    }

    /// The calls by the samples of both counters, in the order of the answer.
    List<CallCount> count(Answer total, Answer failed) {
        double now = total.series().stream().mapToDouble(Series::seconds).max().orElse(0);
        double start = now - query.window().toSeconds();
        return calls(increases(total, start), increases(failed, start), query.total());
    }

    /// The calls as the server estimates them, for counters with more series than the connection allows.
    List<CallCount> estimated(Answer total, Answer failed) {
        return calls(given(total), given(failed), "estimate by " + query.estimate(query.total()));
    }

    private List<CallCount> calls(Map<Edge, Increase> total, Map<Edge, Increase> failed, String detail) {
        List<CallCount> calls = new ArrayList<>();
        total.forEach((edge, increase) -> {
            long count = Math.round(increase.amount());
            if (count > 0 && !edge.ends().client().equals(edge.ends().server())) {
                Instant last = Instant.ofEpochMilli(Math.round(increase.last() * 1e3));
                double failures = failed.getOrDefault(edge, Increase.NONE).amount();
                calls.add(new CallCount(
                        edge.ends(),
                        edge.via(),
                        edge.protocol(),
                        count,
                        Math.min(count, Math.round(failures)),
                        query.window(),
                        last,
                        query.isSampled(),
                        new Provenance(source, detail, Optional.of(last))));
            }
        });
        return calls;
    }

    private Map<Edge, Increase> increases(Answer answer, double start) {
        IdentityHashMap<Map<String, String>, List<Series>> bySeries = new IdentityHashMap<>();
        List<List<Series>> inOrder = new ArrayList<>();
        for (Series sample : answer.series()) {
            bySeries.computeIfAbsent(sample.labels(), unseen -> {
                        List<Series> samples = new ArrayList<>();
                        inOrder.add(samples);
                        return samples;
                    })
                    .add(sample);
        }
        Map<Edge, Increase> increases = new LinkedHashMap<>();
        for (List<Series> samples : inOrder) {
            edge(samples.getFirst().labels())
                    .ifPresent(edge -> increases.merge(edge, Increase.since(start, samples), Increase::and));
        }
        return increases;
    }

    private Map<Edge, Increase> given(Answer answer) {
        Map<Edge, Increase> increases = new LinkedHashMap<>();
        for (Series series : answer.series()) {
            double amount = Double.isFinite(series.value()) ? Math.max(0, series.value()) : 0;
            edge(series.labels())
                    .ifPresent(edge -> increases.merge(edge, new Increase(amount, series.seconds()), Increase::and));
        }
        return increases;
    }

    private Optional<Edge> edge(Map<String, String> labels) {
        return Labels.ends(query.scope(), labels)
                .map(ends -> new Edge(
                        ends,
                        via(labels.getOrDefault("connection_type", "")),
                        labels.getOrDefault("request_protocol", "")));
    }

    private static Via via(String type) {
        return switch (type) {
            case "messaging_system" -> Via.MESSAGING;
            case "database" -> Via.DATABASE;
            case "virtual_node" -> Via.VIRTUAL;
            default -> Via.SERVICE;
        };
    }

    /// What calls are counted by.
    private record Edge(Ends ends, Via via, String protocol) {}
}
