package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.pluginapi.Evidence;
import dev.plumbline.pluginapi.RuleContext;
import java.util.Optional;
import java.util.Set;

/// A small architecture that shows what a rule means, with what is known of it.
///
/// @param architecture the architecture
/// @param evidence what is known beyond its text
/// @param changed the ids of the elements that a change touches; empty if it is not known what is to change
public record Example(Architecture architecture, Evidence evidence, Optional<Set<String>> changed) {

    public Example {
        changed = changed.map(Set::copyOf);
    }

    /// What a rule may look at.
    public RuleContext context() {
        return new RuleContext(architecture, evidence, RuleExamples.AS_OF, changed);
    }

    /// The same architecture, of which nothing else is known.
    public Example withoutEvidence() {
        return new Example(architecture, Evidence.NONE, changed);
    }
}
