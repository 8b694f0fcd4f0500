package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.ConnectorException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.TimeSpan;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.Ends;
import dev.plumbline.pluginapi.telemetry.Observations;
import dev.plumbline.pluginapi.telemetry.Past;
import dev.plumbline.pluginapi.telemetry.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts together what was known at instants.
///
/// Other threads may write between two lanes; what they write is newer than what is asked for, or told late.
final class Recall {

    private final OpenHistory history;
    private final long staleness;
    private final List<Instant> instants;
    private final List<Observations.Builder> moments = new ArrayList<>();

    Recall(OpenHistory history, Duration staleness, TimeSpan span) {
        this.history = history;
        this.staleness = staleness.toMillis();
        instants = span.instants();
        instants.forEach(instant -> moments.add(new Observations.Builder()));
    }

    Past past(Progress progress) throws ConnectorException {
        Set<String> notes = new LinkedHashSet<>();
        List<Channel> channels = history.read(
                archive -> archive.lanes().all().stream().map(Lane::channel).toList());
        int done = 0;
        for (Channel channel : channels) {
            if (progress.isCancelled()) {
                notes.add("Not everything was looked up, since it was stopped.");
                break;
            }
            if (done % 64 == 0) {
                progress.report((double) done / channels.size(), "Looking up the history");
            }
            done++;
            add(channel);
        }
        addFacts();
        progress.report(1, "Looked up");
        notes.addAll(history.notes());
        List<Past.Moment> recalled = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            recalled.add(new Past.Moment(instants.get(i), moments.get(i).build()));
        }
        return new Past(recalled, List.copyOf(notes));
    }

    private void add(Channel channel) throws ConnectorException {
        Optional<SeriesKey> key = channel.key();
        if (key.isPresent()) {
            addReadings(key.get(), points(channel));
            return;
        }
        Optional<CallMeasure> measure = CallMeasure.of(channel.measure());
        if (measure.isPresent()
                && measure.get().figure() == CallMeasure.Figure.CALLS
                && channel.subject() instanceof Ends ends) {
            addCalls(channel, measure.get(), ends);
        }
    }

    private Points points(Channel channel) throws ConnectorException {
        long fresh = instants.getFirst().toEpochMilli() - staleness;
        long to = instants.getLast().toEpochMilli();
        return history.read(archive -> {
            long from = archive.chunks().hasRollUps() ? fresh - Lengths.COARSE : fresh;
            Lane lane = archive.lanes().find(channel);
            return lane == null ? new Points() : archive.points(lane, from, to);
        });
    }

    private void addReadings(SeriesKey key, Points points) {
        for (int i = 0; i < instants.size(); i++) {
            long now = instants.get(i).toEpochMilli();
            int at = fresh(points, now);
            if (at >= 0) {
                Instant time = Instant.ofEpochMilli(points.time(at));
                moments.get(i)
                        .reading(new Reading(
                                key.subject(),
                                key.metric(),
                                points.value(at),
                                time,
                                Duration.ofMillis(now - points.time(at)),
                                new Provenance(key.source(), key.detail(), Optional.of(time))));
            }
        }
    }

    /// The index of the value that holds at an instant, or -1.
    private int fresh(Points points, long now) {
        int at = points.at(now);
        return at >= 0 && now - points.time(at) <= staleness + points.spread(at) ? at : -1;
    }

    private void addCalls(Channel channel, CallMeasure measure, Ends ends) throws ConnectorException {
        Points calls = points(channel);
        Points failures = points(channel.with(measure.with(CallMeasure.Figure.FAILURES)));
        Points windows = points(channel.with(measure.with(CallMeasure.Figure.WINDOW)));
        Points ages = points(channel.with(measure.with(CallMeasure.Figure.AGE)));
        for (int i = 0; i < instants.size(); i++) {
            int at = fresh(calls, instants.get(i).toEpochMilli());
            if (at >= 0) {
                long time = calls.time(at);
                moments.get(i)
                        .call(new CallCount(
                                ends,
                                measure.via(),
                                measure.protocol(),
                                number(calls, time),
                                number(failures, time),
                                Duration.ofMillis(number(windows, time)),
                                Instant.ofEpochMilli(time - number(ages, time)),
                                measure.isSampled(),
                                new Provenance(
                                        channel.source(), channel.detail(), Optional.of(Instant.ofEpochMilli(time)))));
            }
        }
    }

    private static long number(Points points, long time) {
        int at = points.at(time);
        return at >= 0 ? Math.round(points.value(at)) : 0;
    }

    private void addFacts() throws ConnectorException {
        StoredFacts facts = history.read(archive -> new StoredFacts(
                archive, instants.getFirst().toEpochMilli(), instants.getLast().toEpochMilli()));
        for (int i = 0; i < instants.size(); i++) {
            Observations.Builder moment = moments.get(i);
            facts.presences(instants.get(i)).forEach(moment::presence);
            facts.alerts(instants.get(i)).forEach(alert -> moment.alert(alert.service(), alert.told()));
            facts.evaluations(instants.get(i)).forEach(result -> moment.evaluation(result.service(), result.told()));
        }
    }
}
