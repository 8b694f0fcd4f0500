package dev.plumbline.views.source.merge;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A row of the three columns: lines beside each other, or the head of a disputed place with its buttons.
final class MergeCell extends ListCell<MergeRow> {

    private final MergeController controller;
    private final MergeModel model;

    MergeCell(MergeModel model, MergeController controller) {
        this.model = model;
        this.controller = controller;
        getStyleClass().add("merge-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable MergeRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : content(row));
    }

    /// Long lines are wrapped at the width that their columns have, not at the one that they would like.
    @Override
    protected double computePrefHeight(double width) {
        double shown = getListView() == null ? 0 : getListView().getWidth();
        return getGraphic() instanceof HBox row && shown > 0 ? row.prefHeight(shown) : super.computePrefHeight(width);
    }

    private Node content(MergeRow row) {
        return switch (row) {
            case MergeRow.Same same -> columns(same.text(), same.text(), same.text(), "merge-same");
            case MergeRow.Folded folded -> folded(folded.lines());
            case MergeRow.Head head -> head(head);
            case MergeRow.Differing lines -> columns(lines.ours(), lines.base(), lines.theirs(), "merge-differing");
        };
    }

    private static Node folded(int lines) {
        Label label = new Label(lines + " lines that are the same");
        label.getStyleClass().add("merge-folded");
        return label;
    }

    private HBox columns(String ours, String base, String theirs, String styleClass) {
        HBox row = new HBox(column(ours, "merge-ours"), column(base, "merge-base"), column(theirs, "merge-theirs"));
        row.getStyleClass().addAll("merge-row", styleClass);
        return row;
    }

    private Label column(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().addAll("merge-line", styleClass);
        label.setWrapText(true);
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        label.prefWidthProperty().bind(widthProperty().divide(3));
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private Node head(MergeRow.Head head) {
        Optional<Decision> decided = model.decision(head.place());
        Label title = new Label("Place " + (head.place() + 1) + " of " + model.disputed() + ", line " + head.line());
        title.getStyleClass().add("merge-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox box = new HBox(title);
        box.getStyleClass().add("merge-head");
        box.setAlignment(Pos.CENTER_LEFT);
        for (Decision decision : Decision.values()) {
            Button button = new Button(decision.words());
            button.getStyleClass().add(Styles.SMALL);
            boolean chosen = decided.filter(decision::equals).isPresent();
            if (chosen) {
                button.getStyleClass().add(Styles.ACCENT);
            }
            button.setAccessibleText(decision.words() + " at place " + (head.place() + 1) + (chosen ? ", chosen" : ""));
            button.setOnAction(event -> controller.decide(head.place(), decision));
            box.getChildren().add(button);
        }
        return box;
    }
}
