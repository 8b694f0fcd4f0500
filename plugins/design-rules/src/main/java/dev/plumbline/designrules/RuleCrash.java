package dev.plumbline.designrules;

/// A rule that failed while it checked; what it found before that stays, and the rest was not checked.
///
/// @param rule the rule's id
/// @param pack the pack that the rule comes from
/// @param what what happened, in a sentence
/// @param why what follows from it
/// @param remedy what to do
/// @param cause the failure itself, for the log
public record RuleCrash(String rule, String pack, String what, String why, String remedy, Throwable cause) {

    static RuleCrash of(RuleCatalogue.Entry entry, Throwable cause) {
        String detail = cause.getMessage();
        String rule = entry.description().id();
        return new RuleCrash(
                rule,
                entry.pack(),
                "The rule " + rule + " failed: "
                        + (detail == null ? cause.getClass().getSimpleName() : detail),
                "What the rule would find is not known, so the architecture cannot count as passed.",
                "Report it to the maker of " + entry.pack() + ", or leave the rule out.",
                cause);
    }
}
