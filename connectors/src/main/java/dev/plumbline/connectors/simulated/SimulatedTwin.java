package dev.plumbline.connectors.simulated;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.TimeSpan;
import dev.plumbline.pluginapi.telemetry.Connector;
import dev.plumbline.pluginapi.telemetry.History;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Past;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Believable telemetry for any architecture, made up from its attributes, a seed and the time.
///
/// Figures sway by a tenth over minutes, and looked back on, by a half over the day. A few elements are degraded, one
/// is stale and some report nothing, always the same ones for the same architecture and seed.
public final class SimulatedTwin implements Connector {

    private static final Duration STALE = Duration.ofMinutes(17);
    private static final Duration FRESH = Duration.ofSeconds(9);

    private final String name;
    private final Architecture architecture;
    private final Names names;
    private final long seed;
    private final InstantSource clock;

    /// @param name the name of the connection
    /// @param architecture what the made-up system consists of
    /// @param seed decides on everything that the architecture leaves open
    /// @param clock tells when a pull happens
    public SimulatedTwin(String name, Architecture architecture, long seed, InstantSource clock) {
        this.name = name;
        this.architecture = architecture;
        this.names = new Names(architecture);
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
    public Observations pull(Progress progress) {
        Instant now = clock.instant();
        Telemetry telemetry = Telemetry.of(architecture, seed);
        Observations.Builder told = new Observations.Builder();
        List<String> silent = new ArrayList<>();
        all(telemetry.elements(), telemetry.relations()).forEach((subject, signals) -> {
            if (signals.health() == Signals.Health.SILENT) {
                silent.add(subject.shown());
            } else {
                add(subject, signals, now, told);
            }
        });
        told.note("These values are simulated, with seed " + seed + ".");
        if (!silent.isEmpty()) {
            told.note("Nothing is known of " + String.join(", ", silent) + ".");
        }
        Observations observations = told.build();
        progress.report(1, "Made up " + observations.readings().size() + " values");
        return observations;
    }

    @Override
    public Optional<History> history() {
        return Optional.of(this::recall);
    }

    private Past recall(TimeSpan span, Progress progress) {
        Hindsight past =
                new Hindsight(Telemetry.of(architecture, seed), Telemetry.calm(architecture, seed), clock.instant());
        List<Past.Moment> moments = new ArrayList<>();
        for (Instant time : span.instants()) {
            Observations.Builder told = new Observations.Builder();
            all(past.elements(time), past.relations(time))
                    .forEach((subject, signals) -> add(subject, signals, time, told));
            moments.add(new Past.Moment(time, told.build()));
        }
        progress.report(1, "Made up " + moments.size() + " moments");
        return new Past(moments, List.of("These values are simulated, with seed " + seed + "."));
    }

    private Map<Subject, Signals> all(Map<String, Signals> elements, Map<String, Signals> relations) {
        Map<Subject, Signals> all = new LinkedHashMap<>();
        elements.forEach((id, signals) -> all.put(names.service(id), signals));
        relations.forEach((id, signals) -> all.put(names.calls(id), signals));
        return all;
    }

    private void add(Subject subject, Signals signals, Instant now, Observations.Builder told) {
        Duration age = signals.health() == Signals.Health.STALE ? STALE : FRESH;
        Instant time = now.minus(age);
        double sway = 1 + 0.1 * Math.sin(time.getEpochSecond() / 90.0 + signals.phase());
        Provenance provenance = new Provenance(name, "simulated, seed " + seed, Optional.of(now));
        signals.values().forEach((metric, value) -> {
            double swaying = metric == Metric.ERROR_RATIO || metric == Metric.UTILIZATION
                    ? Math.min(1, value * sway)
                    : value * sway;
            told.reading(new Reading(subject, metric, swaying, time, age, provenance));
        });
    }
}
