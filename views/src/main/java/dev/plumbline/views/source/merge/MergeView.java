package dev.plumbline.views.source.merge;

import atlantafx.base.theme.Styles;
import dev.plumbline.views.source.editor.LineEditor;
import dev.plumbline.views.source.editor.SourceEditor;
import dev.plumbline.views.source.editor.TextClipboard;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The layout of the merge: three columns, the result below, the buttons at the bottom.
final class MergeView extends BorderPane {

    private final MergeModel model;
    private final ListView<MergeRow> rows = new ListView<>();
    private final SourceEditor result = new LineEditor(TextClipboard.ofSystem());
    private final Label state = new Label();
    private final Button done = new Button("Use this result");
    private final Button cancel = new Button("Decide later");

    /// @param gone whether the file is gone on disk
    MergeView(MergeModel model, MergeController controller, boolean gone) {
        this.model = model;
        getStyleClass().add("merge");
        rows.setId("merge-rows");
        rows.setAccessibleText("Changes of both sides");
        rows.setCellFactory(list -> new MergeCell(model, controller));
        rows.getItems().setAll(MergeRow.of(model.pieces()));
        result.use(SourceEditor.Use.READ);
        result.view().setAccessibleText("Result of the merge");
        Label title = new Label("Result");
        title.getStyleClass().addAll("panel-title", "merge-result-title");
        BorderPane preview = new BorderPane(result.view());
        preview.setTop(title);
        SplitPane split = new SplitPane(new BorderPane(rows, headings(), null, null, null), preview);
        split.setOrientation(Orientation.VERTICAL);
        split.getStyleClass().add("work-rows");
        split.setDividerPositions(0.6);
        setTop(header(controller, gone));
        setCenter(split);
        setBottom(footer());
        refresh();
        result.open(model.result());
    }

    void onDone(Runnable merged, Runnable cancelled) {
        done.setOnAction(event -> merged.run());
        cancel.setOnAction(event -> cancelled.run());
    }

    /// Shows what is decided.
    void refresh() {
        state.setText(model.decisions.size() + " of " + model.disputed() + " places decided");
        done.setDisable(!model.isDecided());
        rows.refresh();
        result.open(model.result());
    }

    /// Scrolls the result to a disputed place.
    void showResult(int place) {
        int offset = model.offset(place);
        result.select(offset, offset);
    }

    private Node header(MergeController controller, boolean gone) {
        Label title = new Label(model.file());
        title.getStyleClass().add("screen-title");
        Label text = new Label(
                gone
                        ? "The file was changed here, and is gone on disk."
                        : "The file was changed here and on disk in the same places. Decide on each of them.");
        text.getStyleClass().add(Styles.TEXT_MUTED);
        VBox words = new VBox(2, title, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button mine = new Button("Keep all mine");
        mine.setOnAction(event -> controller.decideAll(Decision.MINE));
        Button theirs = new Button("Take all theirs");
        theirs.setOnAction(event -> controller.decideAll(Decision.THEIRS));
        HBox header = new HBox(words, mine, theirs);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("merge-header");
        return header;
    }

    private static Node headings() {
        HBox headings = new HBox(heading("Mine"), heading("Before"), heading("Theirs, on disk"));
        headings.getStyleClass().add("merge-headings");
        return headings;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setPrefWidth(100);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private Node footer() {
        done.setId("merge-done");
        done.getStyleClass().add(Styles.ACCENT);
        state.setId("merge-state");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox footer = new HBox(state, space, cancel, done);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("merge-footer");
        return footer;
    }
}
