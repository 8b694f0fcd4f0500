package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// A hundred services with ten metrics each, pulled every 15 seconds, not quite punctually.
final class Platform {

    static final Instant BEGIN = Instant.parse("2026-11-20T00:00:00Z");
    static final int SERVICES = 100;
    static final int METRICS = 10;
    private static final String SOURCE = "prom at http://127.0.0.1:9090";

    private final List<ServiceTelemetry> services =
            IntStream.range(0, SERVICES).mapToObj(ServiceTelemetry::new).toList();
    private final Map<Metric, String> queries = new EnumMap<>(Metric.class);
    private final Random random = new Random(1);
    private int pulls;

    Platform() {
        for (Metric metric : Metric.values()) {
            queries.put(metric, "sum by (service_name) (rate(" + metric.name().toLowerCase(Locale.ROOT) + "[1m]))");
        }
    }

    Pull next() {
        Instant time = BEGIN.plusMillis(15_000L * pulls + random.nextInt(4));
        pulls++;
        Observations.Builder told = new Observations.Builder();
        for (ServiceTelemetry service : services) {
            service.next()
                    .forEach((metric, value) -> told.reading(new Reading(
                            service.service(),
                            metric,
                            value,
                            time,
                            Duration.ZERO,
                            new Provenance(SOURCE, queries.get(metric), Optional.of(time)))));
        }
        return new Pull(time.toEpochMilli(), told.build());
    }

    /// Pulls as samples of each series.
    static Map<SeriesKey, List<Sample>> bySeries(List<Pull> pulls) {
        Map<SeriesKey, List<Sample>> series = new LinkedHashMap<>();
        for (Pull pull : pulls) {
            for (Reading reading : pull.observations().readings()) {
                series.computeIfAbsent(key(reading), unseen -> new ArrayList<>())
                        .add(new Sample(reading.time(), reading.value()));
            }
        }
        return series;
    }

    private static SeriesKey key(Reading reading) {
        return new SeriesKey(
                reading.subject(),
                reading.metric(),
                reading.provenance().source(),
                reading.provenance().detail(),
                0);
    }
}
