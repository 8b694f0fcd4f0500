package dev.plumbline.designrules.evidence;

import dev.plumbline.designrules.Sketch;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.ObservedRelation;
import dev.plumbline.pluginapi.Provenance;
import dev.plumbline.pluginapi.RuleContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Evidence that a test puts together, in days before the day of the check.
final class KnownThings {

    private static final Instant AS_OF =
            Sketch.AS_OF.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Provenance PROVENANCE = new Provenance("test", "", Optional.empty());

    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Evaluation> evaluations = new ArrayList<>();
    private final List<ObservedRelation> observed = new ArrayList<>();

    KnownThings measured(String of, Metric metric, double value, long daysAgo) {
        measurements.add(new Measurement(of, metric, value, before(daysAgo), Duration.ZERO, PROVENANCE));
        return this;
    }

    KnownThings observed(String from, String to, long calls, long days, long daysAgo) {
        observed.add(new ObservedRelation(from, to, calls, Duration.ofDays(days), before(daysAgo), "", PROVENANCE));
        return this;
    }

    KnownThings evaluated(String of, double score, Map<String, String> versions, long daysAgo) {
        evaluations.add(new Evaluation(
                "answers",
                Evaluation.SuiteType.QUALITY,
                of,
                "right",
                Evaluation.Score.of(score),
                OptionalDouble.of(0.8),
                "",
                new TreeMap<>(versions),
                before(daysAgo),
                PROVENANCE));
        return this;
    }

    static Instant before(long days) {
        return AS_OF.minus(Duration.ofDays(days));
    }

    RuleContext of(Sketch sketch) {
        return new RuleContext(
                sketch.architecture(), new Evidence(measurements, evaluations, observed, List.of()), Sketch.AS_OF);
    }
}
