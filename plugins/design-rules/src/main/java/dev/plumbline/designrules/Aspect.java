package dev.plumbline.designrules;

import dev.plumbline.designrules.model.Edit;
import dev.plumbline.pluginapi.RuleContext;
import java.util.Set;

/// Something that is known of each element of a snapshot and may depend on any other part. Snapshots are compared by
/// it,
/// so that rules which ask it of an element are asked again of those of which it differs.
public interface Aspect {

    /// Whether an edit can make it differ of others than the parts that it touches itself.
    boolean isTouched(Edit edit);

    /// The ids of the elements of which it differs; some may be in one of the snapshots only.
    Set<String> differing(Edit edit, RuleContext before, RuleContext after);
}
