package dev.plumbline.designrules;

import dev.plumbline.designrules.model.Edit;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.stream.Stream;

/// What a rule does that no predicate on one part can: follow paths, cycles and dominators, or add up along them.
///
/// Like the rule, it is a pure function of its context, and may be called from several threads.
@FunctionalInterface
public interface RuleAlgorithm {

    /// The verdicts that are not "passed", in an order that depends on ids only.
    Stream<Verdict> check(RuleContext context);

    /// Whether an edit can change the verdicts, of those that touch what the rule depends on. It is asked only where
    /// the
    /// edit leaves all other inputs as they were.
    default boolean isConcerned(Edit edit, RuleContext before, RuleContext after) {
        return true;
    }
}
