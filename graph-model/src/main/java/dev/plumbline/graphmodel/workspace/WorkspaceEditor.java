package dev.plumbline.graphmodel.workspace;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Change;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /// The workspace after a change. A file in which nothing is left is gone.
    ///
    /// @throws ChangeConflictException if the change does not fit the architecture
    /// @throws EditRefusedException if the texts cannot say it without side effects
    public Edited apply(Workspace workspace, Change change) throws ChangeConflictException, EditRefusedException {
        Edited edited =
                change instanceof Change.Several several ? applyAll(workspace, several) : applyOne(workspace, change);
        Workspace after = edited.after();
        for (TextEdit edit : edited.edits()) {
            boolean isEmptied = after.file(edit.file())
                    .filter(file -> file.text().isEmpty())
                    .isPresent();
            after = isEmptied && !edit.file().equals(FileReader.MAIN) ? after.without(edit.file()) : after;
        }
        return new Edited(after, edited.edits());
    }

    private Edited applyOne(Workspace workspace, Change change) throws ChangeConflictException, EditRefusedException {
        Architecture expected = workspace.architecture().apply(change);
        Optional<Edited> nearby = new NearbyChanges(parser, workspace, expected).of(change);
        return nearby.isPresent() ? nearby.get() : apply(workspace, change, expected);
    }

    private Edited apply(Workspace workspace, Change change, Architecture expected) throws EditRefusedException {
        EntryChanges entries = new EntryChanges(parser, workspace, expected);
        return switch (change) {
            case Change.UpdateElement update -> entries.updateElement(update.id(), update.path());
            case Change.MoveElement move -> entries.moveElement(move.id());
            case Change.UpdateRelation update -> entries.updateRelation(update.id(), update.path());
            case Change.RenameElement rename -> checked(workspace, expected, change, entries.rename(rename));
            case Change.AddElement add ->
                checked(workspace, expected, change, structure(workspace).add(add.element()));
            case Change.AddRelation add ->
                checked(workspace, expected, change, structure(workspace).add(add.relation()));
            case Change.AddFlow add ->
                checked(workspace, expected, change, structure(workspace).add(add.flow()));
            case Change.AddScenario add ->
                checked(workspace, expected, change, new ScenarioEdits(workspace).add(add.scenario()));
            case Change.RemoveElement remove -> checked(workspace, expected, change, removal(workspace, remove));
            case Change.RemoveRelation remove -> checked(workspace, expected, change, removal(workspace, remove));
            case Change.RemoveFlow remove -> checked(workspace, expected, change, removal(workspace, remove));
            case Change.RemoveScenario remove -> checked(workspace, expected, change, removal(workspace, remove));
            case Change.Several several -> throw new IllegalStateException("Several changes are made one by one");
        };
    }

    /// The change that gives an element another id. Its name stays if it is written out; if it is not, the new id
    /// stands
    /// in for it.
    ///
    /// @throws IllegalArgumentException if there is no such element
    public Change.RenameElement renaming(Workspace workspace, String id, String after) throws EditRefusedException {
        Element element = workspace.architecture().requireElement(id);
        boolean isNamed = new EntryChanges(parser, workspace, workspace.architecture()).isNamed(id);
        return new Change.RenameElement(id, after, element.name(), isNamed ? element.name() : after);
    }

    /// The workspace after edits of its texts, as undo and redo need it: `TextEdit.inverse` gives those of an undo.
    ///
    /// @throws IllegalArgumentException if an edit does not fit the text
    public static Workspace replay(Workspace workspace, List<TextEdit> edits) {
        return WorkspaceTexts.of(workspace).apply(edits).read();
    }

    /// What many changes remove is read back once, at the end.
    private Edited applyAll(Workspace workspace, Change.Several several)
            throws ChangeConflictException, EditRefusedException {
        Architecture expected = workspace.architecture().apply(several);
        List<TextEdit> edits = new ArrayList<>();
        Workspace state = workspace;
        boolean isRead = true;
        for (List<Change> parts : NearbyRemovals.runs(several.changes())) {
            Optional<Edited> together = removedTogether(state, parts);
            if (together.isPresent()) {
                edits.addAll(together.get().edits());
                state = together.get().after();
                continue;
            }
            for (Change part : parts) {
                Optional<Edited> nearby =
                        new NearbyChanges(parser, state, state.architecture().apply(part)).of(part);
                List<TextEdit> removed = nearby.isPresent() ? List.of() : removal(state, part);
                if (removed.isEmpty()) {
                    Edited edited = nearby.isPresent() ? nearby.get() : apply(state, part);
                    edits.addAll(edited.edits());
                    state = edited.after();
                } else {
                    edits.addAll(removed);
                    state = moved(state, state.architecture().apply(part), removed);
                    isRead = false;
                }
            }
        }
        return isRead ? new Edited(state, edits) : checked(workspace, expected, several, edits);
    }

    private Optional<Edited> removedTogether(Workspace workspace, List<Change> parts) throws ChangeConflictException {
        if (parts.size() < 2) {
            return Optional.empty();
        }
        Architecture expected = workspace.architecture().apply(new Change.Several("Remove", parts));
        return new NearbyRemovals(parser, workspace, expected).of(parts);
    }

    /// The edits of a change that removes an entry; none for other changes.
    private List<TextEdit> removal(Workspace workspace, Change change) throws EditRefusedException {
        return switch (change) {
            case Change.RemoveElement remove ->
                structure(workspace).removeElement(remove.element().id());
            case Change.RemoveRelation remove ->
                structure(workspace).removeRelation(remove.relation().id());
            case Change.RemoveFlow remove ->
                structure(workspace).removeFlow(remove.flow().id());
            case Change.RemoveScenario remove ->
                new ScenarioEdits(workspace).remove(remove.scenario().id());
            case Change.AddElement add -> List.of();
            case Change.AddRelation add -> List.of();
            case Change.AddFlow add -> List.of();
            case Change.AddScenario add -> List.of();
            case Change.UpdateElement update -> List.of();
            case Change.UpdateRelation update -> List.of();
            case Change.MoveElement move -> List.of();
            case Change.RenameElement rename -> List.of();
            case Change.Several several -> List.of();
        };
    }

    private static Workspace moved(Workspace workspace, Architecture expected, List<TextEdit> edits) {
        Workspace state = workspace;
        for (TextEdit edit : edits) {
            state = state.edited(
                    expected, edit.file(), edit.offset(), edit.removed().length(), edit.inserted());
        }
        return state;
    }

    private StructureEdits structure(Workspace workspace) {
        return new StructureEdits(parser, workspace);
    }

    private static Edited checked(Workspace before, Architecture expected, Change change, List<TextEdit> edits)
            throws EditRefusedException {
        Workspace after = replay(before, edits);
        if (!ReadBack.says(after.architecture(), expected, change, before)) {
            String file = edits.isEmpty() ? FileReader.MAIN : edits.getFirst().file();
            throw EditRefusedException.unfit(new Problem.Place(file, 0, 0), change.title());
        }
        return new Edited(after, edits);
    }
}
