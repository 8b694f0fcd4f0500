package dev.plumbline.diagrams.layout;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Changes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationKind;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/// Small edits of an architecture, as people make them, in a row that a seed decides.
final class RandomEdits {

    /// What an edit does.
    enum Kind {
        ADD,
        REMOVE,
        CONNECT,
        MOVE
    }

    /// An edit with the architecture that comes of it.
    ///
    /// @param touched the element that it is about
    record Edit(Kind kind, String touched, Architecture after) {}

    private final Random random;
    private int made;

    RandomEdits(long seed) {
        random = new Random(seed);
    }

    Edit next(Architecture architecture) throws ChangeConflictException {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        return next(architecture, kind);
    }

    Edit next(Architecture architecture, Kind kind) throws ChangeConflictException {
        made++;
        List<Element> services = services(architecture);
        Element one = any(services);
        Element other = any(services);
        return switch (kind) {
            case ADD -> {
                String id = "new-" + made;
                Element added = new Element(id, ElementKind.SERVICE, id, one.parent(), Attributes.NONE);
                Architecture with = architecture.apply(new Change.AddElement(added));
                yield new Edit(kind, id, with.apply(calls(one.id(), id)).apply(calls(id, other.id())));
            }
            case REMOVE -> new Edit(kind, one.id(), architecture.apply(Changes.removing(architecture, one.id())));
            case CONNECT -> new Edit(kind, one.id(), architecture.apply(calls(one.id(), other.id())));
            case MOVE -> {
                String to = Objects.requireNonNull(other.parent());
                Change move = new Change.MoveElement(one.id(), one.parent(), to);
                yield new Edit(kind, one.id(), to.equals(one.parent()) ? architecture : architecture.apply(move));
            }
        };
    }

    private Change calls(String from, String to) {
        made++;
        return new Change.AddRelation(new Relation("made-" + made, from, to, RelationKind.CALLS, Attributes.NONE));
    }

    private Element any(List<Element> elements) {
        return elements.get(random.nextInt(elements.size()));
    }

    static List<Element> services(Architecture architecture) {
        return architecture.elements().values().stream()
                .filter(element -> element.kind() == ElementKind.SERVICE)
                .toList();
    }
}
