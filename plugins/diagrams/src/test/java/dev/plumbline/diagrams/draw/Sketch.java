package dev.plumbline.diagrams.draw;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An architecture and its layout, made by hand for tests.
final class Sketch {

    private final List<Element> elements = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Layout.Box> boxes = new ArrayList<>();
    private final List<Layout.Route> routes = new ArrayList<>();

    /// Adds an element in a box.
    Sketch box(String id, ElementKind kind, String name, Bounds bounds) {
        return box(id, kind, name, null, new Layout.Box(id, null, bounds, 0, false, 0));
    }

    Sketch box(String id, ElementKind kind, String name, @Nullable String parent, Layout.Box box) {
        elements.add(new Element(id, kind, name, parent, Attributes.NONE));
        boxes.add(box);
        return this;
    }

    /// Adds an element without a box.
    Sketch element(String id, ElementKind kind, String name, @Nullable String parent, String technology) {
        Element element = new Element(id, kind, name, parent, Attributes.NONE);
        elements.add(technology.isEmpty() ? element : element.with(ElementAttributes.TECHNOLOGY, technology));
        return this;
    }

    Sketch technology(String technology) {
        elements.add(elements.removeLast().with(ElementAttributes.TECHNOLOGY, technology));
        return this;
    }

    Sketch owner(String owner) {
        elements.add(elements.removeLast().with(ElementAttributes.OWNER, owner));
        return this;
    }

    /// Adds a relation without a route.
    Sketch relation(String from, String to, RelationKind kind, String protocol) {
        Relation relation = new Relation(from + "-" + to, from, to, kind, Attributes.NONE);
        relations.add(protocol.isEmpty() ? relation : relation.with(RelationAttributes.PROTOCOL, protocol));
        return this;
    }

    Sketch change(java.util.function.UnaryOperator<Relation> change) {
        relations.add(change.apply(relations.removeLast()));
        return this;
    }

    /// Adds a route for the last relation.
    Sketch route(Point label, Point... points) {
        Relation relation = relations.getLast();
        routes.add(new Layout.Route(List.of(relation.id()), relation.from(), relation.to(), List.of(points), label));
        return this;
    }

    Architecture architecture() {
        return Architecture.of("Sample", elements, relations, List.of(), List.of());
    }

    Layout layout() {
        Bounds bounds =
                boxes.stream().map(Layout.Box::bounds).reduce(Bounds::union).orElse(new Bounds(0, 0, 0, 0));
        return new Layout(bounds, boxes, routes);
    }
}
