package dev.plumbline.designrules.incremental;

import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.RuleOutcome;
import dev.plumbline.designrules.RuleRun;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Dependencies;
import dev.plumbline.pluginapi.PartRule;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.RuleContext;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// A rule with what it said of the last snapshot.
sealed interface RememberedRule {

    /// What it said.
    RuleOutcome outcome();

    /// What it says after a step; itself if that is the same.
    RememberedRule after(Step step, Progress progress);

    /// A rule with what it says of a snapshot.
    static RememberedRule of(RuleCatalogue.Entry entry, RuleContext context, Progress progress) {
        boolean isLocal =
                entry.rule() instanceof PartRule rule && rule.dependencies().reach() != Dependencies.Reach.WHOLE;
        return isLocal
                ? ByPart.of(entry, context, progress)
                : new Whole(entry, RuleRun.whole(entry, context, progress));
    }

    /// A rule that looks at everything, each time that anything changes that it depends on.
    record Whole(RuleCatalogue.Entry entry, RuleOutcome outcome) implements RememberedRule {

        @Override
        public RememberedRule after(Step step, Progress progress) {
            return step.concerns(entry.rule().dependencies())
                    ? new Whole(entry, RuleRun.whole(entry, step.after(), progress))
                    : this;
        }
    }

    /// A rule that judges parts one by one.
    ///
    /// @param parts what it said of the parts of which it said something
    /// @param outcome the same, taken together
    record ByPart(RuleCatalogue.Entry entry, Map<String, RuleOutcome> parts, RuleOutcome outcome)
            implements RememberedRule {

        static ByPart of(RuleCatalogue.Entry entry, RuleContext context, Progress progress) {
            Architecture architecture = context.architecture();
            Map<String, RuleOutcome> parts = new HashMap<>();
            Stream.of(architecture.elements().keySet(), architecture.relations().keySet())
                    .flatMap(ids -> ids.stream())
                    .forEach(id -> put(parts, id, RuleRun.part(entry, context, id, progress)));
            return new ByPart(entry, parts, RuleOutcome.together(parts.values()));
        }

        private static void put(Map<String, RuleOutcome> parts, String id, RuleOutcome said) {
            if (said.isNothing()) {
                parts.remove(id);
            } else {
                parts.put(id, said);
            }
        }

        @Override
        public RememberedRule after(Step step, Progress progress) {
            Dependencies dependencies = entry.rule().dependencies();
            if (!step.concerns(dependencies)) {
                return this;
            }
            Vicinity vicinity = step.within(dependencies.reach());
            Map<String, RuleOutcome> other = new HashMap<>();
            Stream.concat(vicinity.elements().stream(), vicinity.relations().stream())
                    .forEach(id -> {
                        RuleOutcome said = RuleRun.part(entry, step.after(), id, progress);
                        if (!said.equals(parts.getOrDefault(id, RuleOutcome.NOTHING))) {
                            other.put(id, said);
                        }
                    });
            if (other.isEmpty()) {
                return this;
            }
            Map<String, RuleOutcome> next = new HashMap<>(parts);
            other.forEach((id, said) -> put(next, id, said));
            return new ByPart(entry, next, RuleOutcome.together(next.values()));
        }
    }
}
