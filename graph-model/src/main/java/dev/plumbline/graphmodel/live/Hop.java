package dev.plumbline.graphmodel.live;

import dev.plumbline.graphmodel.Relation;

/// One step of a path: from an element to the next, and the relation that it is taken by.
///
/// @param from the element that the step leaves
/// @param to the element that the step enters
/// @param relation the relation between the two; it may point the other way
public record Hop(String from, String to, Relation relation) {

    /// The step from the relation's source to its target.
    public static Hop along(Relation relation) {
        return new Hop(relation.from(), relation.to(), relation);
    }

    /// The step from the relation's target to its source.
    public static Hop against(Relation relation) {
        return new Hop(relation.to(), relation.from(), relation);
    }
}
