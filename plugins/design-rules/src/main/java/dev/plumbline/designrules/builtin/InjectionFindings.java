package dev.plumbline.designrules.builtin;

import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The elements on the paths that AI-003 finds: what other rules on guardrails would say of them, it says already, and
/// more severely.
///
/// @param verdicts what AI-003 says
record InjectionFindings(List<Verdict> verdicts) {

    /// Those of a snapshot.
    static InjectionFindings in(RuleContext context) {
        return context.derived(
                InjectionFindings.class, given -> new InjectionFindings(PromptInjectionPath.verdicts(given)));
    }

    /// The ids of the elements on the paths that it finds.
    static Set<String> elements(RuleContext context) {
        Set<String> found = new HashSet<>();
        in(context).verdicts.forEach(verdict -> {
            if (verdict instanceof Verdict.Violation violation) {
                found.addAll(violation.witness());
            }
        });
        return found;
    }
}
