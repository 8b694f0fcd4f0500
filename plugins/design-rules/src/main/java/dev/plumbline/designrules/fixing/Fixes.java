package dev.plumbline.designrules.fixing;

import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceEditor;
import dev.plumbline.pluginapi.Finding;
import java.util.ArrayList;
import java.util.List;

/// The changes that mend findings, carried out in the texts of a workspace.
///
/// @param after the workspace with the changes; the one before where there are none
/// @param applied the findings whose changes are in it
/// @param refused the findings whose changes could not be carried out
public record Fixes(Workspace after, List<Finding> applied, List<Refusal> refused) {

    public Fixes {
        applied = List.copyOf(applied);
        refused = List.copyOf(refused);
    }

    /// Carries out what the findings offer, one after the other; those that offer nothing are passed over.
    public static Fixes apply(Workspace workspace, List<Finding> findings) {
        WorkspaceEditor editor = new WorkspaceEditor(ReadLimits.standard());
        Workspace after = workspace;
        List<Finding> applied = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (Finding finding : findings) {
            if (!finding.fix().isEmpty()) {
                try {
                    after = editor.apply(after, change(finding)).after();
                    applied.add(finding);
                } catch (ChangeConflictException conflict) {
                    refused.add(new Refusal(finding, "Another change came first: " + conflict.getMessage()));
                } catch (EditRefusedException unfit) {
                    refused.add(new Refusal(finding, unfit.problem().what()));
                }
            }
        }
        return new Fixes(after, applied, refused);
    }

    private static Change change(Finding finding) {
        List<Change> changes = finding.fix();
        return changes.size() == 1 ? changes.getFirst() : new Change.Several("Mend " + finding.fingerprint(), changes);
    }

    /// A finding whose changes could not be carried out.
    ///
    /// @param why the reason, in a sentence
    public record Refusal(Finding finding, String why) {}
}
