package dev.plumbline.connectors.history;

import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.telemetry.CallCount;
import dev.plumbline.pluginapi.telemetry.Ends;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How often which services used which in a span.
final class StoredCalls {

    private final Archive archive;
    private final long from;
    private final long to;

    /// @param from the begin of the span, in milliseconds
    /// @param to its end
    StoredCalls(Archive archive, long from, long to) {
        this.archive = archive;
        this.from = from;
        this.to = to;
    }

    List<CallCount> counts() throws SQLException {
        Map<Channel, Total> totals = new LinkedHashMap<>();
        for (Lane lane : archive.lanes().all()) {
            Channel channel = lane.channel();
            Optional<CallMeasure> measure = CallMeasure.of(channel.measure());
            if (measure.isPresent() && measure.get().figure() == CallMeasure.Figure.CALLS) {
                Channel whole =
                        new Channel(channel.subject(), channel.measure(), channel.source(), channel.detail(), 0);
                total(lane, measure.get()).ifPresent(total -> totals.merge(whole, total, Total::and));
            }
        }
        List<CallCount> counts = new ArrayList<>();
        totals.forEach((channel, total) -> {
            if (channel.subject() instanceof Ends ends) {
                counts.add(count(ends, channel, total));
            }
        });
        return counts;
    }

    private Optional<Total> total(Lane lane, CallMeasure measure) throws SQLException {
        List<Bucket> calls = archive.buckets(lane, from, to);
        CallSum sum = new CallSum(from, to);
        sum.add(
                calls,
                buckets(lane, measure.with(CallMeasure.Figure.FAILURES)),
                buckets(lane, measure.with(CallMeasure.Figure.WINDOW)));
        if (sum.calls() == 0) {
            return Optional.empty();
        }
        List<Bucket> ages = buckets(lane, measure.with(CallMeasure.Figure.AGE));
        long lastSeen = ages.isEmpty()
                ? calls.getLast().lastTime()
                : ages.getLast().lastTime() - Math.round(ages.getLast().last());
        return Optional.of(new Total(sum.calls(), sum.failures(), sum.watched(), lastSeen));
    }

    private List<Bucket> buckets(Lane lane, CallMeasure measure) throws SQLException {
        Lane other = archive.lanes().find(lane.channel().with(measure));
        return other == null ? List.of() : archive.buckets(other, from, to);
    }

    private static CallCount count(Ends ends, Channel channel, Total total) {
        CallMeasure measure = CallMeasure.of(channel.measure()).orElseThrow();
        Instant lastSeen = Instant.ofEpochMilli(total.lastSeen);
        return new CallCount(
                ends,
                measure.via(),
                measure.protocol(),
                Math.max(1, Math.round(total.calls)),
                Math.round(total.failures),
                Duration.ofMillis(Math.round(total.watched)),
                lastSeen,
                measure.isSampled(),
                new Provenance(channel.source(), channel.detail(), Optional.of(lastSeen)));
    }

    /// Calls of the parts of one answer are added; they were watched at the same time.
    private record Total(double calls, double failures, double watched, long lastSeen) {

        Total and(Total other) {
            return new Total(
                    calls + other.calls,
                    failures + other.failures,
                    Math.max(watched, other.watched),
                    Math.max(lastSeen, other.lastSeen));
        }
    }
}
