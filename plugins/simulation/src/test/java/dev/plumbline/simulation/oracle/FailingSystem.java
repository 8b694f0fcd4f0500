package dev.plumbline.simulation.oracle;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementAttributes.FailMode;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.OperationsAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// A system made by chance whose elements fail by themselves, with so little load that nothing else makes requests
/// fail:
/// `web` calls `s0`, and each service some of those after it.
final class FailingSystem {

    /// The relation that requests enter by.
    static final String ENTRY = "web-s0";

    /// The element that they reach.
    static final String FIRST = "s0";

    private static final ElementKind[] KINDS = {ElementKind.SERVICE, ElementKind.DATASTORE, ElementKind.CACHE};

    private final Random random;
    private final SortedMap<String, Element> elements = new TreeMap<>();
    private final List<Relation> relations = new ArrayList<>();

    private FailingSystem(long seed) {
        random = new Random(seed);
    }

    static Architecture of(long seed) {
        return new FailingSystem(seed).made();
    }

    /// Load on it, with failures.
    static Scenario scenario(long seed) {
        Scenario.Run run = Scenario.Run.standard()
                .withHorizon(Duration.ofSeconds(10_000))
                .withWarmup(Duration.ofSeconds(200))
                .withReplications(20)
                .withSeed(seed)
                .withFailures(Scenario.RandomFailures.MTBF);
        return Scenario.of("failing", List.of(Workload.OpenWorkload.poisson(ENTRY, new Rate(2))))
                .withRun(run);
    }

    private Architecture made() {
        elements.put("web", new Element("web", ElementKind.CLIENT, "Web", null, Attributes.NONE));
        int services = 2 + random.nextInt(7);
        for (int at = 0; at < services; at++) {
            element("s" + at, at == 0 ? ElementKind.SERVICE : KINDS[random.nextInt(KINDS.length)]);
        }
        relate("web", FIRST, RelationKind.CALLS, RelationCriticality.REQUIRED);
        for (int from = 0; from < services; from++) {
            for (int to = from + 1; to < services; to++) {
                if (random.nextInt(services) < 2) {
                    relate("s" + from, "s" + to, RelationKind.CALLS, criticality());
                }
            }
        }
        if (random.nextInt(3) == 0) {
            guard("s" + random.nextInt(services));
        }
        return Architecture.of("Failing", elements.values(), relations, List.of(), List.of());
    }

    private void guard(String guarded) {
        element("guard", ElementKind.GUARDRAIL);
        FailMode mode = random.nextBoolean() ? FailMode.OPEN : FailMode.CLOSED;
        elements.computeIfPresent("guard", (id, guard) -> guard.with(ElementAttributes.FAIL_MODE, mode));
        relate("guard", guarded, RelationKind.GUARDS, RelationCriticality.REQUIRED);
    }

    private RelationCriticality criticality() {
        return switch (random.nextInt(5)) {
            case 0 -> RelationCriticality.OPTIONAL;
            case 1 -> RelationCriticality.FALLBACK;
            default -> RelationCriticality.REQUIRED;
        };
    }

    private void element(String id, ElementKind kind) {
        Attributes attributes = Attributes.NONE
                .with(
                        ElementAttributes.SERVICE_TIME,
                        Attributes.NONE.with(ElementAttributes.MEAN, Duration.ofMillis(1)))
                .with(ElementAttributes.CONCURRENCY, 1_000L)
                .with(ElementAttributes.REPLICAS, 1L + random.nextInt(3));
        if (random.nextInt(6) == 0) {
            attributes = attributes.with(OperationsAttributes.QUORUM, true);
        }
        if (random.nextInt(8) > 0) {
            attributes = attributes
                    .with(ElementAttributes.MTBF, Duration.ofSeconds(60 + random.nextInt(300)))
                    .with(ElementAttributes.MTTR, Duration.ofSeconds(5 + random.nextInt(30)));
        }
        elements.put(id, new Element(id, kind, id, null, attributes));
    }

    private void relate(String from, String to, RelationKind kind, RelationCriticality criticality) {
        Attributes attributes = Attributes.NONE.with(RelationAttributes.CRITICALITY, criticality);
        relations.add(new Relation(from + "-" + to, from, to, kind, attributes));
    }
}
