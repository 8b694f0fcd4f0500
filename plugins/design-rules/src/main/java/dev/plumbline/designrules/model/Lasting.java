package dev.plumbline.designrules.model;

import dev.plumbline.pluginapi.RuleContext;
import java.util.Optional;

/// Something that rules work out from a context, and that most edits do not touch: it then need not be worked out
/// again.
///
/// @param <T> its own type
public interface Lasting<T extends Lasting<T>> {

    /// What it is after an edit, the same as if it were worked out from the context; empty if the edit touches it. What
    /// it gives must not show parts as they were before.
    Optional<T> after(Edit edit, RuleContext now);
}
