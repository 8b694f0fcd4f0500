package dev.plumbline.designrules.pack;

import dev.plumbline.graphmodel.Architecture;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a rule is asked of.
sealed interface Cases permits EachElement, EachRelation, EachPair, EachPath {

    /// The cases in an architecture, in an order that depends on ids only.
    Stream<Case> in(Inquiry inquiry);

    /// The ids of the parts, if they are asked one by one.
    default Set<String> parts(Architecture architecture) {
        return Set.of();
    }

    /// The case of one part, if the parts are asked one by one and it is one of them.
    default Optional<Case> of(Inquiry inquiry, String part) {
        return Optional.empty();
    }
}
