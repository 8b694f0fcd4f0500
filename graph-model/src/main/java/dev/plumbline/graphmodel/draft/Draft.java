package dev.plumbline.graphmodel.draft;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.live.LiveGraph;
import dev.plumbline.graphmodel.workspace.Recovery;
import dev.plumbline.graphmodel.workspace.SaveResult;
import dev.plumbline.graphmodel.workspace.StoreException;
import dev.plumbline.graphmodel.workspace.TextDifference;
import dev.plumbline.graphmodel.workspace.TextEdit;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceEditor;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/// A workspace while people change it: the present snapshot, the live graph, what can be undone, and what is not on
/// disk yet.
///
/// A draft belongs to one thread at a time.
public final class Draft implements AutoCloseable {

    private final DraftFiles files;
    private final DiskTexts disk;
    private final Steps steps;

    private Draft(Steps steps, DraftFiles files) {
        this.steps = steps;
        this.files = files;
        disk = DiskTexts.of(steps.workspace());
    }

    /// A draft of a workspace as it was just read.
    ///
    /// @param files where its texts and its journal are written
    /// @param clock tells which steps are undone together: those that people make without a pause
    public static Draft of(Workspace workspace, WorkspaceEditor editor, DraftFiles files, InstantSource clock) {
        return new Draft(new Steps(workspace, editor, files, clock), files);
    }

    /// The present snapshot.
    public Workspace workspace() {
        return steps.workspace();
    }

    /// The graph that follows the steps.
    public LiveGraph live() {
        return steps.live();
    }

    /// Why nothing can be changed; empty if it can.
    public Optional<Problem> obstacle() {
        return files.obstacle();
    }

    /// What the next `undo` takes back.
    public Optional<String> nextUndo() {
        return steps.history().nextUndo().map(Entry::title);
    }

    /// What the next `redo` does again.
    public Optional<String> nextRedo() {
        return steps.history().nextRedo().map(Entry::title);
    }

    /// The files whose text is not on disk yet.
    public SortedSet<String> unsaved() {
        return disk.unsaved(steps.workspace());
    }

    /// Does what is planned, as one step.
    public EditResult carryOut(Plan plan) {
        return steps.carryOut(plan);
    }

    /// Gives a file the text that a person typed.
    public EditResult type(String file, String text) {
        String before = steps.workspace().file(file).map(WorkspaceFile::text).orElse("");
        List<TextEdit> edits = TextDifference.edits(file, before, text);
        return edits.isEmpty()
                ? new EditResult.Unchanged()
                : carryOut(Plan.of("Type in " + file, edits, Optional.of("type " + file)));
    }

    /// Takes the last step back.
    public EditResult undo() {
        return steps.undo();
    }

    /// Does the step again that was taken back last.
    public EditResult redo() {
        return steps.redo();
    }

    /// Brings all texts to disk. What other programs wrote meanwhile is merged, and comes into the draft as a step.
    ///
    /// @throws StoreException if the journal cannot be written; the files are saved all the same
    public Saved save() throws StoreException {
        List<SaveResult> results = files.save(steps.workspace(), disk, unsaved());
        List<TextEdit> merged = new ArrayList<>();
        for (SaveResult result : results) {
            switch (result) {
                case SaveResult.Saved saved ->
                    disk.set(saved.file(), steps.workspace().file(saved.file()).map(WorkspaceFile::text));
                case SaveResult.Merged both -> {
                    disk.set(both.file(), Optional.of(both.text()));
                    merged.addAll(difference(both.file(), both.text()));
                }
                case SaveResult.Conflict conflict -> {}
                case SaveResult.Failed failed -> {}
            }
        }
        return new Saved(results, fromDisk(merged));
    }

    /// Looks at the files on disk and takes over what other programs made of them.
    public Saved reread() {
        return reread(files.onDisk(disk));
    }

    /// Takes over what other programs made of the files.
    ///
    /// @param texts the texts on disk by their paths; empty for a file that is gone
    /// @return the step, if anything changed, and the files where both sides changed the same lines: these stay as they
    ///     are here until somebody decides
    Saved reread(Map<String, Optional<String>> texts) {
        List<SaveResult> conflicts = new ArrayList<>();
        List<TextEdit> edits = new ArrayList<>();
        texts.forEach((file, theirs) -> {
            Optional<String> base = disk.text(file);
            Optional<String> ours = steps.workspace().file(file).map(WorkspaceFile::text);
            if (theirs.equals(base)) {
                return;
            }
            switch (DiskMerge.of(file, base, ours, theirs)) {
                case SaveResult.Merged merged -> {
                    disk.set(file, theirs);
                    edits.addAll(difference(file, merged.text()));
                }
                case SaveResult.Conflict conflict -> conflicts.add(conflict);
                case SaveResult.Saved same -> disk.set(file, theirs);
                case SaveResult.Failed failed -> conflicts.add(failed);
            }
        });
        return new Saved(conflicts, fromDisk(edits));
    }

    /// Ends a conflict: the text becomes that of the file, and what is on disk may be overwritten by it.
    ///
    /// @param theirs the text on disk that the decision was made on
    public EditResult resolve(String file, String text, Optional<String> theirs) {
        disk.set(file, theirs);
        List<TextEdit> edits = difference(file, text);
        return edits.isEmpty() ? new EditResult.Unchanged() : steps.replay("Merge " + file, Step.Cause.EDIT, edits);
    }

    /// What an earlier run of the program left unsaved.
    public Recovery recovery() {
        return files.recovery();
    }

    /// Brings back what an earlier run left unsaved; files that changed on disk since then are merged by lines.
    public EditResult recover() {
        List<TextEdit> edits = new ArrayList<>();
        for (Recovery.RecoveredFile file : files.recovery().files()) {
            Optional<String> present = steps.workspace().file(file.file()).map(WorkspaceFile::text);
            if (present.isPresent() || !file.text().isEmpty()) {
                edits.addAll(difference(file.file(), DiskMerge.recovered(file, present)));
            }
        }
        return edits.isEmpty()
                ? new EditResult.Unchanged()
                : steps.replay("Restore unsaved changes", Step.Cause.RECOVERY, edits);
    }

    /// Forgets what an earlier run left unsaved.
    public void discardRecovery() throws StoreException {
        files.discardRecovery();
    }

    private List<TextEdit> difference(String file, String text) {
        String before = steps.workspace().file(file).map(WorkspaceFile::text).orElse("");
        return TextDifference.edits(file, before, text);
    }

    private Optional<Step> fromDisk(List<TextEdit> edits) {
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        return steps.replay("Changes from disk", Step.Cause.DISK, edits) instanceof EditResult.Done done
                ? Optional.of(done.step())
                : Optional.empty();
    }

    /// Lets go of the journal; what is not saved stays in it.
    @Override
    public void close() throws StoreException {
        files.close();
    }

    /// How files met the disk.
    ///
    /// @param results how each file fared
    /// @param step what came into the draft from the disk, if anything did
    public record Saved(List<SaveResult> results, Optional<Step> step) {
        public Saved {
            results = List.copyOf(results);
        }
    }
}
