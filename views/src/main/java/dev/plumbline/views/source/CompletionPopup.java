package dev.plumbline.views.source;

import dev.plumbline.graphmodel.workspace.completion.Proposal;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PopupControl;
import javafx.scene.control.Skin;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// The list of what may be written at the caret. The keyboard stays in the editor, which passes the keys on.
final class CompletionPopup extends PopupControl {

    private static final int ROWS = 9;
    private static final double ROW = 26;
    private static final double WIDTH = 440;
    private static final double BELOW = 3;

    private final ListView<Proposal> list = new ListView<>();
    private final Label description = new Label();
    private final VBox content = new VBox(list, description);
    private final Consumer<Proposal> chosen;

    CompletionPopup(Consumer<Proposal> chosen) {
        this.chosen = chosen;
        setAutoHide(true);
        setHideOnEscape(false);
        setAutoFix(true);
        content.getStyleClass().add("completion");
        content.setPrefWidth(WIDTH);
        list.setId("completion-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setAccessibleText("Completions");
        list.setCellFactory(view -> new ProposalCell());
        list.setOnMouseClicked(event -> choose());
        list.getSelectionModel().selectedItemProperty().subscribe(item -> {
            String text = item == null ? "" : item.description();
            description.setText(text);
            description.setVisible(!text.isEmpty());
            description.setManaged(!text.isEmpty());
        });
        description.setWrapText(true);
        description.setMaxWidth(Double.MAX_VALUE);
        description.getStyleClass().add("completion-description");
        setSkin(new ContentSkin(this, content));
    }

    /// Shows proposals below the caret.
    void show(Node owner, Bounds caret, List<Proposal> proposals) {
        list.getItems().setAll(proposals);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        list.setPrefHeight(Math.min(ROWS, proposals.size()) * ROW + 2);
        if (isShowing()) {
            setX(caret.getMinX());
            setY(caret.getMaxY() + BELOW);
            sizeToScene();
        } else {
            show(owner, caret.getMinX(), caret.getMaxY() + BELOW);
        }
    }

    /// Whether the key was for the list.
    boolean pressed(KeyCode code) {
        switch (code) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> move(-ROWS);
            case PAGE_DOWN -> move(ROWS);
            case ENTER, TAB -> choose();
            case ESCAPE -> hide();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int steps) {
        int last = list.getItems().size() - 1;
        int next = list.getSelectionModel().getSelectedIndex() + steps;
        int within = Math.abs(steps) == 1 ? Math.floorMod(next, last + 1) : Math.clamp(next, 0, last);
        list.getSelectionModel().select(within);
        list.scrollTo(Math.max(0, within - ROWS / 2));
    }

    private void choose() {
        Proposal proposal = list.getSelectionModel().getSelectedItem();
        if (proposal != null) {
            chosen.accept(proposal);
        }
    }

    private record ContentSkin(CompletionPopup popup, Node node) implements Skin<CompletionPopup> {
        @Override
        public CompletionPopup getSkinnable() {
            return popup;
        }

        @Override
        public Node getNode() {
            return node;
        }

        @Override
        public void dispose() {}
    }
}
