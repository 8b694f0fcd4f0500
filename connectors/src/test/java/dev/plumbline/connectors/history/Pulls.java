package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.TimeSpan;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What tests tell a history.
final class Pulls {

    static final String SOURCE = "prom at http://127.0.0.1:9090";
    static final ServiceIdentity FEED = ServiceIdentity.named("feed");
    static final SeriesKey TRAFFIC = new SeriesKey(FEED, Metric.TRAFFIC, SOURCE, "rate", 0);

    private Pulls() {}

    static Reading reading(Subject subject, Metric metric, double value, Instant time) {
        return new Reading(
                subject, metric, value, time, Duration.ZERO, new Provenance(SOURCE, "rate", Optional.of(time)));
    }

    /// The traffic of the feed.
    static Observations traffic(double value, Instant time) {
        return new Observations.Builder()
                .reading(reading(FEED, Metric.TRAFFIC, value, time))
                .build();
    }

    static TimeSpan moment(Instant time) {
        return new TimeSpan(time, time, Duration.ofSeconds(1));
    }
}
