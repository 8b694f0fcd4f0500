package dev.plumbline.designrules.builtin;

import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.Verdict;
import java.util.HashSet;
import java.util.Set;

/// The elements on the paths that AI-003 finds: what other rules on guardrails would say of them, it says already, and
/// more severely.
final class InjectionFindings {

    private InjectionFindings() {}

    static Set<String> elements(RuleContext context) {
        Set<String> found = new HashSet<>();
        new PromptInjectionPath().check(context).forEach(verdict -> {
            if (verdict instanceof Verdict.Violation violation) {
                found.addAll(violation.witness());
            }
        });
        return found;
    }
}
