package dev.plumbline.views.welcome;

import dev.plumbline.diagrams.paint.Theme;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.javafx.FontIcon;

/// The picture on a card: how a workspace looks, or an icon where that is not known.
final class CardPicture extends StackPane {

    private static final double CORNER = 18;
    /// What a picture beside words is away from the edges, in all.
    private static final double AROUND = 12;

    CardPicture(Optional<ThemedPicture> picture, Theme theme, String icon, HomeCard.Shape shape) {
        getStyleClass().add("card-picture");
        getChildren().add(content(picture, theme, icon, shape));
        switch (shape) {
            case TALL -> fill(shape);
            case WIDE -> {
                setMinSize(shape.pictureWidth() + AROUND, shape.pictureHeight() + AROUND);
                setMaxHeight(Double.MAX_VALUE);
            }
        }
    }

    /// Goes to the edges of the card. The lower corners lie outside: only the upper ones are round.
    private void fill(HomeCard.Shape shape) {
        setMinHeight(shape.pictureHeight());
        setPrefHeight(shape.pictureHeight());
        setMaxHeight(shape.pictureHeight());
        Rectangle clip = new Rectangle(shape.pictureWidth(), shape.pictureHeight() + CORNER);
        clip.setArcWidth(CORNER);
        clip.setArcHeight(CORNER);
        setClip(clip);
    }

    private static Node content(Optional<ThemedPicture> picture, Theme theme, String icon, HomeCard.Shape shape) {
        Optional<Image> image = picture.map(known -> new Image(new ByteArrayInputStream(known.png(theme))))
                .filter(read -> !read.isError());
        if (image.isEmpty()) {
            FontIcon sign = new FontIcon(icon);
            sign.getStyleClass().add("card-icon");
            return sign;
        }
        ImageView view = new ImageView(image.get());
        view.setFitWidth(shape.pictureWidth());
        view.setFitHeight(shape.pictureHeight());
        view.setPreserveRatio(true);
        view.setSmooth(true);
        return view;
    }
}
