package dev.plumbline.graphmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Changes of every kind, drawn at random, that fit a snapshot.
public final class RandomChanges {

    private static final List<String> WORDS = List.of("feed", "rank", "store", "edge", "user", "model", "search");

    private final Random random;

    public RandomChanges(long seed) {
        random = new Random(seed);
    }

    /// An architecture made of random additions.
    public Architecture architecture(int elements, int relations, int flows) {
        Architecture architecture = Architecture.empty("random");
        for (int i = 0; i < elements; i++) {
            architecture = applied(architecture, addElement(architecture));
        }
        for (int i = 0; i < relations; i++) {
            architecture = applied(architecture, addRelation(architecture));
        }
        for (int i = 0; i < flows; i++) {
            architecture = applied(architecture, addFlow(architecture));
        }
        return architecture;
    }

    /// A change that fits the snapshot, several together at times.
    public Change next(Architecture architecture) {
        if (random.nextInt(8) != 0) {
            return single(architecture);
        }
        List<Change> parts = new ArrayList<>();
        Architecture state = architecture;
        for (int i = random.nextInt(2, 5); i > 0; i--) {
            Change part = single(state);
            parts.add(part);
            state = applied(state, part);
        }
        return new Change.Several("Change several", parts);
    }

    /// A change of one attribute of an element or a relation.
    public Change attribute(Architecture architecture) {
        return random.nextBoolean() && !architecture.relations().isEmpty()
                ? updateRelation(architecture)
                : updateElement(architecture);
    }

    /// A change of one attribute that holds one scalar, which is set before and after.
    public Change scalar(Architecture architecture) {
        while (true) {
            Change change = attribute(architecture);
            if (change instanceof Change.UpdateElement update && isScalar(update.before(), update.after())) {
                return change;
            }
            if (change instanceof Change.UpdateRelation update && isScalar(update.before(), update.after())) {
                return change;
            }
        }
    }

    private static boolean isScalar(@Nullable Object before, @Nullable Object after) {
        return before != null
                && after != null
                && !before.equals(after)
                && !(after instanceof List)
                && !(after instanceof Attributes)
                && !(after instanceof java.util.SortedMap);
    }

    private Change single(Architecture architecture) {
        boolean connected = !architecture.relations().isEmpty();
        return switch (architecture.elements().size() < 3 ? 0 : random.nextInt(12)) {
            case 0 -> addElement(architecture);
            case 1 -> Changes.removing(architecture, element(architecture));
            case 2, 3 -> updateElement(architecture);
            case 4 -> move(architecture);
            case 5 -> rename(architecture);
            case 6 ->
                connected ? Changes.disconnecting(architecture, relation(architecture)) : addRelation(architecture);
            case 7, 8 -> connected ? updateRelation(architecture) : addRelation(architecture);
            case 9 -> connected ? addFlow(architecture) : addRelation(architecture);
            case 10 ->
                architecture.flows().isEmpty()
                        ? move(architecture)
                        : new Change.RemoveFlow(
                                architecture.flows().firstEntry().getValue());
            default -> addRelation(architecture);
        };
    }

    private Change rename(Architecture architecture) {
        Element element = architecture.requireElement(element(architecture));
        String after = freshId(architecture);
        return random.nextInt(3) == 0
                ? new Change.RenameElement(element.id(), after, element.name(), element.name())
                : Change.RenameElement.of(element, after);
    }

    private Change addElement(Architecture architecture) {
        List<String> ids = List.copyOf(architecture.elements().keySet());
        String id = freshId(architecture);
        String parent = ids.isEmpty() || random.nextBoolean() ? null : pick(ids);
        ElementKind kind = pick(List.of(ElementKind.values()));
        Attributes attributes = attributes(ElementAttributes.all(), ids.isEmpty() ? List.of(id) : ids);
        return new Change.AddElement(
                new Element(id, kind, random.nextBoolean() ? id : "The " + id, parent, attributes));
    }

    private Change addRelation(Architecture architecture) {
        List<String> ids = List.copyOf(architecture.elements().keySet());
        String id = "r" + random.nextInt(1_000_000);
        while (architecture.relations().containsKey(id)) {
            id += "x";
        }
        return new Change.AddRelation(new Relation(
                id,
                pick(ids),
                pick(ids),
                pick(List.of(RelationKind.values())),
                attributes(RelationAttributes.all(), ids)));
    }

    private Change addFlow(Architecture architecture) {
        String id = "flow" + random.nextInt(1_000_000);
        while (architecture.flows().containsKey(id)) {
            id += "x";
        }
        List<Flow.Step> steps = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            steps.add(new Flow.Use(relation(architecture), "", Optional.empty()));
        }
        return new Change.AddFlow(new Flow(id, "Flow " + id, "", steps));
    }

    private Change updateElement(Architecture architecture) {
        Element element = architecture.requireElement(element(architecture));
        int choice = random.nextInt(12);
        if (choice == 0) {
            return new Change.UpdateElement(element.id(), "name", element.name(), "Name " + random.nextInt(100));
        }
        if (choice == 1) {
            return new Change.UpdateElement(element.id(), "kind", element.kind(), pick(List.of(ElementKind.values())));
        }
        Update update = update(architecture, element.attributes(), ElementAttributes.all());
        return new Change.UpdateElement(element.id(), update.path, update.before, update.after);
    }

    private Change updateRelation(Architecture architecture) {
        Relation relation = architecture.requireRelation(relation(architecture));
        return switch (random.nextInt(12)) {
            case 0 -> new Change.UpdateRelation(relation.id(), "from", relation.from(), element(architecture));
            case 1 -> new Change.UpdateRelation(relation.id(), "to", relation.to(), element(architecture));
            case 2 ->
                new Change.UpdateRelation(relation.id(), "kind", relation.kind(), pick(List.of(RelationKind.values())));
            default -> {
                Update update = update(architecture, relation.attributes(), RelationAttributes.all());
                yield new Change.UpdateRelation(relation.id(), update.path, update.before, update.after);
            }
        };
    }

    private Update update(Architecture architecture, Attributes attributes, AttributeType.Fields fields) {
        ChangeValues values =
                new ChangeValues(random, List.copyOf(architecture.elements().keySet()));
        String path = random.nextInt(3) > 0 && !attributes.isEmpty()
                ? pick(attributes.keys())
                : pick(fields.fields()).key();
        AttributeType<?> type = fields.field(path).orElseThrow().type();
        if (type instanceof AttributeType.Fields group && random.nextInt(4) > 0) {
            Attribute<?> field = pick(group.fields());
            path += "." + field.key();
            type = field.type();
        }
        Object before = attributes.at(path);
        Object after = before != null && random.nextInt(3) == 0 ? null : values.of(type);
        return new Update(path, before, after);
    }

    private Change move(Architecture architecture) {
        String id = element(architecture);
        String parent = random.nextInt(4) == 0 ? null : element(architecture);
        while (parent != null && architecture.isWithin(parent, id)) {
            parent = random.nextInt(4) == 0 ? null : element(architecture);
        }
        return new Change.MoveElement(id, architecture.requireElement(id).parent(), parent);
    }

    private Attributes attributes(AttributeType.Fields fields, List<String> ids) {
        ChangeValues values = new ChangeValues(random, ids);
        Attributes attributes = Attributes.NONE;
        for (int i = random.nextInt(5); i > 0; i--) {
            Attribute<?> attribute = pick(fields.fields());
            attributes = attributes.with(attribute.key(), values.of(attribute.type()));
        }
        return attributes;
    }

    private String freshId(Architecture architecture) {
        String id = pick(WORDS) + "-" + random.nextInt(1000);
        while (architecture.elements().containsKey(id)) {
            id = pick(WORDS) + "-" + random.nextInt(1000);
        }
        return id;
    }

    private String element(Architecture architecture) {
        return pick(List.copyOf(architecture.elements().keySet()));
    }

    private String relation(Architecture architecture) {
        return pick(List.copyOf(architecture.relations().keySet()));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Architecture applied(Architecture architecture, Change change) {
        try {
            return architecture.apply(change);
        } catch (ChangeConflictException conflict) {
            throw new AssertionError("The change does not fit: " + change, conflict);
        }
    }

    private record Update(
            String path, @Nullable Object before, @Nullable Object after) {}
}
