package dev.plumbline.views.preview;

import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceEditor;
import dev.plumbline.views.bridge.QuietTask;
import java.util.List;
import java.util.function.Consumer;

/// Looks at what a change would do to the files. Nothing is changed.
public final class Previewing {

    private Previewing() {}

    /// The work of looking.
    ///
    /// @param task of tasks of the same name the latest counts
    /// @param key tells what change it is
    /// @param done told what would change; nothing where the change does not fit the snapshot any more
    public static QuietTask<ChangePreview> task(
            String task, String key, Change change, Workspace workspace, Consumer<ChangePreview> done) {
        return new QuietTask<>(task, "Looking at a change", () -> preview(key, change, workspace), done);
    }

    private static ChangePreview preview(String key, Change change, Workspace workspace) {
        try {
            WorkspaceEditor editor = new WorkspaceEditor(ReadLimits.standard());
            return ChangePreview.of(
                    key, workspace, editor.apply(workspace, change).edits());
        } catch (ChangeConflictException | EditRefusedException stale) {
            return new ChangePreview(key, List.of());
        }
    }
}
