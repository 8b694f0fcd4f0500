package dev.plumbline.graphmodel.draft;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.workspace.TextEdit;
import dev.plumbline.graphmodel.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/// One step of a draft from a snapshot to the next.
///
/// @param title what was done, for menus and logs
/// @param cause why the workspace changed
/// @param before the snapshot before
/// @param after the snapshot after
/// @param edits what became of the texts, in the order in which it was done
/// @param warning what to tell people although the step was done: the journal could not be written
public record Step(
        String title, Cause cause, Workspace before, Workspace after, List<TextEdit> edits, Optional<Problem> warning) {

    public Step {
        edits = List.copyOf(edits);
    }

    /// Why a workspace changed.
    public enum Cause {
        /// A person changed the model, a view or a text.
        EDIT,
        /// A person took a step back.
        UNDO,
        /// A person took a step again.
        REDO,
        /// Another program changed files.
        DISK,
        /// What a crash had left unsaved was brought back.
        RECOVERY
    }
}
