package dev.plumbline.designrules;

import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.RuleContext;
import dev.plumbline.pluginapi.RulePack;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/// Checks an architecture against rules, several at a time, and puts what they say in a fixed order.
public final class RuleEngine {

    private RuleEngine() {}

    /// Checks against the rules of a catalogue.
    ///
    /// @throws CancellationException if the progress asks to stop; a part of the answer would read as "passed"
    public static CheckResult check(RuleContext context, RuleCatalogue catalogue, Progress progress) {
        List<RuleCatalogue.Entry> entries = catalogue.entries();
        Progress shared = shared(progress);
        AtomicInteger done = new AtomicInteger();
        List<RuleOutcome> outcomes = entries.parallelStream()
                .map(entry -> {
                    stopIfCancelled(shared);
                    RuleOutcome outcome = RuleRun.whole(entry, context, shared);
                    shared.report(
                            (double) done.incrementAndGet() / entries.size(),
                            entry.description().title());
                    return outcome;
                })
                .toList();
        stopIfCancelled(progress);
        progress.report(1, "Checked " + entries.size() + " rules");
        return CheckResult.of(catalogue, outcomes);
    }

    /// Checks against rules that are in no pack.
    ///
    /// @throws CancellationException if the progress asks to stop
    public static CheckResult check(RuleContext context, List<DesignRule> rules, Progress progress) {
        return check(context, RuleCatalogue.of(List.of(new RulePack("rules", "1", "Rules", rules))), progress);
    }

    /// Stops a check that nobody waits for any more.
    ///
    /// @throws CancellationException if the progress asks to stop
    public static void stopIfCancelled(Progress progress) {
        if (progress.isCancelled()) {
            throw new CancellationException("The check was stopped");
        }
    }

    /// Tells of progress from one thread at a time, and never of less than before.
    private static Progress shared(Progress progress) {
        return new Progress() {

            private double furthest;

            @Override
            public synchronized void report(double fraction, String activity) {
                furthest = Math.max(furthest, fraction);
                progress.report(furthest, activity);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }
}
