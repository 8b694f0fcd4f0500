package dev.plumbline.designrules.incremental;

import dev.plumbline.designrules.CheckResult;
import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.RuleEngine;
import dev.plumbline.designrules.RuleOutcome;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Checks one snapshot after another against the same rules; of each but the first, only what the step from the one
/// before can have changed is asked again.
///
/// The answer is the one that a check from nothing gives. Checks wait for each other.
public final class CheckSession {

    private final RuleCatalogue catalogue;
    private Optional<Known> known = Optional.empty();

    /// @param catalogue the rules of all checks
    public CheckSession(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The rules that it checks against.
    public RuleCatalogue catalogue() {
        return catalogue;
    }

    /// What the rules say of a snapshot.
    ///
    /// @throws CancellationException if the progress asks to stop; the next check then goes on from the one before
    public synchronized CheckResult check(RuleContext context, Progress progress) {
        Optional<Known> before = known.filter(last -> isComparable(last.context, context));
        Known present = before.map(last -> again(last, context, progress)).orElseGet(() -> fresh(context, progress));
        known = Optional.of(present);
        return present.result;
    }

    /// Whether nothing but the architecture and the evidence can differ.
    private static boolean isComparable(RuleContext before, RuleContext now) {
        return before.asOf().equals(now.asOf()) && before.changed().equals(now.changed());
    }

    private Known fresh(RuleContext context, Progress progress) {
        List<RememberedRule> rules = catalogue.entries().parallelStream()
                .map(entry -> {
                    RuleEngine.stopIfCancelled(progress);
                    return RememberedRule.of(entry, context, progress);
                })
                .toList();
        return new Known(context, rules, result(rules));
    }

    private Known again(Known last, RuleContext context, Progress progress) {
        Step step = Step.between(last.context, context);
        List<RememberedRule> rules = after(last.rules, step, progress);
        return new Known(context, rules, areSame(rules, last.rules) ? last.result : result(rules));
    }

    /// Each thread takes one rule after the other: an edit costs some of them a hundred times as much as most.
    private static List<RememberedRule> after(List<RememberedRule> rules, Step step, Progress progress) {
        RememberedRule[] later = new RememberedRule[rules.size()];
        AtomicInteger taken = new AtomicInteger();
        IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
                .parallel()
                .forEach(thread -> {
                    for (int at = taken.getAndIncrement(); at < later.length; at = taken.getAndIncrement()) {
                        RuleEngine.stopIfCancelled(progress);
                        later[at] = rules.get(at).after(step, progress);
                    }
                });
        return List.of(later);
    }

    @SuppressWarnings("ReferenceEquality") // a rule that says the same gives itself back
    private static boolean areSame(List<RememberedRule> some, List<RememberedRule> others) {
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }

    private CheckResult result(List<RememberedRule> rules) {
        List<RuleOutcome> outcomes = rules.stream().map(RememberedRule::outcome).toList();
        return CheckResult.of(catalogue, outcomes);
    }

    private record Known(RuleContext context, List<RememberedRule> rules, CheckResult result) {}
}
