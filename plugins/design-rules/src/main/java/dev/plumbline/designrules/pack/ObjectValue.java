package dev.plumbline.designrules.pack;

import dev.cel.common.exceptions.CelAttributeNotFoundException;
import dev.cel.common.types.CelType;
import dev.cel.common.values.StructValue;
import dev.plumbline.designrules.pack.ObjectType.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An element, a relation or a group of attributes as a value of the expression language.
///
/// Selecting what is not set fails with its path, so that the rule can say what is missing. A group that is not set
/// has no fields set.
@SuppressWarnings("Immutable") // the snapshot behind it is immutable, which the checker cannot see
final class ObjectValue extends StructValue<String, ObjectValue> {

    private final ObjectType type;
    private final Subject subject;
    private final String prefix;

    ObjectValue(ObjectType type, Subject subject, String prefix) {
        this.type = type;
        this.subject = subject;
        this.prefix = prefix;
    }

    /// What it is the value of.
    Subject subject() {
        return subject;
    }

    // The value of a value must be itself: the runtime unwraps values before it selects from them.
    @Override
    public ObjectValue value() {
        return this;
    }

    @Override
    public boolean isZeroValue() {
        return false;
    }

    @Override
    public CelType celType() {
        return type.type();
    }

    @Override
    public Object select(String name) {
        Field field = type.field(name).orElseThrow(() -> CelAttributeNotFoundException.of(path(name)));
        Object value = field.value().apply(subject);
        if (value != null) {
            return value;
        }
        if (field.group().isPresent()) {
            return new ObjectValue(field.group().get(), subject, prefix + name + ".");
        }
        throw CelAttributeNotFoundException.of(path(name));
    }

    @Override
    public Optional<Object> find(String name) {
        @Nullable
        Object value =
                type.field(name).map(field -> field.value().apply(subject)).orElse(null);
        return Optional.ofNullable(value);
    }

    private String path(String name) {
        return prefix + name + " of " + subject.id();
    }
}
