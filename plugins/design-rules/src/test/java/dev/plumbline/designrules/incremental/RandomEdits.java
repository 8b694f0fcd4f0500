package dev.plumbline.designrules.incremental;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Changes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.References;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationCriticality;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.RelationMode;
import dev.plumbline.graphmodel.value.ByteSize;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueFormatException;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Edits of every attribute of the metamodel and of the structure, the same for the same seed.
final class RandomEdits {

    private final Random random;
    private int number;
    private String last = "";

    RandomEdits(long seed) {
        random = new Random(seed);
    }

    /// What the last edit was.
    String last() {
        return last;
    }

    /// The architecture after an edit.
    Architecture edit(Architecture before) {
        return edit(before, this::change);
    }

    /// The architecture after an edit of what paths are made of.
    Architecture editOfPaths(Architecture before) {
        return edit(before, this::ofPaths);
    }

    private Architecture edit(Architecture before, Function<Architecture, Change> drawn) {
        while (true) {
            try {
                Change change = drawn.apply(before);
                last = change.toString();
                return before.apply(change);
            } catch (ChangeConflictException unfit) {
                // Another edit then.
                last = "";
            }
        }
    }

    private Change change(Architecture architecture) {
        Element element = any(List.copyOf(architecture.elements().values()));
        Relation relation = any(List.copyOf(architecture.relations().values()));
        return switch (random.nextInt(20)) {
            case 19 -> turned(architecture, element);
            case 13 -> turned(relation, element.id(), relation.to());
            case 14 -> turned(relation, relation.from(), element.id());
            case 15 -> removal(architecture, element);
            case 16 -> new Change.AddElement(inside(element));
            case 18 -> new Change.RenameElement(element.id(), "id" + number++, element.name(), element.name());
            case 17 -> between(architecture, element);
            case 12 -> flow(architecture, relation);
            case 11 -> move(architecture, element);
            case 10 -> new Change.UpdateElement(element.id(), "name", element.name(), "Name " + number++);
            case 0 ->
                new Change.AddElement(new Element(
                        "new" + number++, any(List.of(ElementKind.values())), "New", null, Attributes.NONE));
            case 1 ->
                new Change.AddRelation(new Relation(
                        "new" + number++,
                        element.id(),
                        any(List.copyOf(architecture.elements().keySet())),
                        any(List.of(RelationKind.values())),
                        Attributes.NONE));
            case 2 -> new Change.RemoveRelation(relation);
            case 3, 4, 5 -> ofRelation(relation);
            default -> ofElement(architecture, element);
        };
    }

    private Change ofPaths(Architecture architecture) {
        Element element = any(List.copyOf(architecture.elements().values()));
        Relation relation = any(List.copyOf(architecture.relations().values()));
        return switch (random.nextInt(10)) {
            case 0, 1 -> between(architecture, element);
            case 2 -> new Change.RemoveRelation(relation);
            case 3 -> updated(relation, "mode", relation.isSynchronous() ? RelationMode.ASYNC : RelationMode.SYNC);
            case 4 -> updated(relation, "criticality", any(List.of(RelationCriticality.values())));
            case 5 -> updated(relation, "timeout", Duration.ofMillis(1 + random.nextInt(2_000)));
            case 6 -> new Change.AddElement(inside(element));
            case 7 -> removal(architecture, element);
            case 8 -> turned(architecture, element);
            default -> turned(relation, relation.from(), element.id());
        };
    }

    private static Change updated(Relation relation, String path, Object value) {
        return new Change.UpdateRelation(
                relation.id(), path, relation.attributes().at(path), value);
    }

    /// The same relation between others, and often of another kind.
    private Change turned(Relation relation, String from, String to) {
        RelationKind kind = random.nextBoolean() ? relation.kind() : any(List.of(RelationKind.values()));
        return new Change.Several(
                "turn",
                List.of(
                        new Change.RemoveRelation(relation),
                        new Change.AddRelation(new Relation(relation.id(), from, to, kind, relation.attributes()))));
    }

    /// The same element with the same relations, of another kind.
    private Change turned(Architecture architecture, Element element) {
        List<Change> changes = new ArrayList<>(List.of(removal(architecture, element)));
        changes.add(new Change.AddElement(new Element(
                element.id(),
                any(List.of(ElementKind.values())),
                element.name(),
                element.parent(),
                element.attributes())));
        Stream.concat(architecture.outgoing(element.id()).stream(), architecture.incoming(element.id()).stream())
                .distinct()
                .forEach(relation -> changes.add(new Change.AddRelation(relation)));
        return new Change.Several("turn", changes);
    }

    /// The element with its relations; one that contains others stays.
    private Change removal(Architecture architecture, Element element) {
        if (!architecture.children(element.id()).isEmpty()) {
            return new Change.UpdateElement(element.id(), "name", element.name(), "Name " + number++);
        }
        return Changes.removing(architecture, element.id());
    }

    /// An element like another, in the same container; sometimes it refers to nothing, and so is alone.
    private Element inside(Element like) {
        Attributes attributes = like.attributes();
        if (random.nextBoolean()) {
            for (String key : References.keys(ElementAttributes.all())) {
                attributes = attributes.withAt(key, null);
            }
        }
        return new Element("like" + number++, like.kind(), "Like", like.parent(), attributes);
    }

    /// A call that begins or ends where others do, as most do.
    private Change between(Architecture architecture, Element element) {
        Relation other = any(List.copyOf(architecture.relations().values()));
        return new Change.AddRelation(
                new Relation("call" + number++, element.id(), other.from(), RelationKind.CALLS, other.attributes()));
    }

    private Change move(Architecture architecture, Element element) {
        Element other = any(List.copyOf(architecture.elements().values()));
        boolean isFree = !architecture.isWithin(other.id(), element.id());
        return new Change.MoveElement(element.id(), element.parent(), isFree ? other.id() : null);
    }

    /// A flow in which two relations are used at the same time; the next time it goes.
    private Change flow(Architecture architecture, Relation relation) {
        if (!architecture.flows().isEmpty()) {
            return new Change.RemoveFlow(architecture.flows().firstEntry().getValue());
        }
        Relation other = any(List.copyOf(architecture.relations().values()));
        Flow.Parallel both = new Flow.Parallel(List.of(
                List.of(new Flow.Use(relation.id(), "", Optional.empty())),
                List.of(new Flow.Use(other.id(), "", Optional.empty()))));
        return new Change.AddFlow(new Flow("flow" + number++, "flow", "", List.of(both)));
    }

    private Change ofElement(Architecture architecture, Element element) {
        Path path = path("", any(ElementAttributes.all().fields()));
        return new Change.UpdateElement(
                element.id(), path.path, element.attributes().at(path.path), value(architecture, path.type));
    }

    private Change ofRelation(Relation relation) {
        Path path = path("", any(RelationAttributes.all().fields()));
        return new Change.UpdateRelation(
                relation.id(),
                path.path,
                relation.attributes().at(path.path),
                value(Architecture.empty(""), path.type));
    }

    private Path path(String prefix, Attribute<?> attribute) {
        String path = prefix + attribute.key();
        return attribute.type() instanceof AttributeType.Fields fields
                ? path(path + ".", any(fields.fields()))
                : new Path(path, attribute.type());
    }

    private Object value(Architecture architecture, AttributeType<?> type) {
        return switch (type) {
            case AttributeType.Scalar<?> scalar -> value(architecture, scalar.value());
            case AttributeType.Listing<?> list -> List.of(value(architecture, list.element()));
            case AttributeType.Fields fields -> throw new IllegalArgumentException("Its fields have values");
            case AttributeType.Properties properties -> new TreeMap<>(Map.of("key", "value"));
        };
    }

    private Object value(Architecture architecture, ValueType<?> type) {
        if (type.equals(ValueTypes.REFERENCE) && !architecture.elements().isEmpty()) {
            return any(List.copyOf(architecture.elements().keySet()));
        }
        return switch (type) {
            case ValueType.Text text -> any(List.of("none", "https", "latest", "z1", "identity-provider", "dlp"));
            case ValueType.Flag flag -> random.nextBoolean();
            case ValueType.Whole whole -> 1L + random.nextInt(12);
            case ValueType.Decimal decimal -> random.nextInt(100) / 3.0;
            case ValueType.Time time -> Duration.ofMillis(1 + random.nextInt(2_000));
            case ValueType.Size size -> new ByteSize(1 + random.nextInt(1_000_000));
            case ValueType.Share share -> new Ratio(random.nextDouble());
            case ValueType.Frequency frequency -> new Rate(random.nextInt(1_000));
            case ValueType.Day day -> LocalDate.of(2024 + random.nextInt(5), 1, 1);
            case ValueType.Choice<?> choice -> chosen(choice);
        };
    }

    private <T extends Enum<T>> Object chosen(ValueType.Choice<T> choice) {
        try {
            return choice.parse(any(new ArrayList<>(choice.choices())));
        } catch (ValueFormatException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private record Path(String path, AttributeType<?> type) {}
}
