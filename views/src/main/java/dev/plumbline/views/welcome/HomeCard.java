package dev.plumbline.views.welcome;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// A card that can be chosen: a picture, a name and a line or two below it.
final class HomeCard extends Button {

    static final double WIDTH = 224;
    private static final double PADDING = 26;

    private final String title;
    private final StackPane picture = new StackPane();
    private final Text text = new Text();

    /// @param detail what it is, in a sentence
    HomeCard(String title, String detail, Runnable chosen) {
        this.title = title;
        Label name = new Label(title);
        name.getStyleClass().addAll("card-title", Styles.TEXT_BOLD);
        text.getStyleClass().add("card-detail");
        text.setWrappingWidth(WIDTH - PADDING);
        VBox words = new VBox(name, text);
        words.getStyleClass().add("card-words");
        VBox content = new VBox(picture, words);
        content.setAlignment(Pos.TOP_LEFT);
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.TOP_LEFT);
        getStyleClass().setAll("home-card");
        describe(detail);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        setMaxSize(WIDTH, Double.MAX_VALUE);
        setOnAction(event -> chosen.run());
    }

    /// Says what it is now.
    void describe(String detail) {
        text.setText(detail);
        setAccessibleText(title + ". " + detail);
    }

    /// Shows what it looks like.
    void show(Node seen) {
        picture.getChildren().setAll(seen);
    }
}
