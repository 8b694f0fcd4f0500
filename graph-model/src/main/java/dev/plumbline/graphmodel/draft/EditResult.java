package dev.plumbline.graphmodel.draft;

import dev.plumbline.graphmodel.Problem;

/// What became of a wish to change a draft.
public sealed interface EditResult {

    /// It was done.
    record Done(Step step) implements EditResult {}

    /// It was not done, and nothing has changed.
    record Refused(Problem problem) implements EditResult {}

    /// There was nothing to do: the text is as wished, or there is no step to undo.
    record Unchanged() implements EditResult {}
}
