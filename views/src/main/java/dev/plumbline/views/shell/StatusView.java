package dev.plumbline.views.shell;

import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.bridge.Job;
import dev.plumbline.views.settings.Autosave;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the bottom: what is open and how it does at the left, the job under way and the zoom at the right.
final class StatusView extends StatusBar {

    /// Jobs that end sooner are not worth a flicker.
    private static final Duration PATIENCE = Duration.millis(300);

    private final ObservableList<Job> jobs;
    private final Label name = new Label();
    private final StatusCounts counts = new StatusCounts();
    private final LiveItem live = new LiveItem();
    private final Label zoom = new Label();
    private final Label unsaved = new Label("", new FontIcon("mdi2c-content-save-alert-outline"));
    private final JobView job;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final ListChangeListener<Job> listener = change -> patience.playFromStart();
    private final Subscription subscription;

    StatusView(WorkbenchModel model, FxBridge bridge, ObservableValue<Number> scale) {
        jobs = bridge.jobs();
        job = new JobView(bridge);
        setText("");
        setFocusTraversable(false);
        name.getStyleClass().add("status-item");
        zoom.getStyleClass().add("status-item");
        unsaved.setId("unsaved");
        unsaved.getStyleClass().add("status-item");
        unsaved.managedProperty().bind(unsaved.visibleProperty());
        getRightItems().addAll(job, unsaved, live, zoom);
        patience.setOnFinished(event -> showJob());
        jobs.addListener(listener);
        subscription = model.state
                .subscribe(this::showState)
                .and(model.live.subscribe(told -> live.show(told.connections())))
                .and(model.draft.subscribe(status -> showUnsaved(model)))
                .and(model.autosave.subscribe(wanted -> showUnsaved(model)))
                .and(scale.subscribe(value -> zoom.setText(Math.round(value.doubleValue() * 100) + " %")));
        showJob();
    }

    void close() {
        patience.stop();
        jobs.removeListener(listener);
        subscription.unsubscribe();
    }

    /// Files that are saved by themselves in a moment are not worth a word.
    private void showUnsaved(WorkbenchModel model) {
        int count = model.draft.get().unsaved();
        unsaved.setText(count == 1 ? "1 file is not saved" : count + " files are not saved");
        unsaved.setVisible(count > 0 && model.autosave.get() == Autosave.OFF);
    }

    private void showState(WorkbenchState state) {
        zoom.setVisible(state instanceof WorkbenchState.Open || state instanceof WorkbenchState.Unreadable);
        switch (state) {
            case WorkbenchState.Starting starting -> getLeftItems().clear();
            case WorkbenchState.Welcome welcome -> showName("No workspace");
            case WorkbenchState.Loading loading -> showName(loading.name());
            case WorkbenchState.Unreadable unreadable -> showCounts(unreadable.opened());
            case WorkbenchState.Open open -> showCounts(open.opened());
        }
    }

    private void showName(String text) {
        name.setText(text);
        getLeftItems().setAll(name);
    }

    private void showCounts(OpenedArchitecture opened) {
        counts.show(opened);
        name.setText(opened.architecture().name());
        if (!getLeftItems().containsAll(counts.labels())) {
            getLeftItems().setAll(name);
            getLeftItems().addAll(counts.labels());
        }
    }

    private void showJob() {
        job.show(jobs.stream().findFirst());
    }
}
