package dev.plumbline.views.tree;

import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.pluginapi.Severity;
import dev.plumbline.views.style.KindIcons;
import dev.plumbline.views.style.StateGlyph;
import java.util.Optional;
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
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox row = new HBox(name, count);
    private @Nullable ElementKind kind;
    private @Nullable Severity worst;

    /// @param picked told after a click on the row
    ElementCell(TreeModel model, Runnable picked) {
        this.model = model;
        // Long names are shortened; the tree never scrolls sideways.
        setPrefWidth(0);
        name.getStyleClass().add("tree-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        count.getStyleClass().add("tree-concern");
        count.setMinWidth(USE_PREF_SIZE);
        count.visibleProperty().bind(count.managedProperty());
        row.getStyleClass().add("tree-row");
        row.setAlignment(Pos.CENTER_LEFT);
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
        name.setText(element.name());
        if (element.kind() != kind) {
            kind = element.kind();
            name.setGraphic(KindIcons.of(element.kind()));
        }
        showConcern(model.concerns.get().of(element.id()));
        setGraphic(row);
        setAccessibleText(element.name() + ", " + KindIcons.name(element.kind()));
    }

    private void showConcern(Optional<Concerns.Concern> concern) {
        count.setManaged(concern.isPresent());
        concern.ifPresent(known -> {
            count.setText(Integer.toString(known.count()));
            if (known.worst() != worst) {
                worst = known.worst();
                count.setGraphic(StateGlyph.of(known.worst()));
            }
        });
    }
}
