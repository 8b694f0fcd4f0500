package dev.plumbline.connectors.simulated;

import dev.plumbline.connectors.prometheus.PrometheusQuery;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.TimeSpan;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers the queries of a simulated Prometheus.
///
/// Names without dots are known, names with dots are not: an empty result, as a real server gives it.
final class QueryAnswers {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern COUNTER =
            Pattern.compile("traces_service_graph_request_(failed_)?total\\[([0-9]{1,8})s(?::([0-9]{1,6})s)?]");
    private static final long SCRAPE_SECONDS = 15;
    private static final long DAY_SECONDS = 86_400;
    private static final double FRESH_SECONDS = 5;
    private static final double STALE_SECONDS = 1020;

    private final Names names;
    private final Telemetry telemetry;
    private final Telemetry calm;
    private final InstantSource clock;
    private final Map<String, PrometheusQuery> known = new HashMap<>();
    private final Map<String, PrometheusQuery.Scope> newest = new HashMap<>();

    QueryAnswers(Architecture architecture, long seed, InstantSource clock, List<PrometheusQuery> queries) {
        this.names = new Names(architecture);
        this.telemetry = Telemetry.of(architecture, seed);
        this.calm = Telemetry.calm(architecture, seed);
        this.clock = clock;
        for (PrometheusQuery query : queries) {
            if (!query.isOptional() && !query.expression().contains("http_server_requests_seconds")) {
                known.put(query.expression(), query);
                newest.put(query.newest(), query.scope());
            }
        }
    }

    Reply answer(String expression) {
        ObjectNode body = JSON.createObjectNode();
        if (expression.isBlank()) {
            body.put("status", "error").put("errorType", "bad_data");
            body.put(
                    "error",
                    "invalid parameter \"query\": unknown position: parse error: no expression found in input");
            return new Reply(400, body.toString());
        }
        ObjectNode data = body.put("status", "success").putObject("data");
        double now = clock.millis() / 1e3;
        PrometheusQuery query = known.get(expression);
        if (expression.strip().matches("[0-9.]+")) {
            data.put("resultType", "scalar").putArray("result").add(now).add(expression.strip());
            return new Reply(200, body.toString());
        }
        Matcher counter = COUNTER.matcher(expression);
        if (counter.matches()) {
            ArrayNode rows = data.put("resultType", "matrix").putArray("result");
            long step =
                    Optional.ofNullable(counter.group(3)).map(Long::parseLong).orElse(SCRAPE_SECONDS);
            samples(rows, Optional.ofNullable(counter.group(1)).isPresent(), Long.parseLong(counter.group(2)), step);
            return new Reply(200, body.toString());
        }
        ArrayNode result = data.put("resultType", "vector").putArray("result");
        if (query != null) {
            signals(query.scope())
                    .forEach((id, signals) -> value(signals, query.metric())
                            .ifPresent(value -> add(result, labels(query.scope(), id), now, value)));
        } else if (newest.containsKey(expression)) {
            PrometheusQuery.Scope scope = newest.get(expression);
            signals(scope).forEach((id, signals) -> {
                double age = signals.health() == Signals.Health.STALE ? STALE_SECONDS : FRESH_SECONDS;
                if (signals.health() != Signals.Health.SILENT) {
                    add(result, labels(scope, id), now, now - age);
                }
            });
        }
        return new Reply(200, body.toString());
    }

    /// The samples of the counters of calls, which began with the day.
    ///
    /// @param failed whether the failures are counted
    /// @param seconds how far back
    /// @param step the time from one sample to the next, in seconds
    private void samples(ArrayNode rows, boolean failed, long seconds, long step) {
        long now = clock.instant().getEpochSecond();
        telemetry.relations().forEach((id, signals) -> {
            double rate = value(signals, Metric.TRAFFIC).orElse(0.0)
                    * (failed ? value(signals, Metric.ERROR_RATIO).orElse(0.0) : 1);
            if (rate > 0) {
                ArrayNode values = row(rows, labels(PrometheusQuery.Scope.RELATION, id));
                for (long time = now - seconds; time <= now; time += step) {
                    values.addArray().add(time).add(Long.toString((long) (rate * Math.floorMod(time, DAY_SECONDS))));
                }
            }
        });
    }

    /// The answer to a query over a span of time.
    Reply answer(String expression, TimeSpan span) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode data = body.put("status", "success").putObject("data");
        ArrayNode result = data.put("resultType", "matrix").putArray("result");
        PrometheusQuery query = known.get(expression);
        if (query != null) {
            Map<String, ArrayNode> rows = new TreeMap<>();
            for (Instant time : span.instants()) {
                signals(query.scope(), time)
                        .forEach((id, signals) -> value(signals, query.metric())
                                .ifPresent(value -> rows.computeIfAbsent(
                                                id, unseen -> row(result, labels(query.scope(), unseen)))
                                        .addArray()
                                        .add(time.toEpochMilli() / 1e3)
                                        .add(Double.toString(value))));
            }
        }
        return new Reply(200, body.toString());
    }

    private SortedMap<String, Signals> signals(PrometheusQuery.Scope scope, Instant time) {
        Hindsight past = new Hindsight(telemetry, calm, clock.instant());
        return scope == PrometheusQuery.Scope.ELEMENT ? past.elements(time) : past.relations(time);
    }

    private static ArrayNode row(ArrayNode result, Map<String, String> labels) {
        ObjectNode item = result.addObject();
        ObjectNode metric = item.putObject("metric");
        labels.forEach(metric::put);
        return item.putArray("values");
    }

    private SortedMap<String, Signals> signals(PrometheusQuery.Scope scope) {
        return scope == PrometheusQuery.Scope.ELEMENT ? telemetry.elements() : telemetry.relations();
    }

    private static Optional<Double> value(Signals signals, Metric metric) {
        return signals.health() == Signals.Health.SILENT
                ? Optional.empty()
                : Optional.ofNullable(signals.values().get(metric));
    }

    private SortedMap<String, String> labels(PrometheusQuery.Scope scope, String id) {
        SortedMap<String, String> labels = new TreeMap<>();
        if (scope == PrometheusQuery.Scope.ELEMENT) {
            labels.put("job", "simulated");
            labels.put("service_name", names.element(id));
        } else {
            List<String> ends = new ArrayList<>(names.ends(id));
            labels.put("client", ends.get(0));
            labels.put("server", ends.get(1));
        }
        return labels;
    }

    private static void add(ArrayNode result, Map<String, String> labels, double now, double value) {
        ObjectNode item = result.addObject();
        ObjectNode metric = item.putObject("metric");
        labels.forEach(metric::put);
        item.putArray("value").add(now).add(Double.toString(value));
    }

    /// An HTTP status and a JSON text.
    record Reply(int status, String body) {}
}
