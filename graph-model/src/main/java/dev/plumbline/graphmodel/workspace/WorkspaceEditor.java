package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import java.util.ArrayList;
import java.util.List;

/// Carries changes of the model out in the texts of a workspace, token by token: whatever a change does not mean stays
/// byte for byte.
///
/// What was written is read again before it counts: a text that would not say what the change means is refused.
public final class WorkspaceEditor {

    private final YamlParser parser;

    /// @param limits what the workspace was read with
    public WorkspaceEditor(ReadLimits limits) {
        this.parser = new YamlParser(limits);
    }

    /// The workspace after a change.
    ///
    /// @throws ChangeConflictException if the change does not fit the architecture
    /// @throws EditRefusedException if the texts cannot say it without side effects
    public Edited apply(Workspace workspace, Change change) throws ChangeConflictException, EditRefusedException {
        if (change instanceof Change.Several several) {
            List<TextEdit> edits = new ArrayList<>();
            Workspace state = workspace;
            for (Change part : several.changes()) {
                Edited edited = apply(state, part);
                edits.addAll(edited.edits());
                state = edited.after();
            }
            return new Edited(state, edits);
        }
        Architecture expected = workspace.architecture().apply(change);
        EntryChanges entries = new EntryChanges(parser, workspace, expected);
        return switch (change) {
            case Change.UpdateElement update -> entries.updateElement(update.id(), update.path());
            case Change.MoveElement move -> entries.moveElement(move.id());
            case Change.UpdateRelation update -> entries.updateRelation(update.id(), update.path());
            case Change.RenameElement rename ->
                checked(workspace, expected, change, new RenameEdits(parser, rename).of(workspace));
            case Change.AddElement add ->
                checked(workspace, expected, change, structure(workspace).add(add.element()));
            case Change.AddRelation add ->
                checked(workspace, expected, change, structure(workspace).add(add.relation()));
            case Change.AddFlow add ->
                checked(workspace, expected, change, structure(workspace).add(add.flow()));
            case Change.RemoveElement remove ->
                checked(
                        workspace,
                        expected,
                        change,
                        structure(workspace).removeElement(remove.element().id()));
            case Change.RemoveRelation remove ->
                checked(
                        workspace,
                        expected,
                        change,
                        structure(workspace).removeRelation(remove.relation().id()));
            case Change.RemoveFlow remove ->
                checked(
                        workspace,
                        expected,
                        change,
                        structure(workspace).removeFlow(remove.flow().id()));
            case Change.Several several -> throw new IllegalStateException("Several changes are made one by one");
        };
    }

    /// The workspace after edits of its texts, as undo and redo need it: `TextEdit.inverse` gives those of an undo.
    ///
    /// @throws IllegalArgumentException if an edit does not fit the text
    public static Workspace replay(Workspace workspace, List<TextEdit> edits) {
        return WorkspaceTexts.of(workspace).apply(edits).read();
    }

    private StructureEdits structure(Workspace workspace) {
        return new StructureEdits(parser, workspace);
    }

    private static Edited checked(Workspace before, Architecture expected, Change change, List<TextEdit> edits)
            throws EditRefusedException {
        Workspace after = replay(before, edits);
        if (!ReadBack.says(after.architecture(), expected, change, before)) {
            String file = edits.isEmpty() ? FileReader.MAIN : edits.getFirst().file();
            throw EditRefusedException.unfit(new dev.plumbline.graphmodel.Problem.Place(file, 0, 0), change.title());
        }
        return new Edited(after, edits);
    }
}
