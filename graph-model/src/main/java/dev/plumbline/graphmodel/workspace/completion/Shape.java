package dev.plumbline.graphmodel.workspace.completion;

import dev.plumbline.graphmodel.value.ValueType;
import java.util.List;
import java.util.function.Supplier;

/// What a node of a workspace file may be.
sealed interface Shape {

    /// A mapping with known keys.
    ///
    /// @param required the keys that it is of no use without
    record Group(List<Entry> entries, List<String> required) implements Shape {}

    /// A key of a mapping, with what it means and what its value may be.
    record Entry(String key, String description, Supplier<Shape> value) {}

    /// A mapping whose keys people choose.
    record Named(Supplier<Shape> value) implements Shape {}

    /// A mapping whose keys are ids of parts of the model.
    record ById(Target target, Supplier<Shape> value) implements Shape {}

    /// A list.
    record Listing(Supplier<Shape> item) implements Shape {}

    /// One value.
    ///
    /// @param usage where other values of the same attribute are found
    record Value(ValueType<?> type, Usage usage) implements Shape {}

    /// The id of a part, or the name of a zone or region.
    record Reference(Target target) implements Shape {}

    /// A mapping of values by the paths of attributes: `feed-api.replicas`.
    record Overrides() implements Shape {}

    /// An assertion of a scenario.
    record Assertion() implements Shape {}

    /// One of several shapes.
    record Either(List<Shape> shapes) implements Shape {}

    /// Nothing that is known.
    record Unknown() implements Shape {}

    /// The name of the shape, for people.
    static String name(Shape shape) {
        return switch (shape) {
            case Group group -> "group";
            case Named named -> "by id";
            case ById byId -> "by " + byId.target().words;
            case Listing list -> "list";
            case Value value ->
                value.type() instanceof ValueType.Choice<?>
                        ? "choice"
                        : value.type().name();
            case Reference reference -> reference.target().words;
            case Overrides overrides -> "by path";
            case Assertion assertion -> "assertion";
            case Either either -> name(either.shapes().getFirst());
            case Unknown unknown -> "";
        };
    }
}
