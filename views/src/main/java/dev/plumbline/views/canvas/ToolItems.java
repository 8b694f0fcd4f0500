package dev.plumbline.views.canvas;

import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

/// Buttons as they look in a menu.
final class ToolItems {

    private ToolItems() {}

    /// An item for each button in a box.
    static List<MenuItem> of(Pane box) {
        return box.getChildren().stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .map(ToolItems::of)
                .toList();
    }

    static MenuItem of(ButtonBase button) {
        MenuItem item = button instanceof ToggleButton toggle ? checked(toggle) : new MenuItem();
        item.textProperty().bind(button.accessibleTextProperty());
        item.disableProperty().bind(button.disableProperty());
        item.setOnAction(event -> button.fire());
        return item;
    }

    private static MenuItem checked(ToggleButton toggle) {
        CheckMenuItem item = new CheckMenuItem();
        toggle.selectedProperty().subscribe(item::setSelected);
        return item;
    }
}
