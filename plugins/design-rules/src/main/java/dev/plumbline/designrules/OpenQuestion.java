package dev.plumbline.designrules;

import dev.plumbline.pluginapi.RuleDescription;
import java.util.List;

/// Something that a rule cannot tell because a fact is missing; it never counts as passed.
///
/// @param rule the rule
/// @param elements the elements that it is about, the most important first
/// @param missing what is not known, in a sentence
public record OpenQuestion(RuleDescription rule, List<String> elements, String missing) {

    public OpenQuestion {
        elements = List.copyOf(elements);
    }

    /// Without the rule, of which nearly all that are compared have the same.
    @Override
    public int hashCode() {
        return 31 * elements.hashCode() + missing.hashCode();
    }
}
