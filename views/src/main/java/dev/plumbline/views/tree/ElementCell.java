package dev.plumbline.views.tree;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.Element;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.pluginapi.Severity;
import dev.plumbline.views.style.KindIcons;
import dev.plumbline.views.style.StateGlyph;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of the model tree: icon, name, and how many findings there are in it. It follows the model by itself: if the
/// value of one row changed, the tree would fill all of them anew.
final class ElementCell extends TreeCell<String> {

    private final TreeModel model;
    private final ChangeListener<Architecture> renamed = (observed, before, after) -> show();
    private final ChangeListener<Concerns> marked = (observed, before, after) -> show();
    private final FontIcon icon = KindIcons.of(ElementKind.SERVICE);
    // The icon beside the name, not in it: a label with a picture styles that anew at each other text.
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox row = new HBox(icon, name, count);
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
        setGraphic(row);
        model.architecture.addListener(new WeakChangeListener<>(renamed));
        model.concerns.addListener(new WeakChangeListener<>(marked));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (!isEmpty() && event.getButton() == MouseButton.PRIMARY) {
                picked.run();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable String id, boolean empty) {
        super.updateItem(id, empty);
        // To take the row away and bring it back would style it anew each time.
        row.setVisible(!empty);
        if (empty || id == null) {
            name.setText("");
            setAccessibleText(null);
        } else {
            show();
        }
    }

    /// A row of what is deleted goes in a moment.
    private void show() {
        @Nullable String id = getItem();
        if (id != null) {
            model.architecture.get().element(id).ifPresent(this::show);
        }
    }

    private void show(Element element) {
        name.setText(element.name());
        String code = KindIcons.code(element.kind());
        // Even the same one would be set and styled anew.
        if (!code.equals(icon.getIconLiteral())) {
            icon.setIconLiteral(code);
        }
        showConcern(model.concerns.get().of(element.id()));
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
