package dev.plumbline.designrules.pack;

import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.plumbline.designrules.pack.ObjectType.Field;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the conditions of packs can name, in words for people.
public final class PackVocabulary {

    private PackVocabulary() {}

    /// The variables of each kind of rule.
    public static List<Name> variables() {
        Metamodel metamodel = new Metamodel();
        List<Name> names = new ArrayList<>();
        for (AppliesTo appliesTo : AppliesTo.values()) {
            appliesTo
                    .variables(metamodel)
                    .forEach((name, type) -> names.add(new Name(
                            name,
                            type.type().name(),
                            "in rules with foreach: " + appliesTo.name().toLowerCase(Locale.ROOT))));
        }
        return names;
    }

    /// What can be asked of elements.
    public static List<Name> ofElements() {
        return fields(new Metamodel().element(), Optional.of(ElementAttributes.all()), "");
    }

    /// What can be asked of relations.
    public static List<Name> ofRelations() {
        return fields(new Metamodel().relation(), Optional.of(RelationAttributes.all()), "");
    }

    /// What can be asked of paths.
    public static List<Name> ofPaths() {
        return fields(new Metamodel().path(), Optional.empty(), "");
    }

    /// The functions of elements.
    public static List<Name> functions() {
        return Stream.of(GraphFunctions.values())
                .map(function -> new Name(function.signature(), word(function.result()), function.meaning()))
                .toList();
    }

    private static List<Name> fields(ObjectType type, Optional<AttributeType.Fields> attributes, String prefix) {
        List<Name> names = new ArrayList<>();
        for (Field field : type.fields().values()) {
            Optional<Attribute<?>> attribute = attributes.flatMap(known -> known.field(field.name()));
            if (field.group().isPresent()) {
                Optional<AttributeType.Fields> nested = attribute
                        .map(Attribute::type)
                        .filter(AttributeType.Fields.class::isInstance)
                        .map(AttributeType.Fields.class::cast);
                names.addAll(fields(field.group().get(), nested, prefix + field.name() + "."));
            } else {
                names.add(new Name(
                        prefix + field.name(),
                        type(field, attribute),
                        DerivedMeanings.of(type.type().name() + "." + field.name())
                                .or(() -> attribute.map(Attribute::description))
                                .orElse("")));
            }
        }
        return names;
    }

    private static String type(Field field, Optional<Attribute<?>> attribute) {
        String unit = attribute
                .map(Attribute::type)
                .filter(AttributeType.Scalar.class::isInstance)
                .map(type -> unit(((AttributeType.Scalar<?>) type).value()))
                .orElse("");
        return field.choices().isEmpty() || field.choices().size() > 12
                ? word(field.type()) + unit
                : "one of " + String.join(", ", field.choices());
    }

    private static String unit(ValueType<?> type) {
        return switch (type) {
            case ValueType.Size size -> ", in bytes";
            case ValueType.Share share -> ", from 0.0 to 1.0";
            case ValueType.Frequency frequency -> ", per second";
            case ValueType.Day day -> ", the start of the day in UTC";
            case ValueType.Text text -> "";
            case ValueType.Flag flag -> "";
            case ValueType.Whole whole -> "";
            case ValueType.Decimal decimal -> "";
            case ValueType.Time time -> "";
            case ValueType.Choice<?> choice -> "";
        };
    }

    private static String word(CelType type) {
        if (type instanceof ListType list && list.hasElemType()) {
            return "list of " + word(list.elemType());
        }
        if (type.kind() == CelKind.MAP) {
            return "text by name";
        }
        return switch (type.name()) {
            case "string" -> "text";
            case "bool" -> "true or false";
            case "int" -> "whole number";
            case "double" -> "number";
            case "google.protobuf.Duration" -> "duration";
            case "google.protobuf.Timestamp" -> "moment";
            default -> type.name();
        };
    }

    /// Something that can be named.
    ///
    /// @param name the name, with the groups that it is in
    /// @param type what its values are, with their unit
    /// @param meaning what it tells
    public record Name(String name, String type, String meaning) {}
}
