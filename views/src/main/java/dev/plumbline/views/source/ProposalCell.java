package dev.plumbline.views.source;

import dev.plumbline.graphmodel.workspace.completion.Proposal;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of the list of proposals: what it is, its text, a word on it.
final class ProposalCell extends ListCell<Proposal> {

    private final FontIcon icon = new FontIcon("mdi2c-code-tags");
    private final Label text = new Label();
    private final Label detail = new Label();
    private final HBox row = new HBox(icon, text, detail);

    ProposalCell() {
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("proposal-row");
        text.getStyleClass().add("proposal-text");
        detail.getStyleClass().add("proposal-detail");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Proposal item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        icon.setIconLiteral(icon(item.kind()));
        text.setText(item.text());
        detail.setText(item.detail());
        setAccessibleText(item.text() + ", " + item.detail() + ". " + item.description());
        setGraphic(row);
    }

    private static String icon(Proposal.Kind kind) {
        return switch (kind) {
            case KEY -> "mdi2k-key-variant";
            case CHOICE -> "mdi2f-format-list-bulleted";
            case REFERENCE -> "mdi2l-link-variant";
            case USED -> "mdi2h-history";
            case QUANTITY -> "mdi2r-ruler";
            case ENTRY -> "mdi2c-code-json";
        };
    }
}
