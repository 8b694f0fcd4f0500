package dev.plumbline.graphmodel;

import dev.plumbline.graphmodel.value.Ratio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Makes valid architectures at random: varied kinds, nesting, attributes of every type, flows and scenarios. The same
/// seed and sizes give the same architecture.
public final class RandomArchitecture {

    private static final double SHARE_OF_ATTRIBUTES = 0.1;
    private static final int DEEPEST = 5;

    private final Random random;
    private final RandomValues values;
    private final List<Element> elements = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    private RandomArchitecture(long seed, int elementCount) {
        this.random = new Random(seed);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < elementCount; i++) {
            ids.add(elementId(i));
        }
        this.values = new RandomValues(random, ids);
    }

    /// An architecture with as many elements and relations; without elements there are no relations either.
    public static Architecture of(long seed, int elements, int relations) {
        RandomArchitecture made = new RandomArchitecture(seed, elements);
        for (int i = 0; i < elements; i++) {
            made.addElement(i);
        }
        for (int i = 0; i < relations && elements > 0; i++) {
            made.addRelation(i);
        }
        List<Flow> flows = made.flows(1 + relations / 20);
        return Architecture.of("Random " + seed, made.elements, made.relations, flows, made.scenarios(flows));
    }

    private static String elementId(int i) {
        return switch (i % 7) {
            case 0 -> "Unit_" + i;
            case 1 -> i + "-" + i;
            case 2 -> "svc." + i + ".api";
            default -> "element-" + i;
        };
    }

    private void addElement(int i) {
        ElementKind[] kinds = ElementKind.values();
        ElementKind kind = kinds[random.nextInt(kinds.length)];
        int parent = i == 0 ? -1 : random.nextInt(-1, i);
        boolean nested = parent >= 0 && depths.get(parent) < DEEPEST && random.nextInt(4) > 0;
        depths.add(nested ? depths.get(parent) + 1 : 0);
        String name = random.nextInt(5) == 0 ? elementId(i) : values.text() + " " + i;
        elements.add(new Element(
                elementId(i),
                kind,
                name,
                nested ? elementId(parent) : null,
                values.attributes(ElementAttributes.all(), SHARE_OF_ATTRIBUTES)));
    }

    private void addRelation(int i) {
        RelationKind[] kinds = RelationKind.values();
        relations.add(new Relation(
                "r" + i,
                elements.get(random.nextInt(elements.size())).id(),
                elements.get(random.nextInt(elements.size())).id(),
                kinds[random.nextInt(kinds.length)],
                values.attributes(RelationAttributes.all(), SHARE_OF_ATTRIBUTES)));
    }

    private List<Flow> flows(int count) {
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < count && !relations.isEmpty(); i++) {
            String description = random.nextBoolean() ? "" : values.text();
            flows.add(new Flow("flow-" + i, values.text() + " " + i, description, steps(3)));
        }
        return flows;
    }

    private List<Flow.Step> steps(int depth) {
        List<Flow.Step> steps = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            steps.add(step(depth));
        }
        return steps;
    }

    private Flow.Step step(int depth) {
        return switch (depth == 0 ? 9 : random.nextInt(10)) {
            case 0 -> new Flow.Parallel(List.of(steps(depth - 1), steps(depth - 1)));
            case 1 -> {
                int percent = 1 + random.nextInt(99);
                yield new Flow.Alternative(List.of(
                        new Flow.Branch(new Ratio(percent / 100.0), steps(depth - 1)),
                        new Flow.Branch(new Ratio((100 - percent) / 100.0), steps(depth - 1))));
            }
            case 2 -> new Flow.Optionally(new Flow.Branch(new Ratio(random.nextInt(101) / 100.0), steps(depth - 1)));
            case 3 -> new Flow.Loop(random.nextInt(1, 40) / 4.0, steps(depth - 1));
            case 4, 5 -> new Flow.Use(relation(), values.text(), Optional.of(Duration.ofMillis(random.nextInt(5000))));
            default -> new Flow.Use(relation(), "", Optional.empty());
        };
    }

    private String relation() {
        return relations.get(random.nextInt(relations.size())).id();
    }

    private List<Scenario> scenarios(List<Flow> flows) {
        if (relations.isEmpty()) {
            return List.of();
        }
        RandomScenario scenarios =
                new RandomScenario(random, Architecture.of("", elements, relations, flows, List.of()));
        return List.of(
                scenarios.next("scenario-1", values.text()),
                scenarios.next("scenario-2", ""),
                scenarios.next("scenario-3", ""));
    }
}
