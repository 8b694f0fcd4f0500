package dev.plumbline.views.shell;

import dev.plumbline.views.style.Buttons;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// The rail at the left edge: which panels are shown.
final class Rail extends VBox {

    Rail(WorkbenchModel model) {
        getStyleClass().add("rail");
        getChildren()
                .addAll(
                        panel("mdi2f-file-tree-outline", "Model tree (Alt+1)", model.treeShown),
                        panel("mdi2a-alert-octagon-outline", "Problems and findings (Ctrl+J)", model.evidenceShown),
                        panel("mdi2i-information-outline", "Inspector (Ctrl+I)", model.inspectorShown));
    }

    private static ToggleButton panel(String icon, String text, BooleanProperty shown) {
        ToggleButton button = Buttons.toggle(icon, text);
        button.getStyleClass().add("rail-button");
        button.selectedProperty().bindBidirectional(shown);
        return button;
    }
}
