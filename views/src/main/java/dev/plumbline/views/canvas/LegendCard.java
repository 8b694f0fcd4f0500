package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.LevelOfDetail;
import dev.plumbline.diagrams.layout.Bounds;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The legend of the diagram on a card of its own, readable however far people have zoomed in.
final class LegendCard extends StackPane {

    /// As small as its words can be read with ease; it is smaller only where there is no room for it.
    private static final double SCALE = 0.8;

    private final CanvasModel model;
    private final Canvas picture = new Canvas();
    private final Subscription subscription;
    private double room = Double.MAX_VALUE;

    LegendCard(CanvasModel model) {
        this.model = model;
        setId("legend-card");
        getStyleClass().add("legend-card");
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(picture);
        subscription = model.index
                .subscribe(index -> paint())
                .and(model.theme.subscribe(theme -> paint()))
                .and(model.legend.subscribe(shown -> paint()));
    }

    /// Takes its size, at most as wide as there is room.
    void fit(double width) {
        autosize();
        if (width != room || getWidth() > width) {
            room = width;
            paint();
            autosize();
        }
    }

    private void paint() {
        Optional<Drawing.Group> legend = model.index.get().drawing().key();
        setVisible(model.legend.get() && legend.isPresent());
        if (isVisible()) {
            legend.ifPresent(this::paint);
        }
    }

    private void paint(Drawing.Group legend) {
        Bounds area = legend.bounds();
        double inside = room - snappedLeftInset() - snappedRightInset() - 1;
        double scale = Math.clamp(inside / area.width(), 0.1, SCALE);
        // Of half a pixel at the edge something would be left of the picture before.
        picture.setWidth(Math.ceil(area.width() * scale));
        picture.setHeight(Math.ceil(area.height() * scale));
        GraphicsContext graphics = picture.getGraphicsContext2D();
        graphics.clearRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.save();
        graphics.scale(scale, scale);
        graphics.translate(-area.x(), -area.y());
        legend.paint(new CanvasPainter(graphics, model.theme.get()), LevelOfDetail.ALL);
        graphics.restore();
        setAccessibleText(legend.title());
    }

    void close() {
        subscription.unsubscribe();
    }
}
