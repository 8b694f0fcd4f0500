package dev.plumbline.views.inspector;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Tells what the attribute means that people are at, by keyboard or mouse.
final class AttributeHelp extends VBox {

    private final Label name = new Label("What an attribute means");
    private final Label meaning = new Label("Go to a field to read it here.");

    AttributeHelp() {
        setId("attribute-help");
        getStyleClass().add("attribute-help");
        name.getStyleClass().add(Styles.TEXT_BOLD);
        name.setMinWidth(0);
        meaning.getStyleClass().add(Styles.TEXT_MUTED);
        meaning.setWrapText(true);
        meaning.setMinWidth(0);
        getChildren().addAll(name, meaning);
    }

    void explain(EditedAttribute attribute) {
        name.setText(attribute.path().label());
        meaning.setText(attribute.help());
    }
}
