package dev.plumbline.views.welcome;

import dev.plumbline.graphmodel.Problem;

/// What became of an import.
public sealed interface ImportOutcome {

    /// A workspace was made.
    ///
    /// @param summary what is in it and what was left out, in a sentence
    record Made(String summary) implements ImportOutcome {}

    /// Nothing was made.
    record Refused(Problem problem) implements ImportOutcome {}
}
