package dev.plumbline.views.simulation;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What was assumed, what could not be taken into account, and where to write what is missing.
final class NotesPane extends ScrollPane {

    NotesPane(Played played) {
        getStyleClass().add("simulation-notes");
        setId("simulation-notes");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinSize(0, 0);
        VBox content = new VBox();
        content.getStyleClass().add("simulation-content");
        List<String> notes = played.result().notes();
        if (notes.isEmpty()) {
            content.getChildren()
                    .add(OverviewPane.text(
                            "Nothing had to be assumed: all that the simulation needs is in the model.",
                            Styles.TEXT_MUTED));
        }
        notes.forEach(note -> content.getChildren().add(row(note)));
        content.getChildren()
                .add(OverviewPane.text(
                        played.result().provenance().source() + ": "
                                + played.result().provenance().detail()
                                + ". ± is half of a 95 % interval, ≤ its end where nothing was seen.",
                        Styles.TEXT_MUTED));
        setContent(content);
    }

    private static HBox row(String note) {
        FontIcon icon = new FontIcon("mdi2i-information-outline");
        icon.getStyleClass().add("check-icon");
        Label text = OverviewPane.text(note);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(icon, text);
        row.getStyleClass().add("note-row");
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }
}
