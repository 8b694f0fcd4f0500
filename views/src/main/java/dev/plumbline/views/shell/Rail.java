package dev.plumbline.views.shell;

import dev.plumbline.views.KeyHints;
import dev.plumbline.views.style.Buttons;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// The rail at the left edge: which panels are shown.
final class Rail extends VBox {

    Rail(WorkbenchModel model, KeyHints keys) {
        getStyleClass().add("rail");
        getChildren()
                .addAll(
                        panel("mdi2f-file-tree-outline", keys.of("Model tree", "view.model-tree"), model.treeShown),
                        panel(
                                "mdi2a-alert-octagon-outline",
                                keys.of("Problems and findings", "view.evidence"),
                                model.evidenceShown),
                        panel("mdi2c-code-braces", keys.of("Source", "view.source"), model.sourceShown),
                        panel(
                                "mdi2i-information-outline",
                                keys.of("Inspector", "view.inspector"),
                                model.inspectorShown));
    }

    private static ToggleButton panel(String icon, ObservableValue<String> text, BooleanProperty shown) {
        ToggleButton button = Buttons.toggle(icon, text);
        button.getStyleClass().add("rail-button");
        button.selectedProperty().bindBidirectional(shown);
        return button;
    }
}
