package dev.plumbline.designrules;

import com.google.common.collect.Lists;
import dev.plumbline.pluginapi.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Puts what a rule says anew of a few parts in place of what it said of them before, without sorting all the rest
/// again.
///
/// It gives up where findings could be the same or have the same identity, since that depends on all of them.
final class OutcomeUpdate {

    private final List<Finding> findings;

    private OutcomeUpdate(List<Finding> findings) {
        this.findings = new ArrayList<>(findings);
    }

    /// The findings with some in place of others; empty if that must be found out from all.
    ///
    /// @param sorted those of all parts
    static Optional<List<Finding>> replaced(List<Finding> sorted, Collection<Finding> before, Collection<Finding> now) {
        if (!sorted.stream().allMatch(OutcomeUpdate::isSimple) || !now.stream().allMatch(OutcomeUpdate::isSimple)) {
            return Optional.empty();
        }
        OutcomeUpdate update = new OutcomeUpdate(sorted);
        boolean isDone =
                before.stream().allMatch(update::remove) && now.stream().allMatch(update::add);
        return isDone ? Optional.of(update.findings) : Optional.empty();
    }

    /// Whether a finding is of one element or of two, so that there is at most one other order of them.
    private static boolean isSimple(Finding finding) {
        List<String> elements = finding.elements();
        return elements.size() == 1
                || (elements.size() == 2 && !elements.getFirst().equals(elements.getLast()));
    }

    private boolean remove(Finding finding) {
        int at = find(finding);
        if (at < 0 || !findings.get(at).equals(finding) || isAlike(at - 1, finding) || isAlike(at + 1, finding)) {
            return false;
        }
        findings.remove(at);
        return !isTurned(finding);
    }

    private boolean add(Finding finding) {
        int at = find(finding);
        int place = -at - 1;
        if (at >= 0 || isAlike(place - 1, finding) || isAlike(place, finding) || isTurned(finding)) {
            return false;
        }
        findings.add(place, finding);
        return true;
    }

    private int find(Finding finding) {
        return Collections.binarySearch(findings, finding, RuleOutcome.ORDER);
    }

    /// Whether the finding at a place is of the same elements.
    private boolean isAlike(int place, Finding finding) {
        return place >= 0
                && place < findings.size()
                && findings.get(place).elements().equals(finding.elements());
    }

    /// Whether there is a finding of the same elements in another order.
    private boolean isTurned(Finding finding) {
        List<String> elements = finding.elements();
        return elements.size() > 1
                && Collections.binarySearch(
                                Lists.transform(findings, Finding::elements), elements.reversed(), RuleOutcome.BY_IDS)
                        >= 0;
    }
}
