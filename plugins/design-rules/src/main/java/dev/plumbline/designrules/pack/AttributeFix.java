package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.Attribute;
import dev.plumbline.graphmodel.AttributeType;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ElementAttributes;
import dev.plumbline.graphmodel.RelationAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An attribute that a finding's fix sets.
///
/// @param path the attribute's path, as in `retry.backoff`
/// @param value the value that it gets
record AttributeFix(String path, Object value) {

    /// The type of the attribute at a path, if there is one.
    static Optional<AttributeType<?>> type(AppliesTo appliesTo, String path) {
        AttributeType<?> type = switch (appliesTo) {
            case ELEMENT, PAIR, PATH -> ElementAttributes.all();
            case RELATION -> RelationAttributes.all();
        };
        for (String key : path.split("\\.", -1)) {
            Optional<Attribute<?>> field =
                    type instanceof AttributeType.Fields fields ? fields.field(key) : Optional.empty();
            if (field.isEmpty()) {
                return Optional.empty();
            }
            type = field.get().type();
        }
        return type instanceof AttributeType.Fields ? Optional.empty() : Optional.of(type);
    }

    /// The change that sets the attribute, unless it has the value already.
    Optional<Change> of(Subject subject) {
        @Nullable Object before = subject.attributes().at(path);
        if (value.equals(before)) {
            return Optional.empty();
        }
        return switch (subject) {
            case Subject.OfElement element -> Optional.of(new Change.UpdateElement(element.id(), path, before, value));
            case Subject.OfRelation relation ->
                Optional.of(new Change.UpdateRelation(relation.id(), path, before, value));
            case Subject.OfPath way -> Optional.empty();
        };
    }
}
