package dev.plumbline.connectors.prometheus;

import dev.plumbline.connectors.http.RefusedException;
import dev.plumbline.graphmodel.value.ShownText;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.TimeSpan;
import dev.plumbline.pluginapi.telemetry.History;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Past;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What a server that speaks the HTTP API of Prometheus remembers: the same questions as at present, asked for many
/// instants of a span of time at once.
///
/// Servers answer for 11,000 instants at most, and for fewer where there are many samples: a span is asked for in
/// parts, and a part that is too much for the server in halves, down to a few instants.
final class PrometheusHistory implements History {

    private static final int PART = 2_500;
    private static final int FEW = 100;
    private static final Pattern TOO_MUCH =
            Pattern.compile("too many|exceed|more than|maximum|limit", Pattern.CASE_INSENSITIVE);
    private static final Answer NOTHING = new Answer(List.of(), false, List.of());

    private final PrometheusSettings settings;
    private final PrometheusClient client;

    PrometheusHistory(PrometheusSettings settings, PrometheusClient client) {
        this.settings = settings;
        this.client = client;
    }

    @Override
    public Past recall(TimeSpan span, Progress progress) throws ConnectorException {
        progress.report(0, "Asking " + client.shown());
        Labels labels = PrometheusConnector.labels(client);
        SortedMap<Instant, ReadingCollector> moments = new TreeMap<>();
        span.instants()
                .forEach(time -> moments.put(
                        time, new ReadingCollector(settings.connection().name() + " at " + client.shown(), labels)));
        Set<String> notes = new LinkedHashSet<>();
        int done = 0;
        for (PrometheusQuery query : settings.queries()) {
            if (progress.isCancelled()) {
                notes.add("The pull was stopped before everything was asked.");
                break;
            }
            progress.report(
                    (double) done / settings.queries().size(),
                    "Asking for " + query.metric().label());
            done++;
            for (TimeSpan part : span.parts(PART)) {
                add(query, part, progress, new Collected(moments, notes));
            }
        }
        progress.report(1, "Asked");
        return recording(moments, notes);
    }

    private void add(PrometheusQuery query, TimeSpan span, Progress progress, Collected collected)
            throws ConnectorException {
        try {
            Answer answer = client.query(query.expression(), span, progress);
            collected.add(query, answer);
        } catch (RefusedException reason) {
            if (span.size() > FEW && TOO_MUCH.matcher(reason.error()).find()) {
                for (TimeSpan half : span.parts(Math.ceilDiv(span.size(), 2))) {
                    add(query, half, progress, collected);
                }
            } else if (!query.isOptional()) {
                collected.notes.add("The server does not accept the query for "
                        + query.metric().label() + " over time: "
                        + ShownText.shortened(String.valueOf(reason.getMessage())));
            }
        }
    }

    private static Past recording(SortedMap<Instant, ReadingCollector> moments, Set<String> notes) {
        List<Past.Moment> recorded = new ArrayList<>();
        moments.forEach((time, collector) -> {
            Observations observations = collector.observations();
            recorded.add(new Past.Moment(time, observations));
            notes.addAll(observations.notes());
        });
        return new Past(recorded, List.copyOf(notes));
    }

    /// What is collected for every instant.
    private record Collected(SortedMap<Instant, ReadingCollector> moments, Set<String> notes) {

        void add(PrometheusQuery query, Answer answer) {
            Map<Instant, List<Series>> byTime = new TreeMap<>();
            for (Series series : answer.series()) {
                byTime.computeIfAbsent(time(series), unseen -> new ArrayList<>())
                        .add(series);
            }
            byTime.forEach((time, series) -> {
                ReadingCollector collector = moments.get(time);
                if (collector != null) {
                    collector.add(query, new Answer(series, answer.isTruncated(), answer.warnings()), NOTHING);
                }
            });
        }

        private static Instant time(Series series) {
            return Instant.ofEpochMilli(Math.round(series.seconds() * 1e3));
        }
    }
}
