package dev.plumbline.views.savedviews;

import dev.plumbline.graphmodel.view.SavedView;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of the list of views; the one that is shown is marked.
final class SavedViewCell extends ListCell<SavedView> {

    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    private final SavedViewsController controller;
    private final ObservableValue<String> shown;
    private Subscription subscription = Subscription.EMPTY;

    SavedViewCell(SavedViewsController controller, ObservableValue<String> shown) {
        this.controller = controller;
        this.shown = shown;
        getStyleClass().add("view-cell");
        setPrefWidth(0);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (!isEmpty() && event.getButton() == MouseButton.PRIMARY) {
                controller.open(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable SavedView view, boolean empty) {
        super.updateItem(view, empty);
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
        pseudoClassStateChanged(SHOWN, false);
        if (empty || view == null) {
            setText(null);
            setGraphic(null);
            setContextMenu(null);
            setAccessibleText(null);
            return;
        }
        String title = SavedViewsModel.title(view);
        setText(title);
        FontIcon icon =
                new FontIcon(SavedViewsModel.isLandscape(view) ? "mdi2m-map-outline" : "mdi2v-view-dashboard-outline");
        icon.getStyleClass().add("kind-icon");
        setGraphic(icon);
        setContextMenu(menu(view));
        subscription = shown.subscribe(id -> mark(view, title, id));
    }

    private void mark(SavedView view, String title, String id) {
        boolean isShown = view.id().equals(id);
        pseudoClassStateChanged(SHOWN, isShown);
        setAccessibleText(title + (isShown ? ", view, shown" : ", view"));
    }

    private ContextMenu menu(SavedView view) {
        ContextMenu menu = new ContextMenu(
                item("Open", () -> controller.open(view)), item("Rename…", () -> controller.rename(view)));
        if (!SavedViewsModel.isLandscape(view)) {
            menu.getItems().add(item("Delete", () -> controller.delete(view)));
        }
        return menu;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
