package dev.plumbline.designrules.pack;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A type of the metamodel as predicates see it: its fields with their types.
final class ObjectType {

    private final StructType type;
    private final NavigableMap<String, Field> fields;

    ObjectType(String name, List<Field> fields) {
        NavigableMap<String, Field> byName = new TreeMap<>();
        fields.forEach(field -> byName.put(field.name(), field));
        this.fields = byName;
        ImmutableMap<String, CelType> types = fields.stream()
                .collect(ImmutableMap.toImmutableMap(Field::name, Field::type, (first, second) -> second));
        this.type = StructType.create(name, types.keySet(), field -> Optional.ofNullable(types.get(field)));
    }

    /// The type as the expression language knows it.
    StructType type() {
        return type;
    }

    /// The field with the name, if there is one.
    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// The fields by name.
    Map<String, Field> fields() {
        return fields;
    }

    /// A field.
    ///
    /// @param name the name
    /// @param type the type of its values
    /// @param group the type of its fields, if it is a group of them
    /// @param choices what its values can be, if they are a choice
    /// @param value the value of a subject, null if it is not set
    /// @param text the value of a subject as it is written in files, null if it is not set
    record Field(
            String name,
            CelType type,
            Optional<ObjectType> group,
            List<String> choices,
            Function<Subject, @Nullable Object> value,
            Function<Subject, @Nullable String> text) {}
}
