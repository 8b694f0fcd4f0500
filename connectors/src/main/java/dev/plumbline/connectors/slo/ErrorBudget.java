package dev.plumbline.connectors.slo;

import dev.plumbline.connectors.slo.RequestCounts.Total;
import dev.plumbline.pluginapi.Alert;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// How an element meets the objective for its errors, by what was kept of its requests.
///
/// Where nothing was kept of a window, nothing is said of it, which is not the same as no errors. A window that is
/// longer
/// than what was kept is that of what was kept.
///
/// @param element the id of the element
/// @param allowed the share of the requests that may fail, above 0
/// @param counts what was kept of its requests
/// @param now until when
public record ErrorBudget(String element, double allowed, RequestCounts counts, Instant now) {

    /// The time that a budget is for.
    public static final Duration PERIOD = Duration.ofDays(30);

    /// The share of the requests that were answered rightly; empty if none were kept.
    public OptionalDouble attainment() {
        Total total = counts.last(PERIOD, now);
        return total.requests() > 0 ? OptionalDouble.of(1 - total.share()) : OptionalDouble.empty();
    }

    /// The share of the budget that is left; below 0 where more errors were made than allowed.
    public OptionalDouble left() {
        OptionalDouble attained = attainment();
        return attained.isPresent() ? OptionalDouble.of(1 - (1 - attained.getAsDouble()) / allowed) : attained;
    }

    /// How many times as fast as allowed the budget is used up over the last while; empty if no requests were kept.
    public OptionalDouble burn(Duration window) {
        Total total = counts.last(window, now);
        return total.requests() > 0 ? OptionalDouble.of(total.share() / allowed) : OptionalDouble.empty();
    }

    /// The most urgent pair of windows in both of which the budget is used up too fast. Of the long one more must have
    /// been kept than the short one is.
    public Optional<BurnWindows> tooFast() {
        return BurnWindows.ALL.stream()
                .filter(windows -> counts.watched(windows.extended(), now).compareTo(windows.brief()) > 0)
                .filter(windows ->
                        isAbove(burn(windows.extended()), windows) && isAbove(burn(windows.brief()), windows))
                .findFirst();
    }

    private static boolean isAbove(OptionalDouble burn, BurnWindows windows) {
        return burn.isPresent() && burn.getAsDouble() >= windows.factor();
    }

    /// Availability, what is left, and how fast it goes: over the last hour, or over six where that is faster.
    public List<Measurement> measurements() {
        List<Measurement> all = new ArrayList<>();
        attainment().ifPresent(value -> all.add(measured(Metric.AVAILABILITY, value, watched())));
        left().ifPresent(value -> all.add(measured(Metric.ERROR_BUDGET_LEFT, value, watched())));
        burn(Duration.ofHours(1)).ifPresent(value -> all.add(measured(Metric.ERROR_BUDGET_BURN, value, burns())));
        return all;
    }

    private Measurement measured(Metric metric, double value, String what) {
        Instant newest = counts.newest().isAfter(now) ? now : counts.newest();
        return new Measurement(
                element,
                metric,
                value,
                newest,
                Duration.between(newest, now),
                new Provenance("history", what, Optional.of(now)));
    }

    /// The alert that people get where the budget is used up too fast.
    public Optional<Alert> alert() {
        return tooFast()
                .map(windows -> new Alert(
                        "history/" + element + "/ErrorBudgetBurn",
                        element,
                        "ErrorBudgetBurn",
                        windows.level(),
                        Alert.State.FIRING,
                        now.minus(windows.brief()),
                        String.format(
                                Locale.ROOT,
                                "The error budget is used up %.1f times as fast as allowed over %s, and %.1f times over"
                                        + " %s; %.4g %% of the requests may fail",
                                burn(windows.extended()).orElse(0),
                                BurnWindows.words(windows.extended()),
                                burn(windows.brief()).orElse(0),
                                BurnWindows.words(windows.brief()),
                                allowed * 100),
                        new Provenance("history", watched(), Optional.of(now))));
    }

    private String watched() {
        Duration kept = counts.watched(PERIOD, now);
        String length = kept.compareTo(Duration.ofHours(2)) < 0
                ? kept.toMinutes() + " min"
                : kept.compareTo(Duration.ofDays(2)) < 0 ? kept.toHours() + " h" : kept.toDays() + " d";
        return String.format(
                Locale.ROOT, "objective %.6g %%, by %s of 30 d that were kept", (1 - allowed) * 100, length);
    }

    /// For people: the burn of all windows of which something is known.
    private String burns() {
        StringBuilder text = new StringBuilder("times as fast as allowed:");
        for (BurnWindows windows : BurnWindows.ALL) {
            text.append(' ')
                    .append(burn(windows.brief()).isPresent() ? told(windows.brief()) + "," : "")
                    .append(' ')
                    .append(burn(windows.extended()).isPresent() ? told(windows.extended()) + ";" : "");
        }
        return text.toString().strip().replaceAll("[,;]$", "");
    }

    private String told(Duration window) {
        return String.format(Locale.ROOT, "%.3g in %s", burn(window).orElse(0), BurnWindows.words(window));
    }
}
