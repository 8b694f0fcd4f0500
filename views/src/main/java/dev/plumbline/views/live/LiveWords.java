package dev.plumbline.views.live;

import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.telemetry.ConnectionState;
import dev.plumbline.pluginapi.telemetry.Drift;
import dev.plumbline.pluginapi.telemetry.Stranger;
import dev.plumbline.views.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How live evidence is told to people.
final class LiveWords {

    private LiveWords() {}

    /// How long ago something was, in the one unit that fits, as in `12 s ago`.
    static String ago(Instant then, Instant now) {
        long seconds = Math.max(0, Duration.between(then, now).toSeconds());
        if (seconds < 2) {
            return "now";
        }
        if (seconds < 120) {
            return seconds + " s ago";
        }
        return seconds < 7_200 ? seconds / 60 + " min ago" : seconds / 3_600 + " h ago";
    }

    /// How a connection is doing, in a few words.
    static String state(ConnectionState state, Instant now) {
        return switch (state.phase()) {
            case UNASKED -> "not connected";
            case CONNECTING -> "connecting";
            case UP ->
                state.answered().map(time -> "answered " + ago(time, now)).orElse("up");
            case DOWN ->
                state.answered()
                        .map(time -> "down, last answer " + ago(time, now))
                        .orElse("down, never answered");
        };
    }

    static String drift(Drift.State state) {
        return switch (state) {
            case CONFIRMED -> "confirmed";
            case UNOBSERVED -> "not observed";
            case UNEXPECTED -> "not declared";
        };
    }

    /// How sure a state is; what cannot be told is no percentage.
    static String confidence(Drift.Edge edge) {
        return edge.confidence() == 0 ? "cannot tell" : Math.round(100 * edge.confidence()) + " %";
    }

    /// How a score has changed since the run before; nothing where none is known.
    static String trend(Evaluation evaluation) {
        return evaluation
                .before()
                .map(earlier -> {
                    int change = Double.compare(evaluation.score().value(), earlier.score());
                    String from = String.format(Locale.ROOT, " from %.3g", earlier.score());
                    return change == 0 ? "as before" : (change > 0 ? "rose" : "fell") + from;
                })
                .orElse("");
    }

    /// The services that are no element, of measurements and of calls, each once.
    static List<Stranger> strangers(Telemetry telemetry) {
        Map<String, Stranger> strangers = new LinkedHashMap<>();
        Stream.concat(telemetry.told().strangers().stream(), telemetry.drift().strangers().stream())
                .forEach(stranger -> strangers.putIfAbsent(stranger.service().shown(), stranger));
        List<Stranger> sorted = new ArrayList<>(strangers.values());
        sorted.sort(Comparator.comparing(stranger -> stranger.service().shown()));
        return sorted;
    }

    /// Tells edges apart, whose calls are counted on and on.
    static Object key(Drift.Edge edge) {
        return List.of(edge.from(), edge.to(), edge.relation().orElse(""), edge.state());
    }

    /// What a service is told apart by.
    static String attributes(Stranger stranger) {
        return stranger.service().attributes().entrySet().stream()
                .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                .collect(Collectors.joining(", "));
    }
}
