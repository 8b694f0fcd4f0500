package dev.plumbline.designrules.pack;

import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Small architectures that show what a rule means.
///
/// @param bad those that break the rule
/// @param good those that do not, and leave no question open
public record RuleExamples(List<Example> bad, List<Example> good) {

    /// The day that examples are checked as of.
    public static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    public RuleExamples {
        bad = List.copyOf(bad);
        good = List.copyOf(good);
    }

    /// The examples that the rule judges otherwise, each in a sentence; empty if the rule does what they show.
    public List<String> failures(DesignRule rule) {
        List<String> failures = new ArrayList<>();
        String id = rule.description().id();
        for (int i = 0; i < bad.size(); i++) {
            if (verdicts(rule, bad.get(i)).noneMatch(Verdict.Violation.class::isInstance)) {
                failures.add(id + " does not find its bad example " + (i + 1) + ".");
            }
        }
        for (int i = 0; i < good.size(); i++) {
            List<Verdict> verdicts = verdicts(rule, good.get(i)).toList();
            if (!verdicts.isEmpty()) {
                failures.add(id + " says of its good example " + (i + 1) + ": " + verdicts.getFirst() + ".");
            }
        }
        return failures;
    }

    private static Stream<Verdict> verdicts(DesignRule rule, Example example) {
        return rule.check(example.context());
    }
}
