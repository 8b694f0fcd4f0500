package dev.plumbline.pluginapi;

import java.util.Set;

/// What a rule judges by, and how surely.
///
/// @param nature what a finding says is wrong
/// @param precision how sure a finding is
/// @param needs the evidence beside the model without which the rule cannot tell
public record Basis(Nature nature, Precision precision, Set<EvidenceKind> needs) {

    /// The model alone, by what it states.
    public static final Basis MODEL = new Basis(Nature.FLAW, Precision.CERTAIN, Set.of());

    public Basis {
        needs = Set.copyOf(needs);
    }

    /// What a finding says is wrong.
    public enum Nature {
        /// The design.
        FLAW,
        /// The model: it lacks something, and the design may be right.
        GAP
    }

    /// How sure a finding is, the surest first.
    public enum Precision {
        /// An attribute is missing, or two contradict each other.
        CERTAIN,
        /// It was worked out from values that are declared or measured.
        DERIVED,
        /// A threshold that experience suggests was passed.
        HEURISTIC
    }
}
