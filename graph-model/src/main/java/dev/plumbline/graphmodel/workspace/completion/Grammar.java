package dev.plumbline.graphmodel.workspace.completion;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What workspace files may hold: the shapes of their nodes, by the way that leads to them.
final class Grammar {

    private static final ValueType<ElementKind> ELEMENT_KIND = ValueTypes.choice(ElementKind.class);
    private static final ValueType<RelationKind> RELATION_KIND = ValueTypes.choice(RelationKind.class);

    private final Architecture architecture;
    private final Shape root;

    private Grammar(Architecture architecture, Shape root) {
        this.architecture = architecture;
        this.root = root;
    }

    /// The grammar of a file.
    ///
    /// @param rootKeys the keys that stand at the root of the file
    static Grammar of(Architecture architecture, Set<String> rootKeys) {
        return new Grammar(architecture, rootKeys.contains("scenario") ? ScenarioShapes.file() : file());
    }

    /// The shape of the node that the way leads to.
    Shape at(List<Step> path) {
        Shape shape = root;
        for (Step step : path) {
            shape = inside(shape, step);
        }
        return shape;
    }

    private Shape inside(Shape shape, Step step) {
        return switch (step) {
            case Step.Key key -> value(shape, key.text());
            case Step.Item item -> item(shape);
        };
    }

    private Shape value(Shape shape, String key) {
        return switch (shape) {
            case Shape.Group group ->
                group.entries().stream()
                        .filter(entry -> entry.key().equals(key))
                        .findFirst()
                        .map(entry -> entry.value().get())
                        .orElse(new Shape.Unknown());
            case Shape.Named named -> named.value().get();
            case Shape.ById byId -> byId.value().get();
            case Shape.Overrides overrides -> AttributePaths.valueOf(architecture, key);
            case Shape.Either either -> first(either, new Step.Key(key));
            case Shape.Listing list -> new Shape.Unknown();
            case Shape.Value value -> new Shape.Unknown();
            case Shape.Reference reference -> new Shape.Unknown();
            case Shape.Assertion assertion -> new Shape.Unknown();
            case Shape.Unknown unknown -> unknown;
        };
    }

    private Shape item(Shape shape) {
        return switch (shape) {
            case Shape.Listing list -> list.item().get();
            case Shape.Either either -> first(either, new Step.Item());
            case Shape.Group group -> new Shape.Unknown();
            case Shape.Named named -> new Shape.Unknown();
            case Shape.ById byId -> new Shape.Unknown();
            case Shape.Overrides overrides -> new Shape.Unknown();
            case Shape.Value value -> new Shape.Unknown();
            case Shape.Reference reference -> new Shape.Unknown();
            case Shape.Assertion assertion -> new Shape.Unknown();
            case Shape.Unknown unknown -> unknown;
        };
    }

    private Shape first(Shape.Either either, Step step) {
        for (Shape shape : either.shapes()) {
            Shape inside = inside(shape, step);
            if (!(inside instanceof Shape.Unknown)) {
                return inside;
            }
        }
        return new Shape.Unknown();
    }

    private static Shape file() {
        return new Shape.Group(
                List.of(
                        entry("plumbline", "The version of the format: 1.", text()),
                        entry("name", "What people call the workspace.", text()),
                        entry("description", "What the workspace is about.", text()),
                        entry("elements", "The elements by id.", new Shape.Named(Grammar::element)),
                        entry("relations", "The relations.", new Shape.Listing(Grammar::relation)),
                        entry("flows", "The flows by id.", new Shape.Named(FlowShapes::flow)),
                        entry("scenario", "The id of the scenario that this file holds.", text())),
                List.of());
    }

    private static Shape element() {
        List<Shape.Entry> entries = new ArrayList<>(List.of(
                entry("kind", "What the element is.", new Shape.Value(ELEMENT_KIND, Usage.NOWHERE)),
                entry("name", "What people call it; the id if it is not written.", text()),
                entry("parent", "The id of the element that contains it.", new Shape.Reference(Target.ELEMENT))));
        entries.addAll(AttributeShapes.entries(ElementAttributes.all(), new Usage(Usage.Parts.ELEMENTS, "")));
        return new Shape.Group(entries, List.of("kind"));
    }

    private static Shape relation() {
        Shape end = new Shape.Reference(Target.ELEMENT);
        List<Shape.Entry> entries = new ArrayList<>(List.of(
                entry("id", "The id that flows and workloads use.", text()),
                entry("from", "The id of the source.", end),
                entry("to", "The id of the target.", end),
                entry("kind", "What the relation says.", new Shape.Value(RELATION_KIND, Usage.NOWHERE))));
        entries.addAll(AttributeShapes.entries(RelationAttributes.all(), new Usage(Usage.Parts.RELATIONS, "")));
        return new Shape.Group(entries, List.of("id", "from", "to", "kind"));
    }

    static Shape.Entry entry(String key, String description, Shape value) {
        return new Shape.Entry(key, description, () -> value);
    }

    static Shape text() {
        return new Shape.Value(ValueTypes.TEXT, Usage.NOWHERE);
    }
}
