package dev.plumbline.views.checks;

import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceEditor;
import dev.plumbline.pluginapi.Finding;
import dev.plumbline.views.bridge.QuietTask;
import java.util.List;
import java.util.function.Consumer;

/// Looks at what a fix would change in the files. Nothing is changed.
final class FixPreviewing {

    private FixPreviewing() {}

    /// The fix as one step.
    static Change change(Finding finding) {
        return new Change.Several("Mend " + finding.rule().id(), finding.fix());
    }

    /// The work of looking.
    ///
    /// @param done told what would change; nothing where the fix does not fit the snapshot any more
    static QuietTask<FixPreview> task(Finding finding, Workspace workspace, Consumer<FixPreview> done) {
        return new QuietTask<>("preview-fix", "Looking at a fix", () -> preview(finding, workspace), done);
    }

    private static FixPreview preview(Finding finding, Workspace workspace) {
        try {
            WorkspaceEditor editor = new WorkspaceEditor(ReadLimits.standard());
            return FixPreview.of(
                    finding.fingerprint(),
                    workspace,
                    editor.apply(workspace, change(finding)).edits());
        } catch (ChangeConflictException | EditRefusedException stale) {
            return new FixPreview(finding.fingerprint(), List.of());
        }
    }
}
