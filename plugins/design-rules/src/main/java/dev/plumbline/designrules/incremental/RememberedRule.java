package dev.plumbline.designrules.incremental;

import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.RuleOutcome;
import dev.plumbline.designrules.RuleRun;
import dev.plumbline.pluginapi.Dependencies;
import dev.plumbline.pluginapi.PartRule;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.RuleContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A rule with what it said of the last snapshot.
sealed interface RememberedRule {

    /// What it said.
    RuleOutcome outcome();

    /// What it says after a step; itself if that is the same.
    RememberedRule after(Step step, Progress progress);

    /// A rule with what it says of a snapshot. One that fails on parts is asked as a whole, so that what it said before
    /// that is told.
    static RememberedRule of(RuleCatalogue.Entry entry, RuleContext context, Progress progress) {
        Optional<RememberedRule> byPart =
                entry.rule() instanceof PartRule rule && rule.dependencies().reach() != Dependencies.Reach.WHOLE
                        ? ByPart.of(entry, rule, context, progress)
                        : Optional.empty();
        return byPart.orElseGet(() -> new Whole(entry, RuleRun.whole(entry, context, progress)));
    }

    /// A rule that looks at everything, each time that anything changes that it depends on.
    record Whole(RuleCatalogue.Entry entry, RuleOutcome outcome) implements RememberedRule {

        @Override
        public RememberedRule after(Step step, Progress progress) {
            return step.concerns(entry.rule().dependencies()) ? of(entry, step.after(), progress) : this;
        }
    }

    /// A rule that judges parts one by one.
    ///
    /// @param rule the rule of the entry
    /// @param parts what it said of the parts of which it said something
    /// @param outcome the same, taken together
    record ByPart(RuleCatalogue.Entry entry, PartRule rule, Map<String, RuleOutcome> parts, RuleOutcome outcome)
            implements RememberedRule {

        static Optional<RememberedRule> of(
                RuleCatalogue.Entry entry, PartRule rule, RuleContext context, Progress progress) {
            return RuleRun.parts(entry, rule, context, rule.parts(context.architecture()), progress)
                    .map(said -> {
                        said.values().removeIf(RuleOutcome::isNothing);
                        return new ByPart(entry, rule, said, RuleOutcome.together(said.values()));
                    });
        }

        @Override
        public RememberedRule after(Step step, Progress progress) {
            if (!step.concerns(rule.dependencies())) {
                return this;
            }
            return step.concernsAllOf(rule.dependencies())
                    ? RememberedRule.of(entry, step.after(), progress)
                    : RuleRun.parts(entry, rule, step.after(), touched(step), progress)
                            .map(this::with)
                            .orElseGet(() -> RememberedRule.of(entry, step.after(), progress));
        }

        /// The parts to be judged again: those that there are now, and those of which it said something.
        private Set<String> touched(Step step) {
            Vicinity vicinity = step.within(rule.dependencies().reach());
            Set<String> now = rule.parts(step.after().architecture());
            Set<String> touched = new HashSet<>();
            for (Set<String> near : List.of(vicinity.elements(), vicinity.relations())) {
                near.stream()
                        .filter(id -> now.contains(id) || parts.containsKey(id))
                        .forEach(touched::add);
            }
            return touched;
        }

        private RememberedRule with(Map<String, RuleOutcome> said) {
            said.entrySet()
                    .removeIf(one -> one.getValue().equals(parts.getOrDefault(one.getKey(), RuleOutcome.NOTHING)));
            if (said.isEmpty()) {
                return this;
            }
            Map<String, RuleOutcome> next = new HashMap<>(parts);
            next.putAll(said);
            next.values().removeIf(RuleOutcome::isNothing);
            return new ByPart(entry, rule, next, RuleOutcome.together(next.values()));
        }
    }
}
