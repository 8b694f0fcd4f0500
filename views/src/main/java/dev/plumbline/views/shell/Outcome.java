package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.draft.EditResult;
import dev.plumbline.graphmodel.draft.Step;
import dev.plumbline.graphmodel.workspace.SaveResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What came of a turn at the draft.
///
/// @param result what became of the wish to change it
/// @param done told of the step, if there is one
/// @param saved how files met the disk
record Outcome(EditResult result, Consumer<Step> done, List<SaveResult> saved) {

    Outcome {
        saved = List.copyOf(saved);
    }

    static Outcome of(EditResult result) {
        return new Outcome(result, step -> {}, List.of());
    }

    static Outcome of(Draft.Saved saved) {
        return new Outcome(
                saved.step().<EditResult>map(EditResult.Done::new).orElseGet(EditResult.Unchanged::new),
                step -> {},
                saved.results());
    }

    /// The step, if one was done.
    Optional<Step> step() {
        return result instanceof EditResult.Done done ? Optional.of(done.step()) : Optional.empty();
    }
}
