package dev.plumbline.views.source;

import atlantafx.base.theme.Styles;
import dev.plumbline.graphmodel.Problem;
import dev.plumbline.views.style.Buttons;
import dev.plumbline.views.style.StateGlyph;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/// The top of the panel: the file, the way to the caret, how much is wrong, and what can be done.
final class SourceHeader extends HBox {

    private final SourceModel model;
    private final ComboBox<String> files = new ComboBox<>();
    private final Label way = new Label();
    private final HBox counts = new HBox();
    private final Subscription subscription;
    private boolean following;

    SourceHeader(SourceModel model, SourceController controller) {
        this.model = model;
        getStyleClass().add("source-header");
        setAlignment(Pos.CENTER_LEFT);
        files.setId("source-files");
        files.setAccessibleText("File");
        files.getStyleClass().add(Styles.SMALL);
        files.setVisibleRowCount(16);
        files.setCellFactory(list -> new FileCell(model));
        files.setButtonCell(new FileCell(model));
        files.valueProperty().subscribe(path -> {
            if (path != null && !following) {
                controller.open(path);
            }
        });
        way.getStyleClass().add("source-way");
        way.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        way.setMinWidth(0);
        way.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(way, Priority.ALWAYS);
        counts.getStyleClass().add("source-counts");
        counts.setAlignment(Pos.CENTER_LEFT);
        Button diagram = Buttons.icon("mdi2t-target", "Show in the diagram (F4)", controller::showInDiagram);
        Button find = Buttons.icon("mdi2m-magnify", "Find (Ctrl+F)", controller::find);
        getChildren().addAll(files, way, counts, diagram, find);
        subscription = model.files
                .subscribe(this::refreshFiles)
                .and(model.file.subscribe(this::refreshFiles))
                .and(model.problems.subscribe(this::refreshCounts))
                .and(model.file.subscribe(this::refreshCounts))
                .and(model.way.subscribe(steps -> way.setText(String.join("  ›  ", steps))))
                .and(model.entry.subscribe(entry -> diagram.setDisable(entry.isEmpty())));
    }

    void close() {
        subscription.unsubscribe();
    }

    private void refreshFiles() {
        following = true;
        if (!files.getItems().equals(model.files.get())) {
            files.getItems().setAll(model.files.get());
        }
        Optional<String> file = model.file.get();
        files.setValue(file.orElse(null));
        following = false;
    }

    private void refreshCounts() {
        List<Problem> problems = model.problemsHere();
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        counts.getChildren().clear();
        count(Problem.Severity.ERROR, errors, "errors");
        count(Problem.Severity.WARNING, problems.size() - errors, "warnings");
    }

    private void count(Problem.Severity severity, long number, String words) {
        if (number > 0) {
            Label label = new Label(Long.toString(number), StateGlyph.of(severity));
            label.getStyleClass().add("source-count");
            label.setAccessibleText(number + " " + words);
            counts.getChildren().add(label);
        }
    }
}
