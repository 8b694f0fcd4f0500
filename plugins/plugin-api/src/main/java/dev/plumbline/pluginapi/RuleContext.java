package dev.plumbline.pluginapi;

import dev.plumbline.graphmodel.Architecture;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What a rule may look at.
///
/// @param architecture the snapshot that is checked
/// @param evidence measurements, evaluations and predictions that are known of it
/// @param asOf the day that ages are counted to; never the clock's
/// @param changed the ids of the elements that a change touches; empty if it is not known what is to change
public record RuleContext(Architecture architecture, Evidence evidence, LocalDate asOf, Optional<Set<String>> changed) {

    public RuleContext {
        changed = changed.map(Set::copyOf);
    }

    /// What a rule may look at where it is not known what is to change.
    public RuleContext(Architecture architecture, Evidence evidence, LocalDate asOf) {
        this(architecture, evidence, asOf, Optional.empty());
    }
}
