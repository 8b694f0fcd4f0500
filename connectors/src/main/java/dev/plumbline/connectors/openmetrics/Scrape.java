package dev.plumbline.connectors.openmetrics;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.time.Instant;
import java.util.stream.Collectors;

/// What became of asking a target.
sealed interface Scrape {

    ScrapeTarget target();

    /// The target answered.
    record Answered(ScrapeTarget target, ScrapeTarget.Shown shown, Instant time) implements Scrape {

        Snapshot snapshot(Instruments instruments) {
            return Snapshot.of(shown.exposition(), time.toEpochMilli(), instruments);
        }

        /// What answers, for people.
        String described(Instruments instruments) {
            Snapshot snapshot = snapshot(instruments);
            String services = new Identification(target.place(), target.service(), snapshot.infos())
                    .services().keySet().stream()
                            .limit(8)
                            .map(ServiceIdentity::shown)
                            .collect(Collectors.joining(", "));
            return services + ": " + shown.exposition().samples().size() + " samples as "
                    + shown.format().label() + " at " + target.http().shown();
        }
    }

    /// It did not.
    record Failed(ScrapeTarget target, ConnectorException problem) implements Scrape {}
}
