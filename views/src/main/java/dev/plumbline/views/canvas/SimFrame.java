package dev.plumbline.views.canvas;

import dev.plumbline.views.playback.PlaybackFrame;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// A hatched frame with a flag around the whole diagram while anything on it was made by a simulator, so that nobody
/// takes it for telemetry.
final class SimFrame extends Region implements AutoCloseable {

    private static final double INSET = 14;

    private final CanvasModel model;
    private final Label flag = new Label();
    private final Subscription subscription;

    SimFrame(CanvasModel model) {
        this.model = model;
        setId("sim-frame");
        getStyleClass().add("sim-frame");
        setMouseTransparent(true);
        setManaged(false);
        flag.setId("sim-flag");
        flag.getStyleClass().addAll("sim-mark", "sim-flag");
        getChildren().add(flag);
        subscription = model.playback.subscribe(this::refresh).and(model.index.subscribe(this::refresh));
        refresh();
    }

    private void refresh() {
        boolean isSimulated =
                model.playback.get().isPresent() || model.index.get().isSimulated();
        setVisible(isSimulated);
        flag.setText("SIM · " + model.playback.get().map(PlaybackFrame::title).orElse("predicted, not measured"));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        flag.autosize();
        flag.relocate(Math.rint((getWidth() - flag.getWidth()) / 2), INSET - flag.getHeight() / 2);
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
