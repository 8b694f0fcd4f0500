package dev.plumbline.views.shell;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.pluginapi.Severity;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.bridge.FxBridge;
import dev.plumbline.views.bridge.Job;
import dev.plumbline.views.settings.Autosave;
import dev.plumbline.views.style.Buttons;
import dev.plumbline.views.style.Motion;
import dev.plumbline.views.style.StateGlyph;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the bottom: what is open and how it does at the left, the job under way and the zoom at the right.
final class StatusView extends StatusBar {

    /// Jobs that end sooner are not worth a flicker.
    private static final Duration PATIENCE = Duration.millis(300);

    private final FxBridge bridge;
    private final ObservableList<Job> jobs;
    private final Label unsaved = new Label("", new FontIcon("mdi2c-content-save-alert-outline"));
    private final HBox job = new HBox();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final ListChangeListener<Job> listener = change -> patience.playFromStart();
    private final Subscription subscription;

    StatusView(WorkbenchModel model, FxBridge bridge, ObservableValue<Number> scale) {
        this.bridge = bridge;
        this.jobs = bridge.jobs();
        setText("");
        job.getStyleClass().add("status-job");
        job.setAlignment(Pos.CENTER);
        Label zoom = new Label();
        zoom.getStyleClass().add("status-item");
        unsaved.setId("unsaved");
        unsaved.getStyleClass().add("status-item");
        unsaved.managedProperty().bind(unsaved.visibleProperty());
        getRightItems().addAll(job, unsaved, zoom);
        patience.setOnFinished(event -> showJob());
        jobs.addListener(listener);
        subscription = model.state
                .subscribe(this::showState)
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
        getLeftItems().clear();
        switch (state) {
            case WorkbenchState.Starting starting -> {}
            case WorkbenchState.Welcome welcome -> getLeftItems().add(item("No workspace"));
            case WorkbenchState.Loading loading -> getLeftItems().add(item(loading.name()));
            case WorkbenchState.Unreadable unreadable -> showCounts(unreadable.opened());
            case WorkbenchState.Open open -> showCounts(open.opened());
        }
    }

    private void showCounts(OpenedArchitecture opened) {
        long failing = opened.findings().stream()
                        .filter(finding -> finding.severity().compareTo(Severity.HIGH) <= 0)
                        .count()
                + opened.problems().stream()
                        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                        .count();
        long all = (long) opened.findings().size() + opened.problems().size();
        getLeftItems()
                .addAll(
                        item(opened.architecture().name()),
                        item(opened.architecture().elements().size() + " elements"),
                        item(opened.architecture().relations().size() + " relations"),
                        count(StateGlyph.of(Severity.HIGH), failing, "errors and grave findings"),
                        count(StateGlyph.of(Severity.MEDIUM), all - failing, "warnings and other findings"));
    }

    private static Label item(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("status-item");
        return label;
    }

    private static Label count(Node glyph, long count, String words) {
        Label label = item(Long.toString(count));
        label.setGraphic(glyph);
        label.setAccessibleText(count + " " + words);
        return label;
    }

    private void showJob() {
        job.getChildren().clear();
        if (jobs.isEmpty()) {
            return;
        }
        Job first = jobs.getFirst();
        Label name = new Label();
        name.textProperty()
                .bind(first.messageProperty().map(step -> step.isEmpty() ? first.name() : first.name() + ": " + step));
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(first.doneProperty());
        bar.setPrefWidth(120);
        Motion.still(bar);
        bar.getStyleClass().add(Styles.SMALL);
        job.getChildren()
                .addAll(name, bar, Buttons.icon("mdi2c-close", "Cancel " + first.name(), () -> bridge.cancel(first)));
    }
}
