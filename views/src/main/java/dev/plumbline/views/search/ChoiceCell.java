package dev.plumbline.views.search;

import dev.plumbline.views.Choice;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of the palette.
final class ChoiceCell extends ListCell<Choice> {

    /// What the title has of a row before it is shortened, however much is said beside it.
    private static final double TITLE = 0.7;

    private final FontIcon icon = new FontIcon();
    private final Label title = new Label("", icon);
    private final Label detail = new Label();
    private final HBox row = new HBox(title, detail);

    ChoiceCell() {
        // What is said of a choice is shortened; the palette never scrolls sideways.
        setPrefWidth(0);
        title.getStyleClass().add("hit-title");
        title.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(title.prefWidth(-1), row.getWidth() * TITLE),
                        row.widthProperty(),
                        title.textProperty(),
                        title.fontProperty()));
        detail.getStyleClass().add("hit-detail");
        detail.setMinWidth(0);
        detail.setAlignment(Pos.CENTER_RIGHT);
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        row.getStyleClass().add("hit-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
    }

    @Override
    protected void updateItem(@Nullable Choice choice, boolean empty) {
        super.updateItem(choice, empty);
        // To take the row away and bring it back would style it anew each time.
        row.setVisible(!empty);
        if (empty || choice == null) {
            setAccessibleText(null);
            return;
        }
        if (!choice.icon().equals(icon.getIconLiteral())) {
            icon.setIconLiteral(choice.icon());
        }
        title.setText(choice.title());
        detail.setText(choice.detail());
        setAccessibleText(choice.title() + ", " + choice.detail());
    }
}
