package dev.plumbline.designrules;

import dev.plumbline.designrules.model.Edit;
import dev.plumbline.pluginapi.PartRule;
import dev.plumbline.pluginapi.RuleContext;
import java.util.Optional;
import java.util.Set;

/// A rule that judges parts one by one, and tells better than by distance which of them an edit can touch.
public interface SelectiveRule extends PartRule {

    /// The parts of which an edit can change the verdict, of those that there are and of some that there were; empty
    /// for
    /// any. It is asked only where the edit leaves all other inputs as they were.
    Optional<Set<String>> touched(Edit edit, RuleContext before, RuleContext after);
}
