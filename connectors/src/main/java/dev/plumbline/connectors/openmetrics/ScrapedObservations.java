package dev.plumbline.connectors.openmetrics;

import dev.plumbline.connectors.Remarks;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Presence;
import dev.plumbline.pluginapi.telemetry.Reading;
import dev.plumbline.pluginapi.telemetry.ServiceIdentity;
import dev.plumbline.pluginapi.telemetry.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Gathers what targets showed, those of one service together, and tells it as observations.
final class ScrapedObservations {

    private final String source;
    private final Instruments instruments;
    private final Instant now;
    private final Remarks remarks;
    private final Map<Instrument, Map<Subject, Tally>> tallies = new LinkedHashMap<>();
    private final Map<Instrument, Map<Ends, CallCount.Via>> vias = new LinkedHashMap<>();
    private final Map<ServiceIdentity, Saturation> saturations = new LinkedHashMap<>();
    private final Observations.Builder observations = new Observations.Builder();

    ScrapedObservations(String source, Instruments instruments, Instant now, Remarks remarks) {
        this.source = source;
        this.instruments = instruments;
        this.now = now;
        this.remarks = remarks;
    }

    /// Adds what a target shows.
    ///
    /// @param shown the target's address, for people
    /// @param before what it showed last time; null if it is scraped for the first time
    void add(String shown, Identification who, @Nullable Snapshot before, Snapshot snapshot) {
        who.services()
                .forEach((service, properties) -> observations.presence(new Presence(
                        service,
                        "process",
                        new TreeMap<>(properties),
                        Instant.ofEpochMilli(snapshot.time()),
                        provenance("target_info of " + shown))));
        for (Snapshot.Gauge gauge : snapshot.gauges()) {
            ServiceIdentity service = who.of(gauge.labels());
            if (!service.isUnknown()) {
                saturations
                        .computeIfAbsent(service, unseen -> new Saturation())
                        .add(shown + "\n" + gauge.labels().get("instance"), gauge, before);
            }
        }
        if (before == null) {
            remarks.about("Rates and percentiles are told from the second pull on", shown);
        } else {
            snapshot.since(before).forEach(grown -> count(who, grown));
        }
    }

    private void count(Identification who, Snapshot.Grown grown) {
        Instrument instrument = grown.key().family().instrument();
        Labels labels = grown.key().labels();
        ServiceIdentity service = who.of(labels);
        Peers.subject(instrument.role(), service, labels).ifPresent(subject -> {
            add(instrument, subject, grown);
            if (subject instanceof Ends ends) {
                vias.computeIfAbsent(instrument, unseen -> new LinkedHashMap<>())
                        .putIfAbsent(ends, Peers.via(instrument.role(), labels));
                if (instrument.role() == Instrument.Role.TOKENS) {
                    add(instrument, service, grown);
                }
            }
        });
    }

    private void add(Instrument instrument, Subject subject, Snapshot.Grown grown) {
        tallies.computeIfAbsent(instrument, unseen -> new LinkedHashMap<>())
                .computeIfAbsent(subject, unseen -> new Tally())
                .add(grown, instrument.secondsPerUnit());
    }

    Observations build() {
        for (Instrument instrument : instruments.order()) {
            tallies.getOrDefault(instrument, Map.of()).entrySet().stream()
                    .sorted(Comparator.comparing(tally -> tally.getKey().shown()))
                    .forEach(tally -> tell(instrument, tally.getKey(), tally.getValue()));
        }
        saturations.entrySet().stream()
                .sorted(Comparator.comparing(saturation -> saturation.getKey().shown()))
                .forEach(saturation -> saturation
                        .getValue()
                        .shares()
                        .forEach(share -> reading(
                                saturation.getKey(),
                                share.metric(),
                                share.value(),
                                saturation.getValue().newest(),
                                share.name())));
        remarks.all().forEach(observations::note);
        return observations.build();
    }

    private void tell(Instrument instrument, Subject subject, Tally tally) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        if (tally.isCounted()) {
            values.put(Metric.TRAFFIC, tally.callsPerSecond());
        }
        tally.errorRatio().ifPresent(share -> values.put(Metric.ERROR_RATIO, share));
        tally.amountPerSecond().ifPresent(amount -> values.put(Metric.TOKENS, amount));
        percentile(values, Metric.LATENCY_P50, 0.5, subject, tally);
        percentile(values, Metric.LATENCY_P99, 0.99, subject, tally);
        if (tally.isTimed() && tally.calls() > 0 && !tally.hasPercentiles()) {
            remarks.about(
                    "There are no percentiles, as " + instrument.name() + " is shown without buckets", subject.shown());
        }
        values.forEach((metric, value) -> reading(subject, metric, value, tally.newest(), instrument.name()));
        if (subject instanceof Ends ends && tally.calls() > 0) {
            calls(instrument, ends, tally);
        }
    }

    private void percentile(Map<Metric, Double> values, Metric metric, double share, Subject subject, Tally tally) {
        Optional<Buckets.Quantile> quantile = tally.percentile(share);
        quantile.filter(found -> Double.isFinite(found.value()) && found.value() >= 0)
                .ifPresent(found -> {
                    values.put(metric, found.value());
                    switch (found.place()) {
                        case BELOW ->
                            remarks.about(
                                    "The " + metric.label()
                                            + " lies below the first bound of the buckets, so it is a guess",
                                    subject.shown());
                        case ABOVE ->
                            remarks.about(
                                    "The " + metric.label()
                                            + " lies above the last bound of the buckets, which is given",
                                    subject.shown());
                        case BETWEEN -> {}
                    }
                });
    }

    private void calls(Instrument instrument, Ends ends, Tally tally) {
        observations.call(new CallCount(
                ends,
                vias.getOrDefault(instrument, Map.of()).getOrDefault(ends, CallCount.Via.SERVICE),
                instrument.name().startsWith("http")
                        ? "http"
                        : instrument.name().startsWith("rpc") ? "grpc" : "",
                tally.calls(),
                tally.failures(),
                Duration.ofMillis(Math.round(tally.longest() * 1e3)),
                Instant.ofEpochMilli(tally.newest()),
                false,
                provenance(instrument.name())));
    }

    private void reading(Subject subject, Metric metric, double value, long time, String detail) {
        Instant told = Instant.ofEpochMilli(time);
        Instant measured = told.isAfter(now) ? now : told;

        observations.reading(
                new Reading(subject, metric, value, measured, Duration.between(measured, now), provenance(detail)));
    }

    private Provenance provenance(String detail) {
        return new Provenance(source, detail, Optional.of(now));
    }
}
