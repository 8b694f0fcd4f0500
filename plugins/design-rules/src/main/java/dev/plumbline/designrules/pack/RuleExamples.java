package dev.plumbline.designrules.pack;

import dev.plumbline.pluginapi.DesignRule;
import dev.plumbline.pluginapi.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        return outcomes(rule).stream()
                .flatMap(outcome -> outcome.otherwise().stream()
                        .map(said -> rule.description().id() + " "
                                + (outcome.isBad()
                                        ? "does not find its bad example " + outcome.number() + "."
                                        : "says of its good example " + outcome.number() + ": " + said)))
                .toList();
    }

    /// What the rule says of each of its examples, the bad ones first.
    public List<Outcome> outcomes(DesignRule rule) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < bad.size(); i++) {
            outcomes.add(new Outcome(true, i + 1, instead(rule, bad.get(i), true)));
        }
        for (int i = 0; i < good.size(); i++) {
            outcomes.add(new Outcome(false, i + 1, instead(rule, good.get(i), false)));
        }
        return outcomes;
    }

    private static Optional<String> instead(DesignRule rule, Example example, boolean isBad) {
        List<Verdict> verdicts;
        try {
            verdicts = rule.check(example.context()).toList();
        } catch (IllegalStateException stopped) {
            return Optional.of("The rule was stopped: " + stopped.getMessage());
        }
        boolean isFound = verdicts.stream().anyMatch(Verdict.Violation.class::isInstance);
        if (isBad ? isFound : verdicts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(verdicts.isEmpty() ? "Nothing is found." : said(verdicts.getFirst()));
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Violation violation -> violation.what();
            case Verdict.CannotTell unknown ->
                "Of " + String.join(", ", unknown.elements()) + " it cannot be told. " + unknown.missing();
        };
    }

    /// What a rule says of an example.
    ///
    /// @param isBad whether the example is to break the rule
    /// @param number the number of the example among those of its kind, from 1
    /// @param otherwise what is said in place of what is meant; empty if that is said
    public record Outcome(boolean isBad, int number, Optional<String> otherwise) {

        /// Whether the rule does what the example shows.
        public boolean passed() {
            return otherwise.isEmpty();
        }
    }
}
