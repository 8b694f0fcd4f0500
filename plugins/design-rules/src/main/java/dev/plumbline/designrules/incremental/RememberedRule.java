package dev.plumbline.designrules.incremental;

import dev.plumbline.designrules.RuleCatalogue;
import dev.plumbline.designrules.RuleOutcome;
import dev.plumbline.designrules.RuleRun;
import dev.plumbline.designrules.SelectiveRule;
import dev.plumbline.graphmodel.IdMap;
import dev.plumbline.pluginapi.Dependencies;
import dev.plumbline.pluginapi.PartRule;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.pluginapi.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Optional<RememberedRule> byPart = entry.rule() instanceof PartRule rule && canBeAskedOfParts(rule)
                ? ByPart.of(entry, rule, context, progress)
                : Optional.empty();
        return byPart.orElseGet(() -> new Whole(entry, RuleRun.whole(entry, context, progress)));
    }

    /// Whether there are edits after which not all parts must be judged again.
    private static boolean canBeAskedOfParts(PartRule rule) {
        Dependencies dependencies = rule.dependencies();
        return rule instanceof SelectiveRule
                || dependencies.reach() != Dependencies.Reach.WHOLE
                || !dependencies.nearer().isEmpty();
    }

    /// A rule that looks at everything, each time that anything changes that it depends on.
    record Whole(RuleCatalogue.Entry entry, RuleOutcome outcome) implements RememberedRule {

        @Override
        public RememberedRule after(Step step, Progress progress) {
            return step.concerns(entry.rule()) ? of(entry, step.after(), progress) : this;
        }
    }

    /// A rule that judges parts one by one.
    ///
    /// @param rule the rule of the entry
    /// @param parts what it said of the parts of which it said something
    /// @param outcome the same, taken together
    record ByPart(RuleCatalogue.Entry entry, PartRule rule, IdMap<RuleOutcome> parts, RuleOutcome outcome)
            implements RememberedRule {

        static Optional<RememberedRule> of(
                RuleCatalogue.Entry entry, PartRule rule, RuleContext context, Progress progress) {
            return RuleRun.parts(entry, rule, context, rule.parts(context.architecture()), progress)
                    .map(said -> new ByPart(entry, rule, IdMap.of(said), RuleOutcome.together(said.values())));
        }

        @Override
        public RememberedRule after(Step step, Progress progress) {
            Optional<Dependencies.Reach> reach = step.reach(rule.dependencies());
            if (reach.isEmpty()) {
                return this;
            }
            Optional<Set<String>> touched = step.touched(rule, reach.get());
            return touched.flatMap(ids -> RuleRun.parts(entry, rule, step.after(), ids, progress)
                            .map(said -> with(ids, said)))
                    .orElseGet(() -> RememberedRule.of(entry, step.after(), progress));
        }

        private RememberedRule with(Set<String> judged, Map<String, RuleOutcome> said) {
            List<String> others = judged.stream()
                    .filter(id -> !Objects.equals(parts.get(id), said.get(id)))
                    .sorted()
                    .toList();
            if (others.isEmpty()) {
                return this;
            }
            Map<String, RuleOutcome> speaking = new HashMap<>();
            List<String> silent = new ArrayList<>();
            for (String id : others) {
                RuleOutcome outcome = said.get(id);
                if (outcome == null) {
                    silent.add(id);
                } else {
                    speaking.put(id, outcome);
                }
            }
            IdMap<RuleOutcome> next = parts.with(speaking, silent);
            return new ByPart(entry, rule, next, outcome.replaced(of(others, parts), of(others, next), next.values()));
        }

        private static List<RuleOutcome> of(List<String> ids, IdMap<RuleOutcome> outcomes) {
            return ids.stream()
                    .map(id -> outcomes.getOrDefault(id, RuleOutcome.NOTHING))
                    .toList();
        }
    }
}
