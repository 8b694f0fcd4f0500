package dev.plumbline.designrules.waiver;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.RuleCrash;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which rules there are, and which of them ran to their end: only of those it is known that they found nothing more.
///
/// @param known the ids of all rules
/// @param complete the ids of those that ran to their end
public record RulesRun(Set<String> known, Set<String> complete) {

    public RulesRun {
        known = Set.copyOf(known);
        complete = Set.copyOf(complete);
    }

    /// What a check with chosen rules ran.
    public static RulesRun of(RuleCatalogue all, RuleCatalogue chosen, CheckResult result) {
        Set<String> complete = ids(chosen);
        Set<String> known = ids(all);
        known.addAll(complete);
        complete.removeAll(result.crashes().stream().map(RuleCrash::rule).collect(Collectors.toSet()));
        return new RulesRun(known, complete);
    }

    /// Whether a rule that the pattern may mean exists.
    boolean knows(FindingPattern pattern) {
        return known.stream().anyMatch(pattern::mayMean);
    }

    /// Whether all rules that the pattern may mean ran to their end.
    public boolean isComplete(FindingPattern pattern) {
        return known.stream().filter(pattern::mayMean).allMatch(complete::contains);
    }

    private static Set<String> ids(RuleCatalogue catalogue) {
        return catalogue.entries().stream()
                .map(entry -> entry.description().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
