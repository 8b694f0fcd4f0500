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
/// @param because the terms that made the rule say so, each in a few words
/// @param fix the changes that would mend it; empty where only people can
/// @param fingerprint the stable identity, made of ids: `RULE@element@element`, never of a text
/// @param provenance the rule pack and its version
public record Finding(
        RuleDescription rule,
        Severity severity,
        List<String> elements,
        List<String> witness,
        String what,
        List<String> because,
        List<Change> fix,
        String fingerprint,
        Provenance provenance) {

    public Finding {
        elements = List.copyOf(elements);
        witness = List.copyOf(witness);
        because = List.copyOf(because);
        fix = List.copyOf(fix);
    }

    /// What follows from it, in one or two sentences.
    public String why() {
        return rule.why();
    }

    /// What to do, in one or two sentences.
    public String remedy() {
        return rule.remedy();
    }

    /// The finding under another identity.
    public Finding withFingerprint(String identity) {
        return new Finding(rule, severity, elements, witness, what, because, fix, identity, provenance);
    }
}
