package dev.plumbline.views.welcome;

import atlantafx.base.theme.Styles;
import dev.plumbline.diagrams.paint.Theme;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// A card that can be chosen: a picture, a name, and a line or two.
final class HomeCard extends Button {

    private static final double PADDING = 26;

    private final Shape shape;
    private final String title;
    private final StackPane picture = new StackPane();
    private final Text text = new Text();

    /// @param detail what it is, in a sentence
    HomeCard(Shape shape, String title, String detail, Runnable chosen) {
        this.shape = shape;
        this.title = title;
        Label name = new Label(title);
        name.getStyleClass().addAll("card-title", Styles.TEXT_BOLD);
        name.setWrapText(true);
        name.setMaxWidth(shape.words() - PADDING);
        name.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("card-detail");
        text.setWrappingWidth(shape.words() - PADDING);
        VBox words = new VBox(name, text);
        words.getStyleClass().add("card-words");
        setGraphic(shape == Shape.TALL ? new VBox(picture, words) : new HBox(picture, words));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.TOP_LEFT);
        getStyleClass().setAll("home-card", shape.style);
        describe(detail);
        setPrefWidth(shape.width);
        setMinWidth(shape.width);
        setMaxSize(shape.width, Double.MAX_VALUE);
        setOnAction(event -> chosen.run());
    }

    /// Says what it is now.
    void describe(String detail) {
        text.setText(detail);
        setAccessibleText(title + ". " + detail);
    }

    /// Shows what it looks like.
    ///
    /// @param icon stands where there is no picture
    void show(Optional<ThemedPicture> seen, Theme theme, String icon) {
        picture.getChildren().setAll(new CardPicture(seen, theme, icon, shape));
    }

    /// How a card is laid out.
    enum Shape {
        /// The words below the picture.
        TALL(224, 222, 140, "tall"),
        /// The words beside the picture.
        WIDE(384, 160, 100, "wide");

        private final double width;
        private final double pictureWidth;
        private final double pictureHeight;
        private final String style;

        Shape(double width, double pictureWidth, double pictureHeight, String style) {
            this.width = width;
            this.pictureWidth = pictureWidth;
            this.pictureHeight = pictureHeight;
            this.style = style;
        }

        double width() {
            return width;
        }

        double pictureWidth() {
            return pictureWidth;
        }

        double pictureHeight() {
            return pictureHeight;
        }

        /// The room for the words.
        private double words() {
            return this == TALL ? width : width - pictureWidth - 12;
        }
    }
}
