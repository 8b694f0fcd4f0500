package dev.plumbline.views.shell;

import dev.plumbline.graphmodel.workspace.SaveResult;
import dev.plumbline.views.source.merge.MergeController;
import dev.plumbline.views.style.Appearance;
import dev.plumbline.views.style.Overlay;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The merge of a file over the window. What people have decided is still there when they come back to it, as long as
/// the conflict is the same.
final class MergeLayer implements AutoCloseable {

    private static final double WIDTH = 1280;

    private final StackPane box = new StackPane();
    private final Overlay overlay;
    private final Subscription subscription;
    private Optional<SaveResult.Conflict> shown = Optional.empty();

    MergeLayer(Appearance appearance) {
        box.setId("merge-box");
        box.setMaxWidth(WIDTH);
        box.setFocusTraversable(true);
        overlay = new Overlay(box, box, appearance.reducedMotion());
        subscription = appearance
                .homeStylesheets()
                .subscribe(sheets -> overlay.getStylesheets().setAll(sheets));
    }

    /// The layer that covers the window while people decide.
    Parent view() {
        return overlay;
    }

    boolean isOpen() {
        return overlay.isOpen();
    }

    void open(SaveResult.Conflict conflict, Consumer<String> merged) {
        if (!shown.equals(Optional.of(conflict))) {
            MergeController merge = new MergeController(conflict, text -> done(merged, text), overlay::dismiss);
            box.getChildren().setAll(merge.view());
            shown = Optional.of(conflict);
        }
        overlay.open();
    }

    private void done(Consumer<String> merged, String text) {
        overlay.dismiss();
        box.getChildren().clear();
        shown = Optional.empty();
        merged.accept(text);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        box.getChildren().clear();
    }
}
