package dev.plumbline.graphmodel.draft;

import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.live.LiveGraph;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
import dev.plumbline.graphmodel.workspace.Edited;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.TextEdit;
import dev.plumbline.graphmodel.workspace.ViewEdits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceEditor;
import dev.plumbline.graphmodel.workspace.WorkspaceFile;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The steps of a draft, and the snapshot that they led to.
///
/// Every step takes the same way: texts, snapshot, live graph, journal. Whatever is refused leaves everything as it
/// was.
final class Steps {

    private final WorkspaceEditor editor;
    private final DraftFiles files;
    private final InstantSource clock;
    private final History history = new History();
    private final LiveGraph live;
    private final LeftPlaces places;
    private Workspace workspace;

    Steps(Workspace workspace, WorkspaceEditor editor, DraftFiles files, InstantSource clock) {
        this.workspace = workspace;
        this.editor = editor;
        this.files = files;
        this.clock = clock;
        live = LiveGraph.of(workspace.architecture());
        places = new LeftPlaces(new ViewEdits(ReadLimits.standard()), workspace.architecture());
    }

    /// The present snapshot.
    Workspace workspace() {
        return workspace;
    }

    /// The graph that follows the steps.
    LiveGraph live() {
        return live;
    }

    /// What can be undone and done again.
    History history() {
        return history;
    }

    /// Does what is planned, as one step.
    EditResult carryOut(Plan plan) {
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

    /// Takes the last step back.
    EditResult undo() {
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
    EditResult redo() {
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

    /// Does what became of texts, whatever stands in the way of people's own changes.
    EditResult replay(String title, Step.Cause cause, List<TextEdit> edits) {
        return done(Plan.of(title, edits, Optional.empty()), cause);
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
}
