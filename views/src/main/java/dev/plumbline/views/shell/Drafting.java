package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.draft.EditResult;
import dev.plumbline.graphmodel.draft.LastReadable.Origin;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
import dev.plumbline.graphmodel.workspace.SaveResult;
import dev.plumbline.graphmodel.workspace.StoreException;
import dev.plumbline.views.Editing;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.settings.Autosave;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/// The draft that is open in the window: wishes wait in the bridge's queue for their turn, steps are told on the JavaFX
/// thread, and what was done is saved a moment later.
final class Drafting implements Editing {

    private static final Duration REST = Duration.seconds(1);

    private final FxBridge bridge;
    private final WorkbenchModel model;
    private final DraftAudience audience;
    private final ObservableValue<Autosave> autosave;
    private final PauseTransition rest = new PauseTransition(REST);
    private Runnable before = () -> {};
    private Optional<OpenDraft> draft = Optional.empty();

    /// @param autosave whether steps are saved by themselves
    Drafting(FxBridge bridge, WorkbenchModel model, ObservableValue<Autosave> autosave, DraftAudience audience) {
        this.bridge = bridge;
        this.model = model;
        this.audience = audience;
        this.autosave = autosave;
        rest.setOnFinished(event -> save());
        autosave.subscribe(wanted -> {
            model.autosave.set(wanted);
            if (wanted == Autosave.ON) {
                save();
            }
        });
    }

    /// Tells somebody before each wish, so that what is typed and not told yet comes first.
    void before(Runnable told) {
        before = told;
    }

    /// Takes a draft in the place of the present one, which is saved and closed.
    void open(Draft opened) {
        close();
        draft = Optional.of(OpenDraft.of(opened, () -> bridge.later(() -> look(opened))));
        model.draft.set(DraftStatus.of(opened));
        model.recovery.set(Optional.of(opened.recovery()).filter(recovery -> !recovery.isEmpty()));
    }

    private void look(Draft opened) {
        if (draft.filter(open -> open.draft().equals(opened)).isPresent()) {
            reread();
        }
    }

    /// Brings back what an earlier run left unsaved, or forgets it.
    void recover(Recovered wanted) {
        model.recovery.set(Optional.empty());
        perform("Restoring", open -> {
            try {
                if (wanted == Recovered.BACK) {
                    return Outcome.of(open.recover());
                }
                open.discardRecovery();
                return Outcome.of(new EditResult.Unchanged());
            } catch (StoreException failed) {
                return Outcome.of(new EditResult.Refused(failed.problem()));
            }
        });
    }

    /// Ends a conflict with a text that was made from ours.
    void resolve(SaveResult.Conflict conflict, String text) {
        SortedMap<String, SaveResult.Conflict> left = new TreeMap<>(model.conflicts.get());
        left.remove(conflict.file());
        model.conflicts.set(left);
        TypedText merged = new TypedText(conflict.file(), conflict.ours(), text);
        perform("Merging", open -> Outcome.of(open.resolve(conflict.file(), merged.in(open), conflict.theirs())));
        save();
    }

    /// Looks again whether a file is in conflict, with all that was typed until now.
    ///
    /// @param found told of the conflict as it is then, if there still is one
    void lookAgain(String file, Consumer<SaveResult.Conflict> found) {
        perform(
                "Looking for conflicts",
                autosave.getValue() == Autosave.ON ? Drafting::saving : open -> Outcome.of(open.reread()),
                told -> Optional.ofNullable(model.conflicts.get().get(file)).ifPresent(found));
    }

    /// Looks at the files on disk.
    void reread() {
        perform("Looking at the files", open -> Outcome.of(open.reread()));
    }

    @Override
    public void change(Wish wish) {
        perform("Changing the model", open -> {
            try {
                return new Outcome(open.carryOut(wish.planner().of(open.workspace())), wish.done(), List.of());
            } catch (EditRefusedException refused) {
                return Outcome.of(new EditResult.Refused(refused.problem()));
            }
        });
    }

    @Override
    public void type(String file, String before, String text) {
        TypedText typed = new TypedText(file, before, text);
        enqueue("Typing", Origin.TYPED, known -> Outcome.of(known.type(file, typed.in(known))), told -> {
            if (told.showable().isEmpty()) {
                audience.answered(told.present());
            }
        });
    }

    @Override
    public void undo() {
        perform("Undoing", open -> Outcome.of(open.undo()));
    }

    @Override
    public void redo() {
        perform("Redoing", open -> Outcome.of(open.redo()));
    }

    @Override
    public void save() {
        rest.stop();
        perform("Saving", Drafting::saving);
    }

    private static Outcome saving(Draft open) {
        try {
            return Outcome.of(open.save());
        } catch (StoreException failed) {
            return Outcome.of(new EditResult.Refused(failed.problem()));
        }
    }

    private void perform(String name, DraftTurn.Work work) {
        perform(name, work, told -> {});
    }

    private void perform(String name, DraftTurn.Work work, Consumer<DraftTurn.Told> afterwards) {
        before.run();
        enqueue(name, Origin.OTHER, work, afterwards);
    }

    private void enqueue(String name, Origin origin, DraftTurn.Work work, Consumer<DraftTurn.Told> afterwards) {
        draft.ifPresent(open -> bridge.enqueue(new DraftTurn(name, open, origin, work, told -> {
            if (draft.equals(Optional.of(open))) {
                told(told);
                afterwards.accept(told);
            }
        })));
    }

    /// Saves and closes the draft, after what waits for its turn. What people save themselves and have not stays in the
    /// journal, and is offered when the workspace is opened again.
    void close() {
        rest.stop();
        draft.ifPresent(OpenDraft::unwatch);
        Autosave wanted = autosave.getValue();
        before.run();
        draft.ifPresent(open -> bridge.enqueue(
                new DraftTurn("Closing", open, Origin.OTHER, closing -> closed(closing, wanted), this::closed)));
        draft = Optional.empty();
        model.draft.set(DraftStatus.NONE);
        model.recovery.set(Optional.empty());
        model.conflicts.set(new TreeMap<>());
    }

    private static Outcome closed(Draft open, Autosave wanted) {
        try {
            try {
                if (wanted == Autosave.ON) {
                    open.save();
                }
            } finally {
                open.close();
            }
        } catch (StoreException failed) {
            return Outcome.of(new EditResult.Refused(failed.problem()));
        }
        return Outcome.of(new EditResult.Unchanged());
    }

    /// Another draft may be open by now: only what went wrong is told.
    private void closed(DraftTurn.Told told) {
        if (told.outcome().result() instanceof EditResult.Refused refused) {
            notice(refused.problem());
        }
    }

    private void told(DraftTurn.Told told) {
        Outcome outcome = told.outcome();
        model.draft.set(told.status());
        switch (outcome.result()) {
            case EditResult.Done done -> {
                done.step().warning().ifPresent(this::notice);
                told.showable().ifPresent(audience::stepped);
                outcome.done().accept(done.step());
                if (autosave.getValue() == Autosave.ON) {
                    rest.playFromStart();
                }
            }
            case EditResult.Refused refused -> refused(refused.problem());
            case EditResult.Unchanged unchanged -> {}
        }
        saved(outcome.saved());
    }

    private void saved(List<SaveResult> results) {
        SortedMap<String, SaveResult.Conflict> conflicts = new TreeMap<>(model.conflicts.get());
        for (SaveResult result : results) {
            switch (result) {
                case SaveResult.Conflict conflict -> conflicts.put(conflict.file(), conflict);
                case SaveResult.Saved saved -> conflicts.remove(saved.file());
                case SaveResult.Merged merged -> conflicts.remove(merged.file());
                case SaveResult.Failed failed -> notice(failed.problem());
            }
        }
        if (!conflicts.equals(model.conflicts.get())) {
            model.conflicts.set(conflicts);
        }
    }

    private void refused(Problem problem) {
        if (model.outdated.get().isEmpty()) {
            notice(problem);
        } else {
            // What people see may be in a file that cannot be read: they could not know from the problem itself.
            Problem.Place place =
                    model.outdated.get().values().iterator().next().place();
            model.notice.set(Optional.of(problem.what() + " " + place.file() + " cannot be read at present: mend line "
                    + place.line() + " first."));
        }
    }

    private void notice(Problem problem) {
        model.notice.set(Optional.of(problem.what() + " " + problem.why() + " " + problem.remedy()));
    }

    /// What becomes of changes that an earlier run left unsaved.
    enum Recovered {
        BACK,
        FORGOTTEN
    }
}
