package dev.plumbline.views.welcome;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// A way in: an icon, what it does, and what that is good for.
final class StartTile extends Button {

    static final double WIDTH = 384;
    /// Padding, icon, and the gap between icon and words.
    private static final double SURROUNDINGS = 92;

    StartTile(String icon, String title, String detail, Runnable action) {
        FontIcon sign = new FontIcon(icon);
        sign.getStyleClass().add("tile-icon");
        Label name = new Label(title);
        name.getStyleClass().addAll("tile-title", Styles.TEXT_BOLD);
        Text text = new Text(detail);
        text.getStyleClass().add("tile-detail");
        text.setWrappingWidth(WIDTH - SURROUNDINGS);
        VBox words = new VBox(2, name, text);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(14, sign, words);
        content.setAlignment(Pos.CENTER_LEFT);
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().setAll("start-tile");
        setMinWidth(WIDTH);
        setMaxSize(WIDTH, Double.MAX_VALUE);
        setAccessibleText(title + ". " + detail);
        setOnAction(event -> action.run());
    }
}
