package dev.plumbline.views.simulation;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.style.Motion;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// How far the scenario is that is being played, with the way to stop it; why there is no result, if it failed.
final class ProgressStrip extends HBox {

    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop = new Button("Stop", new FontIcon("mdi2s-stop"));
    private final Subscription subscription;

    ProgressStrip(SimulationModel model, SimulationController controller) {
        getStyleClass().add("simulation-progress");
        setId("simulation-progress");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        words.setId("simulation-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        bar.setPrefWidth(180);
        bar.setMinWidth(60);
        bar.getStyleClass().add(Styles.SMALL);
        Motion.still(bar);
        stop.setId("simulation-stop");
        stop.getStyleClass().add(Styles.SMALL);
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setAccessibleText("Stop the simulation and keep what was done");
        stop.setOnAction(event -> controller.stop());
        getChildren().addAll(words, bar, stop);
        managedProperty().bind(visibleProperty());
        subscription = model.run.subscribe(this::show);
    }

    private void show(RunState state) {
        setVisible(!(state instanceof RunState.Idle));
        switch (state) {
            case RunState.Idle idle -> words.setText("");
            case RunState.Running running -> {
                words.setText(words(running));
                bar.setProgress(running.done() < 0 ? -1 : running.done());
            }
            case RunState.Stopping stopping ->
                words.setText(stopping.scenario() + " is stopped; what was done is put together.");
            case RunState.Failed failed -> words.setText(failed.scenario() + " has no result. " + failed.why());
        }
        boolean isRunning = state instanceof RunState.Running;
        bar.setManaged(isRunning);
        bar.setOpacity(isRunning ? 1 : 0);
        stop.setVisible(isRunning);
        stop.setManaged(isRunning);
        words.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private static String words(RunState.Running running) {
        String share = running.done() < 0 ? "" : Math.round(100 * running.done()) + " % · ";
        double left = running.left();
        String time = left < 0 ? "" : " · about " + FigureText.span(Math.max(1, Math.rint(left))) + " left";
        return "Playing " + running.scenario() + " · " + share + running.step() + time;
    }

    void close() {
        subscription.unsubscribe();
    }
}
