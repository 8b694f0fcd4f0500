package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.draft.Draft;
import dev.plumbline.graphmodel.draft.LastReadable.Origin;
import dev.plumbline.graphmodel.draft.Showable;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.pluginapi.Progress;
import dev.plumbline.views.bridge.BackgroundTask;
import java.util.Optional;
import java.util.function.Consumer;

/// A turn at the draft: something is done with it on the thread of the queue, and what came of it is told.
final class DraftTurn implements BackgroundTask<DraftTurn.Told> {

    private final String name;
    private final OpenDraft open;
    private final Origin origin;
    private final Work work;
    private final Consumer<Told> listener;

    DraftTurn(String name, OpenDraft open, Origin origin, Work work, Consumer<Told> listener) {
        this.name = name;
        this.open = open;
        this.origin = origin;
        this.work = work;
        this.listener = listener;
    }

    /// What is done in a turn.
    @FunctionalInterface
    interface Work {
        Outcome on(Draft draft);
    }

    /// What is told of a turn.
    ///
    /// @param outcome what came of it
    /// @param status how the draft is afterwards
    /// @param present the snapshot afterwards
    /// @param showable what can be shown, if a step was done
    record Told(Outcome outcome, DraftStatus status, Workspace present, Optional<Showable> showable) {}

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
        Outcome outcome = work.on(open.draft());
        return new Told(outcome, DraftStatus.of(open.draft()), open.draft().workspace(), open.follow(outcome, origin));
    }

    @Override
    public void apply(Told told) {
        listener.accept(told);
    }
}
