package dev.plumbline.graphmodel.way;

import dev.plumbline.graphmodel.Relation;
import java.util.List;

/// A part of what an element does for a request.
public sealed interface Step {

    /// A call of another element, or a message to it.
    ///
    /// @param relation the relation that it goes along
    /// @param count how often it is made, on average
    /// @param waits whether the caller waits for the answer
    /// @param visit what it leads to
    record Call(Relation relation, double count, boolean waits, Visit visit) implements Step {}

    /// One of several branches, or none where the weights sum to less than 1.
    record Choice(List<Double> weights, List<List<Step>> branches) implements Step {}

    /// Steps that are made several times, one after another.
    record Repeat(double count, List<Step> steps) implements Step {}

    /// Branches that run at the same time.
    record Fork(List<List<Step>> branches) implements Step {}
}
