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

/// The upper part of a card: how a workspace looks, or an icon where that is not known.
final class CardPicture extends StackPane {

    static final double HEIGHT = 140;
    private static final double CORNER = 18;

    CardPicture(Optional<ThemedPicture> picture, Theme theme, String icon) {
        getStyleClass().add("card-picture");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().add(content(picture, theme, icon));
        // The lower corners lie outside: only the upper ones are round.
        Rectangle clip = new Rectangle(HomeCard.WIDTH - 2, HEIGHT + CORNER);
        clip.setArcWidth(CORNER);
        clip.setArcHeight(CORNER);
        setClip(clip);
    }

    private static Node content(Optional<ThemedPicture> picture, Theme theme, String icon) {
        Optional<Image> image = picture.map(known -> new Image(new ByteArrayInputStream(known.png(theme))))
                .filter(read -> !read.isError());
        if (image.isEmpty()) {
            FontIcon sign = new FontIcon(icon);
            sign.getStyleClass().add("card-icon");
            return sign;
        }
        ImageView view = new ImageView(image.get());
        view.setFitWidth(HomeCard.WIDTH - 2);
        view.setFitHeight(HEIGHT);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        return view;
    }
}
