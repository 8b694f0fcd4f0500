package dev.plumbline.graphmodel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One field of a part that is another one in a later snapshot.
///
/// @param path the field's path, as in `slo.p99`, `properties.team` or `parent`
/// @param before the value before, null if it was not set
/// @param after the value after, null if it is not set any more
public record FieldChange(
        String path, @Nullable Object before, @Nullable Object after) {

    /// The path of the container that an element lies in.
    public static final String PARENT = "parent";

    /// Whether an element lies in another container now.
    public boolean isMove() {
        return path.equals(PARENT);
    }

    /// Whether the field says the same before and after.
    boolean isNothing() {
        return Objects.equals(before, after);
    }
}
