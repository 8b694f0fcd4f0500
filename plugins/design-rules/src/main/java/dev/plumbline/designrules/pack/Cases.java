package dev.plumbline.designrules.pack;

import java.util.stream.Stream;

/// What a rule is asked of.
sealed interface Cases permits EachElement, EachRelation, EachPair, EachPath {

    /// The cases in an architecture, in an order that depends on ids only.
    Stream<Case> in(Inquiry inquiry);
}
