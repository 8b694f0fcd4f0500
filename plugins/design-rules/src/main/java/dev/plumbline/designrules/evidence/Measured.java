package dev.plumbline.designrules.evidence;

import dev.plumbline.designrules.model.Edit;
import dev.plumbline.designrules.model.Lasting;
import dev.plumbline.pluginapi.Dependencies.Input;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.RuleContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What was measured, by subject and metric, in the 30 days before the day that a check is as of. What is older counts
/// as not measured.
public final class Measured implements Lasting<Measured> {

    private static final Duration OLDEST = Duration.ofDays(30);

    private final Map<String, Map<Metric, List<Measurement>>> bySubject = new HashMap<>();

    private Measured() {}

    /// The measurements of a check; the same for all rules.
    public static Measured of(RuleContext context) {
        return context.derived(Measured.class, Measured::gathered);
    }

    private static Measured gathered(RuleContext context) {
        Instant oldest = startOf(context).minus(OLDEST);
        Measured measured = new Measured();
        context.evidence().measurements().stream()
                .filter(measurement -> !taken(measurement).isBefore(oldest) && Double.isFinite(measurement.value()))
                .sorted(Comparator.comparing(Measured::taken))
                .forEach(measured::add);
        return measured;
    }

    @Override
    public Optional<Measured> after(Edit edit, RuleContext now) {
        return edit.inputs().contains(Input.EVIDENCE) ? Optional.empty() : Optional.of(this);
    }

    /// The start of the day that a check is as of.
    static Instant startOf(RuleContext context) {
        return context.asOf().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void add(Measurement measurement) {
        bySubject
                .computeIfAbsent(measurement.subject(), subject -> new EnumMap<>(Metric.class))
                .computeIfAbsent(measurement.metric(), metric -> new ArrayList<>())
                .add(measurement);
    }

    /// When a value was true: what was stale when it was pulled is older than the pull.
    private static Instant taken(Measurement measurement) {
        return measurement.time().minus(measurement.staleness());
    }

    /// Whether nothing was measured.
    public boolean isEmpty() {
        return bySubject.isEmpty();
    }

    /// The latest value.
    public OptionalDouble latest(String subject, Metric metric) {
        List<Measurement> series = series(subject, metric);
        return series.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(series.getLast().value());
    }

    /// The highest value of the 30 days.
    public OptionalDouble peak(String subject, Metric metric) {
        return series(subject, metric).stream().mapToDouble(Measurement::value).max();
    }

    /// The value that 95 in 100 of the values of the 30 days do not exceed.
    public OptionalDouble p95(String subject, Metric metric) {
        double[] values = series(subject, metric).stream()
                .mapToDouble(Measurement::value)
                .sorted()
                .toArray();
        return values.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(values[(int) Math.ceil(0.95 * values.length) - 1]);
    }

    /// From the first to the last value.
    public Duration span(String subject, Metric metric) {
        List<Measurement> series = series(subject, metric);
        return series.isEmpty() ? Duration.ZERO : Duration.between(taken(series.getFirst()), taken(series.getLast()));
    }

    /// When the subject last reported anything.
    public Optional<Instant> lastSeen(String subject) {
        return bySubject.getOrDefault(subject, Map.of()).values().stream()
                .map(series -> taken(series.getLast()))
                .max(Comparator.naturalOrder());
    }

    private List<Measurement> series(String subject, Metric metric) {
        return bySubject.getOrDefault(subject, Map.of()).getOrDefault(metric, List.of());
    }
}
