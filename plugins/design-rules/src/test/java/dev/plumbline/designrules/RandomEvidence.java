package dev.plumbline.designrules;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.pluginapi.Evaluation;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.Measurement;
import dev.plumbline.pluginapi.Metric;
import dev.plumbline.pluginapi.ObservedRelation;
import dev.plumbline.pluginapi.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;

/// What is known of an architecture, by chance, the same for the same seed.
public final class RandomEvidence {

    private static final Instant AS_OF =
            Sketch.AS_OF.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Provenance PROVENANCE = new Provenance("chance", "", Optional.empty());

    private final Random random;
    private final List<String> elements;

    private RandomEvidence(long seed, Architecture architecture) {
        random = new Random(seed);
        elements = List.copyOf(architecture.elements().keySet());
    }

    /// About one measurement and one call for each part, and some evaluations.
    public static Evidence of(long seed, Architecture architecture) {
        RandomEvidence chance = new RandomEvidence(seed, architecture);
        List<Measurement> measurements = new ArrayList<>();
        List<Evaluation> evaluations = new ArrayList<>();
        List<ObservedRelation> observed = new ArrayList<>();
        for (String id : chance.elements) {
            measurements.add(chance.measurement(id));
            evaluations.add(chance.evaluation(id));
            observed.add(chance.observation(id, chance.element()));
        }
        for (Relation relation : architecture.relations().values()) {
            measurements.add(chance.measurement(relation.id()));
            observed.add(chance.observation(relation.from(), relation.to()));
        }
        return new Evidence(measurements, evaluations, observed, List.of());
    }

    private String element() {
        return elements.get(random.nextInt(elements.size()));
    }

    private Instant time() {
        return AS_OF.minus(Duration.ofHours(random.nextInt(24 * 40)));
    }

    private Measurement measurement(String id) {
        Metric metric = Metric.values()[random.nextInt(Metric.values().length)];
        return new Measurement(id, metric, 2 * random.nextDouble() - 0.5, time(), Duration.ZERO, PROVENANCE);
    }

    private Evaluation evaluation(String id) {
        Evaluation.SuiteType[] types = Evaluation.SuiteType.values();
        return new Evaluation(
                "suite " + random.nextInt(2),
                types[random.nextInt(types.length)],
                id,
                "score",
                Evaluation.Score.of(random.nextDouble()),
                random.nextBoolean() ? OptionalDouble.of(0.5) : OptionalDouble.empty(),
                "",
                new TreeMap<>(),
                time(),
                PROVENANCE);
    }

    private ObservedRelation observation(String from, String to) {
        return new ObservedRelation(
                from, to, random.nextInt(400), Duration.ofDays(1 + random.nextInt(30)), time(), "grpc", PROVENANCE);
    }
}
