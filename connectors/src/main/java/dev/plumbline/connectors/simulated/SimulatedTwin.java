package dev.plumbline.connectors.simulated;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Connector;
import dev.plumbline.pluginapi.History;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.Recording;
import dev.plumbline.pluginapi.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Believable telemetry for any architecture, made up from its attributes, a seed and the time.
///
/// Figures sway by a tenth over minutes, and looked back on, by a half over the day. A few elements are degraded, one
/// is stale and some report nothing, always the
/// same ones for the same architecture and seed.
public final class SimulatedTwin implements Connector {

    private static final Duration STALE = Duration.ofMinutes(17);
    private static final Duration FRESH = Duration.ofSeconds(9);

    private final String name;
    private final long seed;
    private final InstantSource clock;

    /// @param name the name of the connection
    /// @param seed decides on everything that the architecture leaves open
    /// @param clock tells when a pull happens
    public SimulatedTwin(String name, long seed, InstantSource clock) {
        this.name = name;
        this.seed = seed;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String test() {
        return "Simulated telemetry with seed " + seed;
    }

    @Override
    public Pull pull(Architecture architecture, Progress progress) {
        Instant now = clock.instant();
        Telemetry telemetry = Telemetry.of(architecture, seed);
        List<Measurement> measurements = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        Map<String, Signals> all = new TreeMap<>(telemetry.elements());
        all.putAll(telemetry.relations());
        all.forEach((subject, signals) -> {
            if (signals.health() == Signals.Health.SILENT) {
                silent.add(subject);
            } else {
                add(subject, signals, now, measurements);
            }
        });
        progress.report(1, "Made up " + measurements.size() + " values");
        List<String> notes = new ArrayList<>();
        notes.add("These values are simulated, with seed " + seed + ".");
        if (!silent.isEmpty()) {
            notes.add("Nothing is known of " + String.join(", ", silent) + ".");
        }
        return new Pull(measurements, notes);
    }

    @Override
    public Optional<History> history() {
        return Optional.of(this::recall);
    }

    private Recording recall(Architecture architecture, TimeSpan span, Progress progress) {
        Past past = new Past(Telemetry.of(architecture, seed), Telemetry.calm(architecture, seed), clock.instant());
        List<Recording.Moment> moments = new ArrayList<>();
        for (Instant time : span.instants()) {
            List<Measurement> measurements = new ArrayList<>();
            Map<String, Signals> all = new TreeMap<>(past.elements(time));
            all.putAll(past.relations(time));
            all.forEach((subject, signals) -> add(subject, signals, time, measurements));
            moments.add(new Recording.Moment(time, measurements));
        }
        progress.report(1, "Made up " + moments.size() + " moments");
        return new Recording(moments, List.of("These values are simulated, with seed " + seed + "."));
    }

    private void add(String subject, Signals signals, Instant now, List<Measurement> measurements) {
        Duration age = signals.health() == Signals.Health.STALE ? STALE : FRESH;
        Instant time = now.minus(age);
        double sway = 1 + 0.1 * Math.sin(time.getEpochSecond() / 90.0 + signals.phase());
        Provenance provenance = new Provenance(name, "simulated, seed " + seed, Optional.of(now));
        signals.values().forEach((metric, value) -> {
            double swaying = metric == Metric.ERROR_RATIO || metric == Metric.UTILIZATION
                    ? Math.min(1, value * sway)
                    : value * sway;
            measurements.add(new Measurement(subject, metric, swaying, time, age, provenance));
        });
    }
}
