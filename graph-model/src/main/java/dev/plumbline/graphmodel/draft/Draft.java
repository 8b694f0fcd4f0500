package dev.plumbline.graphmodel.draft;

import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.live.LiveGraph;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
import dev.plumbline.graphmodel.workspace.Edited;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Recovery;
import dev.plumbline.graphmodel.workspace.SaveResult;
import dev.plumbline.graphmodel.workspace.StoreException;
import dev.plumbline.graphmodel.workspace.TextDifference;
import dev.plumbline.graphmodel.workspace.TextEdit;
import dev.plumbline.graphmodel.workspace.ViewEdits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceEditor;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// A workspace while people change it: the present snapshot, the live graph, what can be undone, and what is not on
/// disk yet.
///
/// Every step takes the same way: texts, snapshot, live graph, journal. Whatever is refused leaves everything as it
/// was.
/// A draft belongs to one thread at a time.
public final class Draft implements AutoCloseable {

    private final WorkspaceEditor editor;
    private final DraftFiles files;
    private final InstantSource clock;
    private final History history = new History();
    private final DiskTexts disk;
    private final LiveGraph live;
    private final LeftPlaces places;
    private Workspace workspace;

    private Draft(Workspace workspace, WorkspaceEditor editor, DraftFiles files, InstantSource clock) {
        this.workspace = workspace;
        this.editor = editor;
        this.files = files;
        this.clock = clock;
        this.disk = DiskTexts.of(workspace);
        this.live = LiveGraph.of(workspace.architecture());
        this.places = new LeftPlaces(new ViewEdits(ReadLimits.standard()), workspace.architecture());
    }

    /// A draft of a workspace as it was just read.
    ///
    /// @param files where its texts and its journal are written
    /// @param clock tells which steps are undone together: those that people make without a pause
    public static Draft of(Workspace workspace, WorkspaceEditor editor, DraftFiles files, InstantSource clock) {
        return new Draft(workspace, editor, files, clock);
    }

    /// The present snapshot.
    public Workspace workspace() {
        return workspace;
    }

    /// The graph that follows the steps.
    public LiveGraph live() {
        return live;
    }

    /// Why nothing can be changed; empty if it can.
    public Optional<Problem> obstacle() {
        return files.obstacle();
    }

    /// What the next `undo` takes back.
    public Optional<String> nextUndo() {
        return history.nextUndo().map(Entry::title);
    }

    /// What the next `redo` does again.
    public Optional<String> nextRedo() {
        return history.nextRedo().map(Entry::title);
    }

    /// The files whose text is not on disk yet.
    public SortedSet<String> unsaved() {
        return disk.unsaved(workspace);
    }

    /// Does what is planned, as one step.
    public EditResult carryOut(Plan plan) {
        Optional<Problem> obstacle = files.obstacle();
        return obstacle.isPresent() && !isBeside(plan)
                ? new EditResult.Refused(obstacle.get())
                : done(plan, Step.Cause.EDIT);
    }

    /// Whether a plan leaves the files as they are.
    private boolean isBeside(Plan plan) {
        return plan.aside().isPresent()
                && plan.change().isEmpty()
                && plan.texts().of(workspace).isEmpty();
    }

    /// Gives a file the text that a person typed.
    public EditResult type(String file, String text) {
        String before = workspace.file(file).map(WorkspaceFile::text).orElse("");
        List<TextEdit> edits = TextDifference.edits(file, before, text);
        return edits.isEmpty()
                ? new EditResult.Unchanged()
                : carryOut(Plan.of("Type in " + file, edits, Optional.of("type " + file)));
    }

    /// Takes the last step back.
    public EditResult undo() {
        Optional<Entry> entry = history.nextUndo();
        if (entry.isEmpty()) {
            return new EditResult.Unchanged();
        }
        Workspace before = workspace;
        List<TextEdit> edits = TextEdit.inverse(entry.get().edits());
        move(replayed(edits));
        entry.get().aside().ifPresent(Plan.Aside::back);
        for (String file : entry.get().files().created()) {
            move(workspace.without(file));
        }
        history.undone();
        return new EditResult.Done(step("Undo: " + entry.get().title(), Step.Cause.UNDO, before, edits));
    }

    /// Does the step again that was taken back last.
    public EditResult redo() {
        Optional<Entry> entry = history.nextRedo();
        if (entry.isEmpty()) {
            return new EditResult.Unchanged();
        }
        Workspace before = workspace;
        List<TextEdit> edits = entry.get().edits();
        move(replayed(edits));
        for (String file : entry.get().files().removed()) {
            move(workspace.without(file));
        }
        entry.get().aside().ifPresent(Plan.Aside::forth);
        history.redone();
        return new EditResult.Done(step("Redo: " + entry.get().title(), Step.Cause.REDO, before, edits));
    }

    /// Brings all texts to disk. What other programs wrote meanwhile is merged, and comes into the draft as a step.
    ///
    /// @throws StoreException if the journal cannot be written; the files are saved all the same
    public Saved save() throws StoreException {
        List<SaveResult> results = files.save(workspace, disk, unsaved());
        List<TextEdit> merged = new ArrayList<>();
        for (SaveResult result : results) {
            switch (result) {
                case SaveResult.Saved saved ->
                    disk.set(saved.file(), workspace.file(saved.file()).map(WorkspaceFile::text));
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
            Optional<String> ours = workspace.file(file).map(WorkspaceFile::text);
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
        return edits.isEmpty() ? new EditResult.Unchanged() : replay("Merge " + file, Step.Cause.EDIT, edits);
    }

    /// What an earlier run of the program left unsaved.
    public Recovery recovery() {
        return files.recovery();
    }

    /// Brings back what an earlier run left unsaved; files that changed on disk since then are merged by lines.
    public EditResult recover() {
        List<TextEdit> edits = new ArrayList<>();
        for (Recovery.RecoveredFile file : files.recovery().files()) {
            Optional<String> present = workspace.file(file.file()).map(WorkspaceFile::text);
            if (present.isPresent() || !file.text().isEmpty()) {
                edits.addAll(difference(file.file(), DiskMerge.recovered(file, present)));
            }
        }
        return edits.isEmpty()
                ? new EditResult.Unchanged()
                : replay("Restore unsaved changes", Step.Cause.RECOVERY, edits);
    }

    /// Forgets what an earlier run left unsaved.
    public void discardRecovery() throws StoreException {
        files.discardRecovery();
    }

    private List<TextEdit> difference(String file, String text) {
        String before = workspace.file(file).map(WorkspaceFile::text).orElse("");
        return TextDifference.edits(file, before, text);
    }

    private Optional<Step> fromDisk(List<TextEdit> edits) {
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        return replay("Changes from disk", Step.Cause.DISK, edits) instanceof EditResult.Done done
                ? Optional.of(done.step())
                : Optional.empty();
    }

    private EditResult done(Plan plan, Step.Cause cause) {
        Workspace before = workspace;
        try {
            List<TextEdit> edits = new ArrayList<>();
            Workspace after = before;
            if (plan.change().isPresent()) {
                Edited edited = editor.apply(before, plan.change().get());
                edits.addAll(edited.edits());
                after = edited.after();
            }
            List<TextEdit> texts = plan.texts().of(after);
            edits.addAll(texts);
            if (edits.isEmpty() && plan.aside().isEmpty()) {
                return new EditResult.Unchanged();
            }
            after = texts.isEmpty() ? after : WorkspaceEditor.replay(after, texts);
            if (cause == Step.Cause.EDIT) {
                Edited cleaned = places.clean(plan, after, edits);
                edits.addAll(cleaned.edits());
                after = cleaned.after();
            } else {
                places.follow(after);
            }
            move(after);
            plan.aside().ifPresent(Plan.Aside::forth);
            history.add(new Entry(
                    plan.title(),
                    edits,
                    new Entry.Files(onlyIn(workspace, before), onlyIn(before, workspace)),
                    plan.subject(),
                    plan.aside(),
                    clock.instant()));
            return new EditResult.Done(step(plan.title(), cause, before, edits));
        } catch (ChangeConflictException | IllegalArgumentException stale) {
            return new EditResult.Refused(DraftProblems.stale(plan.title(), stale));
        } catch (EditRefusedException refused) {
            return new EditResult.Refused(refused.problem());
        }
    }

    private EditResult replay(String title, Step.Cause cause, List<TextEdit> edits) {
        return done(Plan.of(title, edits, Optional.empty()), cause);
    }

    private Workspace replayed(List<TextEdit> edits) {
        Workspace after = edits.isEmpty() ? workspace : WorkspaceEditor.replay(workspace, edits);
        places.follow(after);
        return after;
    }

    private void move(Workspace next) {
        workspace = next;
        live.follow(next.architecture());
    }

    private Step step(String title, Step.Cause cause, Workspace before, List<TextEdit> edits) {
        Optional<Problem> warning = edits.isEmpty()
                ? Optional.empty()
                : files.record(title, edits, file -> before.file(file).map(WorkspaceFile::text));
        return new Step(title, cause, before, workspace, edits, warning);
    }

    private static Set<String> onlyIn(Workspace one, Workspace other) {
        Set<String> files = new TreeSet<>();
        for (WorkspaceFile file : one.files()) {
            if (other.file(file.path()).isEmpty()) {
                files.add(file.path());
            }
        }
        return files;
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
