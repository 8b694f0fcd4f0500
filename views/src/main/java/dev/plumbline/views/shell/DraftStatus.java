package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.draft.Draft;
import java.util.Optional;

/// What people are told of the draft beside its content.
///
/// @param undo what can be taken back
/// @param redo what can be done again
/// @param unsaved how many files are not on disk yet
/// @param obstacle why nothing can be changed
record DraftStatus(Optional<String> undo, Optional<String> redo, int unsaved, Optional<Problem> obstacle) {

    /// Nothing is open.
    static final DraftStatus NONE = new DraftStatus(Optional.empty(), Optional.empty(), 0, Optional.empty());

    static DraftStatus of(Draft draft) {
        return new DraftStatus(
                draft.nextUndo(), draft.nextRedo(), draft.unsaved().size(), draft.obstacle());
    }
}
