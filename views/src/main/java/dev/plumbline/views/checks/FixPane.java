package dev.plumbline.views.checks;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Shows what a fix would change: each line as it is, and as it would be.
final class FixPane extends VBox {

    FixPane(FixPreview preview) {
        setId("fix-preview");
        getStyleClass().add("fix-preview");
        for (FixPreview.Place place : preview.places()) {
            getChildren().add(line(place.file() + ":" + place.line(), "fix-place"));
            if (!place.before().isEmpty()) {
                getChildren().add(line("− " + place.before(), "fix-before"));
            }
            if (!place.after().isEmpty()) {
                getChildren().add(line("+ " + place.after(), "fix-after"));
            }
        }
    }

    private static Node line(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("fix-line", style);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
