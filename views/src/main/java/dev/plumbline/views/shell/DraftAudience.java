package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.draft.Showable;
import dev.plumbline.graphmodel.workspace.Workspace;

/// Is told on the JavaFX thread of what becomes of the draft, in the order in which it happens.
interface DraftAudience {

    /// A step was done.
    void stepped(Showable after);

    /// What people typed changed nothing; the draft is as it was.
    void answered(Workspace present);
}
