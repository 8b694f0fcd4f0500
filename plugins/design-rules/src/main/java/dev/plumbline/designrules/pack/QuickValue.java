package dev.plumbline.designrules.pack;

import dev.plumbline.designrules.pack.ObjectType.Field;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A value that can be read without the expression language.
sealed interface QuickValue {

    /// The value for some parts by their variables; null if it is not set, or not known.
    @Nullable
    Object of(Map<String, ? extends Subject> subjects);

    /// One that is written in the condition.
    record Written(Object value) implements QuickValue {

        @Override
        public Object of(Map<String, ? extends Subject> subjects) {
            return value;
        }
    }

    /// A field of a variable, as in `r.retry.max`.
    ///
    /// @param groups the groups that the field is in, the outermost first
    record OfField(String variable, List<Field> groups, Field field) implements QuickValue {

        @Override
        public @Nullable Object of(Map<String, ? extends Subject> subjects) {
            Subject subject = subjects.get(variable);
            for (int i = 0; subject != null && i < groups.size(); i++) {
                // A group can be one that holds for the part, but is declared by another.
                subject = groups.get(i).value().apply(subject) instanceof ObjectValue group ? group.subject() : subject;
            }
            return subject == null ? null : field.value().apply(subject);
        }
    }
}
