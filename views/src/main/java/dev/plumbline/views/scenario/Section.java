package dev.plumbline.views.scenario;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A part of the editor under a title, with what people can add to it.
class Section extends VBox {

    private final Label remark = new Label();
    private final HBox heading;

    Section(String id, String title) {
        setId(id);
        getStyleClass().add("scenario-section");
        Label name = new Label(title);
        name.getStyleClass().add("scenario-section-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        remark.getStyleClass().add(Styles.TEXT_MUTED);
        remark.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        heading = new HBox(name, remark, gap);
        heading.getStyleClass().add("scenario-section-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(heading);
    }

    /// Says something beside the title.
    final void remark(String text) {
        remark.setText(text);
    }

    /// Adds a button at the end of the heading.
    final Button button(String id, String text, Runnable action) {
        Button button = new Button(text, new FontIcon("mdi2p-plus"));
        button.setId(id);
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        heading.getChildren().add(button);
        return button;
    }

    /// A name over a control.
    static VBox named(String text, Node control) {
        Label label = new Label(text);
        label.getStyleClass().add("attribute-name");
        label.setLabelFor(control);
        VBox box = new VBox(label, control);
        box.getStyleClass().add("named-value");
        return box;
    }
}
