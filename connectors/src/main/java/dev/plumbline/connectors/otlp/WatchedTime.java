package dev.plumbline.connectors.otlp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The time that several series were watched, where what several of them cover counts once.
final class WatchedTime {

    private final List<Span> spans = new ArrayList<>();

    /// Adds what a series was watched for.
    void add(Instant end, double seconds) {
        spans.add(new Span(end.minusNanos(Math.round(seconds * 1e9)), end));
    }

    /// How long was watched.
    ///
    /// @param from what was before does not count
    double seconds(Instant from) {
        spans.sort(Comparator.comparing(Span::begin));
        Instant covered = from;
        Duration total = Duration.ZERO;
        for (Span span : spans) {
            Instant begin = span.begin.isBefore(covered) ? covered : span.begin;
            if (span.end.isAfter(begin)) {
                total = total.plus(Duration.between(begin, span.end));
                covered = span.end;
            }
        }
        return total.toNanos() / 1e9;
    }

    private record Span(Instant begin, Instant end) {}
}
