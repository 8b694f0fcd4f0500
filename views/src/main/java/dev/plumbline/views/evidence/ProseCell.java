package dev.plumbline.views.evidence;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A cell of sentences that are read whole: they are wrapped at the width of the column, and the row is as high as it
/// takes.
final class ProseCell<T> extends TableCell<T, String> {

    private static final double PADDING = 14;

    private final Text text = new Text();

    /// @param column whose width the text is wrapped at
    ProseCell(TableColumn<T, String> column) {
        text.getStyleClass().add("prose");
        text.wrappingWidthProperty().bind(column.widthProperty().subtract(PADDING));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        text.setText(empty ? "" : item);
        setText(empty ? null : item);
        setGraphic(empty ? null : text);
    }
}
