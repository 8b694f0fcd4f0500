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

    /// As small as its words can be read with ease.
    private static final double SCALE = 0.8;

    private final CanvasModel model;
    private final Canvas picture = new Canvas();
    private final Subscription subscription;

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

    private void paint() {
        Optional<Drawing.Group> legend = model.index.get().drawing().key();
        setVisible(model.legend.get() && legend.isPresent());
        if (isVisible()) {
            legend.ifPresent(this::paint);
        }
    }

    private void paint(Drawing.Group legend) {
        Bounds area = legend.bounds();
        picture.setWidth(area.width() * SCALE);
        picture.setHeight(area.height() * SCALE);
        GraphicsContext graphics = picture.getGraphicsContext2D();
        graphics.clearRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.save();
        graphics.scale(SCALE, SCALE);
        graphics.translate(-area.x(), -area.y());
        legend.paint(new CanvasPainter(graphics, model.theme.get()), LevelOfDetail.ALL);
        graphics.restore();
        setAccessibleText(legend.title());
    }

    void close() {
        subscription.unsubscribe();
    }
}
