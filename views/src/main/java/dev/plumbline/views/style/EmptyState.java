package dev.plumbline.views.style;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands where nothing is to be shown: an icon, what it means, and what to do.
public final class EmptyState extends VBox {

    /// @param icon the icon's code
    /// @param headline what is the matter, in a few words
    /// @param detail why, or what to do, in a sentence
    /// @param actions what people can do here
    public EmptyState(String icon, String headline, String detail, Node... actions) {
        setMinHeight(0);
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("empty-icon");
        Label title = new Label(headline);
        title.getStyleClass().addAll("empty-title", Styles.TEXT_BOLD);
        title.setWrapText(true);
        title.setTextAlignment(TextAlignment.CENTER);
        Label text = new Label(detail);
        text.getStyleClass().add(Styles.TEXT_MUTED);
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(picture, title, text);
        getChildren().addAll(actions);
        picture.managedProperty().bind(picture.visibleProperty());
        heightProperty().subscribe((before, height) -> picture.setVisible(hasRoomFor(height.doubleValue(), picture)));
    }

    /// Where it is low, the words are seen rather than the icon.
    private boolean hasRoomFor(double height, FontIcon picture) {
        double words = prefHeight(getWidth()) - (picture.isManaged() ? picture.prefHeight(-1) + getSpacing() : 0);
        return height >= words + picture.prefHeight(-1) + getSpacing();
    }
}
