package dev.plumbline.designrules.pack;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.plumbline.designrules.pack.ObjectType.Field;
import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.value.ByteSize;
import dev.plumbline.graphmodel.value.Rate;
import dev.plumbline.graphmodel.value.Ratio;
import dev.plumbline.graphmodel.value.ValueType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns the attributes of the metamodel into typed fields for predicates.
///
/// Sizes become bytes, ratios numbers from 0 to 1, rates events per second, dates the start of the day in UTC, and
/// choices their text in files.
final class AttributeFields {

    private final String root;
    private final Map<String, ObjectType> types;

    /// @param root the name of the type that the fields belong to
    /// @param types receives the types of the groups that are met
    AttributeFields(String root, Map<String, ObjectType> types) {
        this.root = root;
        this.types = types;
    }

    /// The fields of a group of attributes.
    ///
    /// @param prefix the path of the group with a dot at its end, empty for the outermost
    List<Field> of(AttributeType.Fields attributes, String prefix) {
        List<Field> fields = new ArrayList<>();
        attributes.fields().forEach(attribute -> fields.add(field(attribute, prefix + attribute.key())));
        return fields;
    }

    private Field field(Attribute<?> attribute, String path) {
        Function<Subject, @Nullable Object> raw =
                subject -> subject.attributes().at(path);
        return switch (attribute.type()) {
            case AttributeType.Scalar<?> scalar -> scalar(attribute.key(), scalar.value(), raw);
            case AttributeType.Listing<?> list -> list(attribute.key(), list.element(), raw);
            case AttributeType.Fields nested -> group(attribute.key(), nested, path, raw);
            case AttributeType.Properties properties ->
                new Field(
                        attribute.key(),
                        MapType.create(SimpleType.STRING, SimpleType.STRING),
                        Optional.empty(),
                        List.of(),
                        subject -> orEmpty(raw.apply(subject), Map.of()),
                        subject -> text(raw.apply(subject)));
        };
    }

    private static <T> Field scalar(String name, ValueType<T> type, Function<Subject, @Nullable Object> raw) {
        return new Field(
                name,
                celType(type),
                Optional.empty(),
                type instanceof ValueType.Choice<?> choice ? choice.choices() : List.of(),
                reading(type, raw),
                subject -> {
                    Object value = raw.apply(subject);
                    return value == null ? null : format(type, value);
                });
    }

    private static Function<Subject, @Nullable Object> reading(
            ValueType<?> type, Function<Subject, @Nullable Object> raw) {
        if (type instanceof ValueType.Choice<?> choice) {
            Map<Object, String> written = new HashMap<>();
            for (Enum<?> constant : choice.type().getEnumConstants()) {
                written.put(constant, format(type, constant));
            }
            return subject -> written.get(raw.apply(subject));
        }
        return subject -> {
            Object value = raw.apply(subject);
            return value == null ? null : celValue(type, value);
        };
    }

    private static <T> Field list(String name, ValueType<T> type, Function<Subject, @Nullable Object> raw) {
        // An element without tags has none, while one without, say, zones has zones that are not known.
        @Nullable Object absent = name.equals("tags") ? List.of() : null;
        return new Field(
                name,
                ListType.create(celType(type)),
                Optional.empty(),
                List.of(),
                subject -> raw.apply(subject) instanceof List<?> values
                        ? values.stream().map(value -> celValue(type, value)).toList()
                        : absent,
                subject -> raw.apply(subject) instanceof List<?> values
                        ? values.stream().map(value -> format(type, value)).collect(Collectors.joining(", "))
                        : null);
    }

    private Field group(
            String name, AttributeType.Fields nested, String path, Function<Subject, @Nullable Object> raw) {
        ObjectType type = new ObjectType(root + "." + path, of(nested, path + "."));
        types.put(type.type().name(), type);
        return new Field(
                name,
                StructTypeReference.create(type.type().name()),
                Optional.of(type),
                List.of(),
                subject -> raw.apply(subject) == null ? null : new ObjectValue(type, subject, path + "."),
                subject -> text(raw.apply(subject)));
    }

    private static CelType celType(ValueType<?> type) {
        return switch (type) {
            case ValueType.Text text -> SimpleType.STRING;
            case ValueType.Flag flag -> SimpleType.BOOL;
            case ValueType.Whole whole -> SimpleType.INT;
            case ValueType.Decimal decimal -> SimpleType.DOUBLE;
            case ValueType.Time time -> SimpleType.DURATION;
            case ValueType.Size size -> SimpleType.INT;
            case ValueType.Share share -> SimpleType.DOUBLE;
            case ValueType.Frequency frequency -> SimpleType.DOUBLE;
            case ValueType.Day day -> SimpleType.TIMESTAMP;
            case ValueType.Choice<?> choice -> SimpleType.STRING;
        };
    }

    private static Object celValue(ValueType<?> type, Object value) {
        return switch (value) {
            case ByteSize size -> size.bytes();
            case Ratio ratio -> ratio.value();
            case Rate rate -> rate.perSecond();
            case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
            case Enum<?> choice -> format(type, choice);
            default -> value;
        };
    }

    @SuppressWarnings("unchecked") // the value was read from an attribute of this type
    private static <T> String format(ValueType<T> type, Object value) {
        return type.format((T) value);
    }

    private static Object orEmpty(@Nullable Object value, Object otherwise) {
        return value == null ? otherwise : value;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
