package dev.plumbline.views.canvas;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.bridge.Job;
import dev.plumbline.views.style.Motion;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Says on the canvas that a diagram is still being drawn and how far that is, and lets people give it up; afterwards,
/// that what is seen is not what they wish to see. Nothing is said of a diagram that is there soon.
final class DrawingNotice extends HBox {

    /// As long as people do not notice that they wait.
    private static final Duration PATIENCE = Duration.millis(300);

    private final CanvasModel model;
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button button = new Button();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final Subscription subscription;

    /// @param giveUp gives up what is being drawn
    /// @param draw draws what people wish to see
    DrawingNotice(CanvasModel model, Runnable giveUp, Runnable draw) {
        this.model = model;
        setId("drawing-notice");
        getStyleClass().add("drawing-notice");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        bar.getStyleClass().add(Styles.SMALL);
        bar.managedProperty().bind(bar.visibleProperty());
        Motion.still(bar);
        button.setId("drawing-button");
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(event -> {
            if (model.underWay.get().isPresent()) {
                giveUp.run();
            } else {
                draw.run();
            }
        });
        getChildren().addAll(words, bar, button);
        setVisible(false);
        patience.setOnFinished(event -> show());
        subscription = model.underWay.subscribe(job -> changed()).and(model.outdated.subscribe(outdated -> changed()));
    }

    void close() {
        patience.stop();
        subscription.unsubscribe();
        bar.progressProperty().unbind();
    }

    /// A drawing that follows another one at once is part of the same wait.
    private void changed() {
        if (model.underWay.get().isPresent() && !isVisible()) {
            if (patience.getStatus() != PauseTransition.Status.RUNNING) {
                patience.playFromStart();
            }
        } else {
            patience.stop();
            show();
        }
    }

    private void show() {
        bar.progressProperty().unbind();
        Optional<Job> job = model.underWay.get();
        setVisible(job.isPresent() || model.outdated.get());
        job.ifPresentOrElse(this::follow, this::tellOutdated);
    }

    private void follow(Job job) {
        getChildren().setAll(words, bar, button);
        words.setText(job.name());
        bar.progressProperty().bind(job.doneProperty());
        button.setText("Cancel (Esc)");
        button.setAccessibleText("Cancel " + job.name());
    }

    private void tellOutdated() {
        getChildren().setAll(words, button);
        bar.setProgress(0);
        words.setText("The diagram is not up to date");
        button.setText("Draw it");
        button.setAccessibleText("Draw the diagram");
    }
}
