package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Fault;
import dev.plumbline.graphmodel.Flow;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.RelationKind;
import dev.plumbline.graphmodel.Scenario;
import dev.plumbline.graphmodel.Workload;
import dev.plumbline.graphmodel.value.ValueType;
import dev.plumbline.graphmodel.value.ValueTypes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The values of fields as people write them in workspace files, without the quotes: `80ms`, `99.95%`, `a, b`.
public final class FieldText {

    private FieldText() {}

    /// The value of an element's field.
    ///
    /// @param path the field's path, as in `slo.p99`; `kind`, `name` and `parent` are paths too
    /// @param value the value; null gives an empty text
    public static String ofElement(String path, @Nullable Object value) {
        return text(ElementAttributes.all(), path, value);
    }

    /// The value of a relation's field.
    ///
    /// @param path the field's path, as in `retry.max`; `from`, `to` and `kind` are paths too
    /// @param value the value; null gives an empty text
    public static String ofRelation(String path, @Nullable Object value) {
        return text(RelationAttributes.all(), path, value);
    }

    /// The value of a field of a flow or a scenario.
    ///
    /// @param value the value; null gives an empty text
    public static String ofOther(@Nullable Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(FieldText::item).collect(Collectors.joining(", "));
        }
        if (value instanceof Duration time) {
            return ValueTypes.DURATION.format(time);
        }
        if (value instanceof Scenario.RandomFailures failures) {
            return ScenarioValues.FAILURES.format(failures);
        }
        return value == null ? "" : value.toString();
    }

    private static String item(Object item) {
        if (item instanceof Flow.Step step) {
            return FlowText.step(step);
        }
        if (item instanceof Workload workload) {
            return WorkloadText.of(workload);
        }
        return item instanceof Fault fault ? FaultText.of(fault) : item.toString();
    }

    private static String text(AttributeType.Fields fields, String path, @Nullable Object value) {
        if (value instanceof ElementKind kind) {
            return kind.id();
        }
        if (value instanceof RelationKind kind) {
            return RelationReader.text(kind);
        }
        if (value == null) {
            return "";
        }
        return type(fields, path).map(type -> text(type, value)).orElseGet(value::toString);
    }

    private static String text(AttributeType<?> type, Object value) {
        return switch (type) {
            case AttributeType.Scalar<?> scalar -> scalar(scalar.value(), value);
            case AttributeType.Listing<?> list ->
                ((List<?>) value)
                        .stream().map(item -> scalar(list.element(), item)).collect(Collectors.joining(", "));
            case AttributeType.Fields group -> YamlFormat.value(group, value);
            case AttributeType.Properties properties -> YamlFormat.value(properties, value);
        };
    }

    private static <T> String scalar(ValueType<T> type, Object value) {
        @SuppressWarnings("unchecked") // attributes hold only values of their types
        T typed = (T) value;
        return type.format(typed);
    }

    private static Optional<AttributeType<?>> type(AttributeType.Fields fields, String path) {
        int dot = path.indexOf('.');
        Attribute<?> head =
                fields.field(dot < 0 ? path : path.substring(0, dot)).orElse(null);
        if (head == null || dot < 0) {
            return Optional.ofNullable(head).map(Attribute::type);
        }
        return head.type() instanceof AttributeType.Fields nested
                ? type(nested, path.substring(dot + 1))
                : Optional.empty();
    }
}
