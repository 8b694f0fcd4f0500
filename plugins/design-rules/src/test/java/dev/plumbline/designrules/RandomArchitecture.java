package dev.plumbline.designrules;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.Tier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Architectures by chance, the same for the same seed.
public final class RandomArchitecture {

    private static final ElementKind[] KINDS = {
        ElementKind.SERVICE,
        ElementKind.SERVICE,
        ElementKind.SERVICE,
        ElementKind.DATASTORE,
        ElementKind.QUEUE,
        ElementKind.GATEWAY,
        ElementKind.PERSON,
        ElementKind.EXTERNAL,
        ElementKind.AGENT,
        ElementKind.TOOL,
        ElementKind.MODEL_ENDPOINT,
        ElementKind.GUARDRAIL,
        ElementKind.DATASET
    };
    private static final RelationKind[] RELATIONS = {
        RelationKind.CALLS,
        RelationKind.CALLS,
        RelationKind.READS,
        RelationKind.WRITES,
        RelationKind.PUBLISHES,
        RelationKind.SUBSCRIBES,
        RelationKind.USES_TOOL,
        RelationKind.GUARDS
    };

    private final Random random;

    private RandomArchitecture(long seed) {
        random = new Random(seed);
    }

    public static Architecture of(long seed, int elements, int relations) {
        return new RandomArchitecture(seed).draw("random " + seed, elements, relations);
    }

    private <T> T any(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private Architecture draw(String name, int elementCount, int relationCount) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < elementCount; i++) {
            elements.add(element("e" + i));
        }
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < relationCount; i++) {
            relations.add(relation("r" + i, elementCount));
        }
        return Architecture.of(name, elements, relations, List.of(), List.of());
    }

    private Element element(String id) {
        Element element = new Element(id, KINDS[random.nextInt(KINDS.length)], id, null, Attributes.NONE);
        element = random.nextInt(4) == 0 ? element.with(ElementAttributes.TIER, any(Tier.values())) : element;
        element = random.nextBoolean() ? element.with(ElementAttributes.REPLICAS, 1L + random.nextInt(3)) : element;
        element = random.nextBoolean()
                ? element.withAttributes(
                        element.attributes().withAt("serviceTime.mean", Duration.ofMillis(1 + random.nextInt(50))))
                : element;
        element = random.nextInt(10) == 0
                ? element.withAttributes(element.attributes().withAt("slo.p99", Duration.ofMillis(100)))
                : element;
        return switch (element.kind()) {
            case TOOL -> element.with(ElementAttributes.SIDE_EFFECTS, any(ElementAttributes.SideEffects.values()));
            case DATASET -> element.with(ElementAttributes.PII, random.nextBoolean());
            case GUARDRAIL ->
                element.with(ElementAttributes.CHECKS, List.of(random.nextBoolean() ? "injection" : "pii-redaction"));
            default -> element;
        };
    }

    private Relation relation(String id, int elements) {
        Relation relation = new Relation(
                id,
                "e" + random.nextInt(elements),
                "e" + random.nextInt(elements),
                RELATIONS[random.nextInt(RELATIONS.length)],
                Attributes.NONE);
        relation = random.nextBoolean()
                ? relation.with(RelationAttributes.TIMEOUT, Duration.ofMillis(10 + random.nextInt(500)))
                : relation;
        return random.nextInt(3) == 0
                ? relation.withAttributes(relation.attributes().withAt("retry.max", 1L + random.nextInt(3)))
                : relation;
    }
}
