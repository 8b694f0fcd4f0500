package dev.plumbline.views.source.merge;

import dev.plumbline.graphmodel.workspace.SaveResult;
import java.util.function.Consumer;
import javafx.scene.Parent;

/// The screen for a file that was changed here and on disk in the same places: people decide on each place and see what
/// comes of it. Used on the JavaFX thread.
public final class MergeController {

    private final MergeModel model;
    private final MergeView view;

    /// @param merged given the text that people have decided on
    /// @param cancelled told when people do not want to decide now
    public MergeController(SaveResult.Conflict conflict, Consumer<String> merged, Runnable cancelled) {
        model = new MergeModel(conflict);
        view = new MergeView(model, this, conflict.theirs().isEmpty());
        view.onDone(() -> merged.accept(model.result()), cancelled);
    }

    /// The screen.
    public Parent view() {
        return view;
    }

    void decide(int place, Decision decision) {
        model.decide(place, decision);
        view.refresh();
        view.showResult(place);
    }

    void decideAll(Decision decision) {
        model.decideAll(decision);
        view.refresh();
    }
}
