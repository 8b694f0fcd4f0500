package dev.plumbline.views.scenario;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Attributes;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An attribute of one value that a scenario can override.
///
/// @param part the id of the element or relation
/// @param path its path there, as in `serviceTime.mean`
/// @param type the type of its value
/// @param description what it means
/// @param model the value that the model has, as files have it
record OverriddenAttribute(String part, String path, ValueType<?> type, String description, Optional<String> model) {

    /// The path in the file of the scenario.
    String key() {
        return part + "." + path;
    }

    /// The attribute at a path; empty if there is none of one value.
    static Optional<OverriddenAttribute> of(Architecture architecture, String key) {
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            String part = key.substring(0, dot);
            List<OverriddenAttribute> all = of(architecture.element(part), architecture.relation(part));
            if (!all.isEmpty()) {
                String path = key.substring(dot + 1);
                return all.stream()
                        .filter(one -> one.path.equals(path) || one.path.equals(path + ".mean"))
                        .findFirst()
                        .map(one -> new OverriddenAttribute(one.part, path, one.type, one.description, one.model));
            }
        }
        return Optional.empty();
    }

    /// Those that a simulation can heed: numbers, times, shares, rates, choices and flags.
    static List<OverriddenAttribute> all(Architecture architecture) {
        return Stream.concat(
                        architecture.elements().values().stream().flatMap(element -> of(element).stream()),
                        architecture.relations().values().stream().flatMap(relation -> of(relation).stream()))
                .filter(attribute -> isHeeded(attribute.type))
                .toList();
    }

    private static List<OverriddenAttribute> of(Optional<Element> element, Optional<Relation> relation) {
        return element.map(OverriddenAttribute::of)
                .orElseGet(() -> relation.map(OverriddenAttribute::of).orElse(List.of()));
    }

    private static List<OverriddenAttribute> of(Element element) {
        return collected(element.id(), ElementAttributes.all(), element.attributes());
    }

    private static List<OverriddenAttribute> of(Relation relation) {
        return collected(relation.id(), RelationAttributes.all(), relation.attributes());
    }

    private static List<OverriddenAttribute> collected(
            String part, AttributeType.Fields fields, Attributes attributes) {
        List<OverriddenAttribute> all = new ArrayList<>();
        collect(all, part, "", fields, attributes);
        return all;
    }

    private static void collect(
            List<OverriddenAttribute> all,
            String part,
            String prefix,
            AttributeType.Fields fields,
            Attributes attributes) {
        for (Attribute<?> field : fields.fields()) {
            String path = prefix + field.key();
            if (field.type() instanceof AttributeType.Scalar<?> scalar) {
                Optional<String> model =
                        Optional.ofNullable(attributes.at(path)).map(value -> text(scalar.value(), value));
                all.add(new OverriddenAttribute(part, path, scalar.value(), field.description(), model));
            } else if (field.type() instanceof AttributeType.Fields group) {
                collect(all, part, path + ".", group, attributes);
            }
        }
    }

    @SuppressWarnings("unchecked") // attributes hold only values of their definition's type
    private static <T> String text(ValueType<T> type, Object value) {
        return type.format((T) value);
    }

    private static boolean isHeeded(ValueType<?> type) {
        return switch (type) {
            case ValueType.Text text -> false;
            case ValueType.Day day -> false;
            case ValueType.Whole whole -> true;
            case ValueType.Decimal decimal -> true;
            case ValueType.Time time -> true;
            case ValueType.Share share -> true;
            case ValueType.Frequency rate -> true;
            case ValueType.Size size -> true;
            case ValueType.Flag flag -> true;
            case ValueType.Choice<?> choice -> true;
        };
    }

    /// The value that an override begins with: that of the model, or a usual one.
    String beginning() {
        return model.orElseGet(() -> switch (type) {
            case ValueType.Whole whole -> String.valueOf(Math.max(1, whole.minimum()));
            case ValueType.Decimal decimal -> "1";
            case ValueType.Time time -> "100ms";
            case ValueType.Share share -> "50%";
            case ValueType.Frequency rate -> "100/s";
            case ValueType.Size size -> "1MiB";
            case ValueType.Flag flag -> "true";
            case ValueType.Choice<?> choice -> choice.choices().getFirst();
            case ValueType.Text text -> "text";
            case ValueType.Day day -> "2026-01-01";
        });
    }
}
