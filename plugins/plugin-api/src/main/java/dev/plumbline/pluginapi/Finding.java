package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Change;
import java.util.List;

/// A violation of a design rule, as reviewers see it.
///
/// @param rule the rule that is broken
/// @param severity how much it matters
/// @param elements the elements that it is about, the most important first
/// @param witness the ids of elements and relations that show it
/// @param what what is wrong here
/// @param why what follows
/// @param remedy what to do
/// @param fix the changes that would mend it; empty where only people can
/// @param fingerprint the stable identity: a hash of the rule, the sorted elements and the witness, never of a text
/// @param provenance the rule pack and its version
public record Finding(
        RuleDescription rule,
        Severity severity,
        List<String> elements,
        List<String> witness,
        String what,
        String why,
        String remedy,
        List<Change> fix,
        String fingerprint,
        Provenance provenance) {

    public Finding {
        elements = List.copyOf(elements);
        witness = List.copyOf(witness);
        fix = List.copyOf(fix);
    }
}
