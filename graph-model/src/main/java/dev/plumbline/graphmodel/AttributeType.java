package dev.plumbline.graphmodel;

import dev.plumbline.graphmodel.value.ValueType;
import java.util.List;
import java.util.Optional;

/// The shape of an attribute's value: one scalar, a list of scalars, a group of fields, or free properties.
///
/// @param <T> the Java type of the values
public sealed interface AttributeType<T> {

    /// One scalar.
    record Scalar<T>(ValueType<T> value) implements AttributeType<T> {}

    /// A list of scalars; a single scalar in a file stands for a list of one.
    record Listing<E>(ValueType<E> element) implements AttributeType<List<E>> {}

    /// A group of named fields.
    ///
    /// @param shorthand the key of the field that a lone scalar stands for, if the group may be written so:
    ///     `retry: 2` for `retry: {max: 2}`
    record Fields(List<Attribute<?>> fields, Optional<String> shorthand) implements AttributeType<Attributes> {

        /// The field with the given key, if there is one.
        public Optional<Attribute<?>> field(String key) {
            for (Attribute<?> field : fields) {
                if (field.key().equals(key)) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }
    }

    /// Free properties of the user's: text by name, for whatever the metamodel does not know.
    record Properties() implements AttributeType<java.util.SortedMap<String, String>> {}
}
