package dev.plumbline.graphmodel;

import dev.plumbline.graphmodel.value.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// The definition of an attribute: its key in files, the type of its value, and what it means.
///
/// @param key the key in workspace files, in camel case
/// @param type the type of the value
/// @param description one sentence with the unit or range, shown in the inspector and the JSON Schema
/// @param <T> the Java type of the values
public record Attribute<T>(String key, AttributeType<T> type, String description) {

    /// An attribute that holds one scalar.
    public static <T> Attribute<T> scalar(String key, ValueType<T> type, String description) {
        return new Attribute<>(key, new AttributeType.Scalar<>(type), description);
    }

    /// An attribute that holds a list of scalars.
    public static <E> Attribute<List<E>> list(String key, ValueType<E> type, String description) {
        return new Attribute<>(key, new AttributeType.Listing<>(type), description);
    }

    /// An attribute that groups fields.
    public static Attribute<Attributes> fields(String key, String description, Attribute<?>... fields) {
        return new Attribute<>(key, new AttributeType.Fields(List.of(fields), Optional.empty()), description);
    }

    /// An attribute that groups fields, where a lone scalar stands for the first of them.
    public static Attribute<Attributes> shorthand(String key, String description, Attribute<?>... fields) {
        return new Attribute<>(
                key, new AttributeType.Fields(List.of(fields), Optional.of(fields[0].key())), description);
    }

    /// An attribute that holds the user's own properties.
    public static Attribute<SortedMap<String, String>> properties(String key, String description) {
        return new Attribute<>(key, new AttributeType.Properties(), description);
    }
}
