package dev.plumbline.graphmodel.workspace.completion;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.util.ArrayList;
import java.util.List;

/// The shapes of the metamodel's attributes.
final class AttributeShapes {

    private AttributeShapes() {}

    /// The entries of a mapping that may have the attributes.
    ///
    /// @param usage where the group of the attributes is found in the model
    static List<Shape.Entry> entries(AttributeType.Fields fields, Usage usage) {
        List<Shape.Entry> entries = new ArrayList<>();
        for (Attribute<?> field : fields.fields()) {
            Usage inside = usage.below(field.key());
            entries.add(new Shape.Entry(field.key(), field.description(), () -> of(field, inside)));
        }
        return entries;
    }

    /// The shape of an attribute's value.
    static Shape of(Attribute<?> attribute, Usage usage) {
        return switch (attribute.type()) {
            case AttributeType.Scalar<?> scalar -> value(attribute.key(), scalar.value(), usage);
            case AttributeType.Listing<?> list -> {
                Shape item = value(attribute.key(), list.element(), usage);
                yield new Shape.Listing(() -> item);
            }
            case AttributeType.Fields fields -> group(fields, usage);
            case AttributeType.Properties properties ->
                new Shape.Named(() -> new Shape.Value(ValueTypes.TEXT, Usage.NOWHERE));
        };
    }

    private static Shape group(AttributeType.Fields fields, Usage usage) {
        Shape group = new Shape.Group(entries(fields, usage), List.of());
        return fields.shorthand()
                .flatMap(fields::field)
                .map(field -> (Shape) new Shape.Either(List.of(of(field, usage.below(field.key())), group)))
                .orElse(group);
    }

    private static Shape value(String key, ValueType<?> type, Usage usage) {
        if (type instanceof ValueType.Text text && text.reference()) {
            return new Shape.Reference(target(key));
        }
        return new Shape.Value(type, usage);
    }

    private static Target target(String key) {
        return switch (key) {
            case "owner" -> Target.TEAM;
            case "data" -> Target.DATASET;
            case "deadLetter" -> Target.QUEUE;
            default -> Target.ELEMENT;
        };
    }
}
