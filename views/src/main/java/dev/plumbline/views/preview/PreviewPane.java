package dev.plumbline.views.preview;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Shows what would change: each line as it is, and as it would be.
public final class PreviewPane extends VBox {

    /// @param preview what would change
    public PreviewPane(ChangePreview preview) {
        setId("change-preview");
        getStyleClass().add("fix-preview");
        for (ChangePreview.Place place : preview.places()) {
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
