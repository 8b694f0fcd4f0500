package dev.plumbline.app.live;

import dev.plumbline.connectors.history.HistoryStore;
import dev.plumbline.connectors.history.Sample;
import dev.plumbline.connectors.history.SeriesKey;
import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A history of a service that has failed for an hour.
public final class KeptErrors {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int STEPS = 120;

    private KeptErrors() {}

    /// Keeps ten requests a second of which some failed, up to now.
    ///
    /// @param state the program's folder
    /// @param share the share that failed
    public static void of(String service, double share, Path state, Path workspace, InstantSource clock)
            throws ConnectorException, IOException {
        Histories histories = new Histories(state, clock);
        HistoryStore store = histories.open(workspace.toRealPath());
        Instant now = clock.instant();
        fill(store, service, Metric.TRAFFIC, 10, now);
        fill(store, service, Metric.ERROR_RATIO, share, now);
        histories.close(workspace.toRealPath());
    }

    private static void fill(HistoryStore store, String service, Metric metric, double value, Instant now)
            throws ConnectorException {
        List<Sample> samples = new ArrayList<>();
        for (int step = STEPS; step >= 0; step--) {
            samples.add(new Sample(now.minus(STEP.multipliedBy(step)), value));
        }
        store.fill(new SeriesKey(ServiceIdentity.named(service), metric, "prom", "spans", 0), samples);
    }
}
