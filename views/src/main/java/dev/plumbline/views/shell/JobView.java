package dev.plumbline.views.shell;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.bridge.Job;
import dev.plumbline.views.style.Buttons;
import dev.plumbline.views.style.Motion;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/// The job under way: what it does, how far it is, after a while how long it will still take, and a way to cancel it.
/// One job after another is shown by the same nodes: new ones would be styled while people type.
final class JobView extends HBox {

    private final Label step = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button cancel;
    private Optional<Job> shown = Optional.empty();

    JobView(FxBridge bridge) {
        cancel = Buttons.icon("mdi2c-close", "", () -> shown.ifPresent(bridge::cancel));
        getStyleClass().add("status-job");
        setAlignment(Pos.CENTER);
        bar.setPrefWidth(120);
        bar.getStyleClass().add(Styles.SMALL);
        Motion.still(bar);
        getChildren().addAll(step, bar, cancel);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /// Shows a job from now on, or none.
    void show(Optional<Job> job) {
        if (job.equals(shown)) {
            return;
        }
        shown = job;
        step.textProperty().unbind();
        bar.progressProperty().unbind();
        setVisible(job.isPresent());
        job.ifPresentOrElse(this::follow, () -> bar.setProgress(0));
    }

    private void follow(Job job) {
        long seen = System.nanoTime();
        step.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(job.name(), job.messageProperty().get())
                                + TimeLeft.words(
                                        Duration.ofNanos(System.nanoTime() - seen),
                                        job.doneProperty().get()),
                        job.messageProperty(),
                        job.doneProperty()));
        bar.progressProperty().bind(job.doneProperty());
        cancel.setAccessibleText("Cancel " + job.name());
    }

    /// A step that says what the job says is not told twice.
    private static String words(String name, String step) {
        return step.isEmpty() || step.equalsIgnoreCase(name) ? name : name + ": " + step;
    }
}
