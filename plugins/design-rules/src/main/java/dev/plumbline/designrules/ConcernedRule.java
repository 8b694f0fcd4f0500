package dev.plumbline.designrules;

import dev.plumbline.designrules.model.Edit;
import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.RuleContext;

/// A rule that looks at everything, and tells better than by what it depends on whether an edit can change what it
/// says.
public interface ConcernedRule extends DesignRule {

    /// Whether an edit can change the verdicts. It is asked only where the edit leaves all other inputs as they were.
    boolean isConcerned(Edit edit, RuleContext before, RuleContext after);
}
