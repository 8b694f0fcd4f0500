package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.Problem;
import dev.plumbline.graphmodel.draft.DiskWatch;
import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.draft.EditResult;
import dev.plumbline.graphmodel.draft.Step;
import dev.plumbline.graphmodel.workspace.EditRefusedException;
import dev.plumbline.graphmodel.workspace.SaveResult;
import dev.plumbline.graphmodel.workspace.StoreException;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.Editing;
import dev.plumbline.views.bridge.BackgroundTask;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.settings.Autosave;
import java.io.IOException;
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

    private static final System.Logger LOG = System.getLogger(Drafting.class.getName());
    private static final Duration REST = Duration.seconds(1);

    private final FxBridge bridge;
    private final WorkbenchModel model;
    private final Consumer<Step> stepped;
    private final ObservableValue<Autosave> autosave;
    private final PauseTransition rest = new PauseTransition(REST);
    private Optional<Draft> draft = Optional.empty();
    private Optional<DiskWatch> watch = Optional.empty();

    /// @param stepped told on the JavaFX thread of each step
    /// @param autosave whether steps are saved by themselves
    Drafting(FxBridge bridge, WorkbenchModel model, ObservableValue<Autosave> autosave, Consumer<Step> stepped) {
        this.bridge = bridge;
        this.model = model;
        this.stepped = stepped;
        this.autosave = autosave;
        rest.setOnFinished(event -> save());
        autosave.subscribe(wanted -> {
            model.autosave.set(wanted);
            if (wanted == Autosave.ON) {
                save();
            }
        });
    }

    /// Takes a draft in the place of the present one, which is saved and closed.
    void open(Draft opened) {
        close();
        draft = Optional.of(opened);
        model.draft.set(DraftStatus.of(opened));
        model.recovery.set(Optional.of(opened.recovery()).filter(recovery -> !recovery.isEmpty()));
        watch(opened);
    }

    private void watch(Draft opened) {
        try {
            watch = Optional.of(DiskWatch.start(opened.workspace().root(), () -> bridge.later(() -> look(opened))));
        } catch (IOException | UnsupportedOperationException unwatched) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Changes of the files by other programs are seen by Reload only",
                    unwatched);
        }
    }

    private void look(Draft opened) {
        if (draft.equals(Optional.of(opened))) {
            reread();
        }
    }

    /// Brings back what an earlier run left unsaved, or forgets it.
    void recover(Recovered wanted) {
        model.recovery.set(Optional.empty());
        perform("Restoring", open -> {
            try {
                if (wanted == Recovered.BACK) {
                    return new Outcome(open.recover(), step -> {});
                }
                open.discardRecovery();
                return new Outcome(new EditResult.Unchanged(), step -> {});
            } catch (StoreException failed) {
                return new Outcome(new EditResult.Refused(failed.problem()), step -> {});
            }
        });
    }

    /// Ends a conflict with a text.
    void resolve(SaveResult.Conflict conflict, String text) {
        SortedMap<String, SaveResult.Conflict> left = new TreeMap<>(model.conflicts.get());
        left.remove(conflict.file());
        model.conflicts.set(left);
        perform("Merging", open -> new Outcome(open.resolve(conflict.file(), text, conflict.theirs()), step -> {}));
        save();
    }

    /// Looks at the files on disk.
    void reread() {
        perform("Looking at the files", open -> new Outcome(open.reread()));
    }

    @Override
    public void change(Wish wish) {
        perform("Changing the model", open -> {
            try {
                return new Outcome(open.carryOut(wish.planner().of(open.workspace())), wish.done());
            } catch (EditRefusedException refused) {
                return new Outcome(new EditResult.Refused(refused.problem()), step -> {});
            }
        });
    }

    @Override
    public void type(String file, String text) {
        perform("Typing", open -> new Outcome(open.type(file, text), step -> {}));
    }

    @Override
    public void undo() {
        perform("Undoing", open -> new Outcome(open.undo(), step -> {}));
    }

    @Override
    public void redo() {
        perform("Redoing", open -> new Outcome(open.redo(), step -> {}));
    }

    @Override
    public void save() {
        rest.stop();
        perform("Saving", open -> {
            try {
                return new Outcome(open.save());
            } catch (StoreException failed) {
                return new Outcome(new EditResult.Refused(failed.problem()), step -> {});
            }
        });
    }

    private void perform(String name, Work work) {
        draft.ifPresent(open -> bridge.enqueue(new Turn(name, open, work)));
    }

    /// Saves and closes the draft, after what waits for its turn. What people save themselves and have not stays in the
    /// journal, and is offered when the workspace is opened again.
    void close() {
        rest.stop();
        watch.ifPresent(known -> {
            try {
                known.close();
            } catch (IOException failed) {
                LOG.log(System.Logger.Level.WARNING, "The watch on the files could not be ended", failed);
            }
        });
        watch = Optional.empty();
        Autosave wanted = autosave.getValue();
        draft.ifPresent(open -> bridge.enqueue(new Turn("Closing", open, closing -> closed(closing, wanted))));
        draft = Optional.empty();
        model.draft.set(DraftStatus.NONE);
        model.recovery.set(Optional.empty());
        model.conflicts.set(new TreeMap<>());
    }

    private static Outcome closed(Draft open, Autosave wanted) {
        try {
            if (wanted == Autosave.ON) {
                open.save();
            }
            open.close();
        } catch (StoreException failed) {
            return new Outcome(new EditResult.Refused(failed.problem()), step -> {});
        }
        return new Outcome(new EditResult.Unchanged(), step -> {});
    }

    private void told(Outcome outcome) {
        for (EditResult result : outcome.results()) {
            switch (result) {
                case EditResult.Done done -> {
                    done.step().warning().ifPresent(this::notice);
                    stepped.accept(done.step());
                    outcome.done().accept(done.step());
                    if (autosave.getValue() == Autosave.ON) {
                        rest.playFromStart();
                    }
                }
                case EditResult.Refused refused -> notice(refused.problem());
                case EditResult.Unchanged unchanged -> {}
            }
        }
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

    private void notice(Problem problem) {
        model.notice.set(Optional.of(problem.what() + " " + problem.why() + " " + problem.remedy()));
    }

    /// What becomes of changes that an earlier run left unsaved.
    enum Recovered {
        BACK,
        FORGOTTEN
    }

    /// What is done in one turn, on the thread of the queue.
    private interface Work {
        Outcome on(Draft draft);
    }

    /// What came of a turn.
    private record Outcome(List<EditResult> results, Consumer<Step> done, List<SaveResult> saved) {

        Outcome(EditResult result, Consumer<Step> done) {
            this(List.of(result), done, List.of());
        }

        Outcome(Draft.Saved saved) {
            this(
                    saved.step().map(step -> (EditResult) new EditResult.Done(step)).stream()
                            .toList(),
                    step -> {},
                    saved.results());
        }
    }

    private final class Turn implements BackgroundTask<Turn.Told> {

        private final String name;
        private final Draft open;
        private final Work work;

        Turn(String name, Draft open, Work work) {
            this.name = name;
            this.open = open;
            this.work = work;
        }

        @Override
        public String key() {
            return "draft";
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isListed() {
            return false;
        }

        @Override
        public Told process(Progress progress) {
            Outcome outcome = work.on(open);
            return new Told(outcome, DraftStatus.of(open));
        }

        @Override
        public void apply(Told told) {
            if (draft.equals(Optional.of(open))) {
                model.draft.set(told.status());
                Drafting.this.told(told.outcome());
                saved(told.outcome().saved());
            }
        }

        private record Told(Outcome outcome, DraftStatus status) {}
    }
}
