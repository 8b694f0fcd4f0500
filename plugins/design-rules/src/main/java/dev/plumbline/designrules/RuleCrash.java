package dev.plumbline.designrules;

import dev.plumbline.graphmodel.Problem;

/// A rule that failed while it checked; what it found before that stays, and the rest was not checked.
///
/// @param rule the rule's id
/// @param pack the pack that the rule comes from
/// @param what what happened, in a sentence
/// @param why what follows from it
/// @param remedy what to do
/// @param cause the failure itself, for the log
public record RuleCrash(String rule, String pack, String what, String why, String remedy, Throwable cause) {

    private static final String WHY =
            "What the rule would find is not known, so the architecture cannot count as passed.";

    static RuleCrash of(RuleCatalogue.Entry entry, Throwable cause) {
        String rule = entry.description().id();
        if (cause instanceof RuleStoppedException stopped) {
            String what = "The rule " + rule + " (" + stopped.place() + ") was stopped: " + stopped.getMessage();
            return new RuleCrash(rule, entry.pack(), what, WHY, stopped.remedy(), cause);
        }
        String detail = cause.getMessage();
        return new RuleCrash(
                rule,
                entry.pack(),
                "The rule " + rule + " failed: "
                        + (detail == null ? cause.getClass().getSimpleName() : detail),
                WHY,
                "Report it to the maker of " + entry.pack() + ", or leave the rule out.",
                cause);
    }

    /// The same as a problem, at the rule's place where that is known.
    public Problem problem() {
        Problem.Place place =
                cause instanceof RuleStoppedException stopped ? stopped.place() : new Problem.Place(pack, 0, 0);
        return new Problem(Problem.Severity.ERROR, "rules.stopped", place, what, why, remedy);
    }
}
