package dev.plumbline.designrules.pack;

import java.util.Optional;
import java.util.stream.Stream;

/// What a rule is asked of.
sealed interface Cases permits EachElement, EachRelation, EachPair, EachPath {

    /// The cases in an architecture, in an order that depends on ids only.
    Stream<Case> in(Inquiry inquiry);

    /// The case of one part, if the parts are asked one by one and it is one of them.
    default Optional<Case> of(Inquiry inquiry, String part) {
        return Optional.empty();
    }
}
