package dev.plumbline.views.tree;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.views.style.KindIcons;
import dev.plumbline.views.style.StateGlyph;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A row of the model tree: icon, name, and how many findings there are in it.
final class ElementCell extends TreeCell<Element> {

    private final TreeModel model;

    /// @param picked told after a click on the row
    ElementCell(TreeModel model, Runnable picked) {
        this.model = model;
        // Long names are shortened; the tree never scrolls sideways.
        setPrefWidth(0);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (!isEmpty() && event.getButton() == MouseButton.PRIMARY) {
                picked.run();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Element element, boolean empty) {
        super.updateItem(element, empty);
        if (empty || element == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label name = new Label(element.name(), KindIcons.of(element.kind()));
        name.getStyleClass().add("tree-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(name);
        row.getStyleClass().add("tree-row");
        row.setAlignment(Pos.CENTER_LEFT);
        model.concerns.get().of(element.id()).ifPresent(concern -> {
            Label count = new Label(Integer.toString(concern.count()), StateGlyph.of(concern.worst()));
            count.getStyleClass().add("tree-concern");
            count.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(count);
        });
        setGraphic(row);
        setAccessibleText(element.name() + ", " + KindIcons.name(element.kind()));
    }
}
