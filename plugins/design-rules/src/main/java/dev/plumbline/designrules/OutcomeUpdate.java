package dev.plumbline.designrules;

import dev.plumbline.pluginapi.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts what a rule says anew of a few parts in place of what it said of them before, without sorting all the rest
/// again.
///
/// Findings of the same elements can be the same, or have the same identity; those are put together anew.
final class OutcomeUpdate {

    private final Set<Set<String>> affected = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    /// @param changed the findings that come or go
    OutcomeUpdate(Collection<Finding> changed) {
        for (Finding finding : changed) {
            affected.add(Set.copyOf(finding.elements()));
            ids.addAll(finding.elements());
        }
    }

    /// The findings of all parts.
    ///
    /// @param sorted those before
    /// @param all what the rule says of each part now
    List<Finding> of(List<Finding> sorted, Collection<RuleOutcome> all) {
        List<Finding> anew = new ArrayList<>();
        for (RuleOutcome part : all) {
            part.findings().stream().filter(this::isAffected).forEach(anew::add);
        }
        List<Finding> put = RuleOutcome.of(anew, List.of(), Optional.empty()).findings();
        List<Finding> merged = new ArrayList<>(sorted.size() + put.size());
        int next = 0;
        for (Finding finding : sorted) {
            if (!isAffected(finding)) {
                while (next < put.size() && RuleOutcome.ORDER.compare(put.get(next), finding) < 0) {
                    merged.add(put.get(next++));
                }
                merged.add(finding);
            }
        }
        merged.addAll(put.subList(next, put.size()));
        return merged;
    }

    private boolean isAffected(Finding finding) {
        for (String id : finding.elements()) {
            if (!ids.contains(id)) {
                return false;
            }
        }
        return affected.contains(Set.copyOf(finding.elements()));
    }
}
