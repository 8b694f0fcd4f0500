package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.diagrams.LevelOfDetail;
import dev.plumbline.diagrams.layout.Bounds;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The whole diagram, small, with a frame around what is on the screen; dragging in it moves the screen.
final class Minimap extends Pane {

    private static final double WIDTH = 208;
    private static final double HEIGHT = 136;
    private static final double PADDING = 6;

    private final CanvasModel model;
    private final Canvas overview = new Canvas(WIDTH, HEIGHT);
    private final Region frame = new Region();
    private final Region card = new Region();
    private final Subscription subscription;
    /// Nobody waits for a picture that is not seen.
    private boolean isPainted;

    Minimap(CanvasModel model) {
        this.model = model;
        getStyleClass().add("minimap");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setAccessibleText("Overview of the diagram");
        // The shadow would be blurred anew whenever the frame moves.
        card.getStyleClass().add("minimap-card");
        card.resize(WIDTH, HEIGHT);
        card.setManaged(false);
        card.setMouseTransparent(true);
        card.setCache(true);
        frame.getStyleClass().add("minimap-frame");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        getChildren().addAll(card, overview, frame);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::moveTo);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::moveTo);
        subscription = model.index
                .subscribe(this::renew)
                .and(model.theme.subscribe(this::renew))
                .and(model.viewport.subscribe(this::refresh))
                .and(model.minimap.subscribe(this::refresh))
                .and(model.presenting.subscribe(this::refresh));
        refresh();
    }

    void close() {
        subscription.unsubscribe();
    }

    private Viewport map() {
        Viewport screen = new Viewport(1, 0, 0, WIDTH - 2 * PADDING, HEIGHT - 2 * PADDING);
        return screen.fitting(model.index.get().withoutLegend());
    }

    private void renew() {
        isPainted = false;
        refresh();
    }

    private void paint() {
        GraphicsContext graphics = overview.getGraphicsContext2D();
        graphics.clearRect(0, 0, WIDTH, HEIGHT);
        Viewport map = map();
        graphics.save();
        graphics.translate(PADDING, PADDING);
        graphics.scale(map.scale(), map.scale());
        graphics.translate(-map.x(), -map.y());
        CanvasPainter painter = new CanvasPainter(graphics, model.theme.get(), InkChange.OVERVIEW);
        LevelOfDetail level = new LevelOfDetail(0);
        for (Drawing.Group group : model.index.get().drawing().groups()) {
            if (group.role() == Role.CONTAINER || group.role() == Role.ELEMENT) {
                group.paint(painter, level);
            }
        }
        graphics.restore();
        isPainted = true;
    }

    private void refresh() {
        Viewport viewport = model.viewport.get();
        // A pixel that is lost to rounding is no part that cannot be seen.
        Bounds whole = model.index.get().withoutLegend().grow(-1 / viewport.scale());
        Bounds seen = viewport.visible();
        boolean allSeen = seen.contains(whole.x(), whole.y()) && seen.contains(whole.right(), whole.bottom());
        setVisible(model.minimap.get()
                && !model.presenting.get()
                && !model.index.get().isEmpty()
                && !allSeen);
        if (isVisible() && !isPainted) {
            paint();
        }
        Viewport map = map();
        double left = Math.clamp(PADDING + map.screenX(seen.x()), 1, WIDTH - 1);
        double top = Math.clamp(PADDING + map.screenY(seen.y()), 1, HEIGHT - 1);
        double right = Math.clamp(PADDING + map.screenX(seen.right()), 1, WIDTH - 1);
        double bottom = Math.clamp(PADDING + map.screenY(seen.bottom()), 1, HEIGHT - 1);
        frame.resizeRelocate(left, top, Math.max(4, right - left), Math.max(4, bottom - top));
    }

    private void moveTo(MouseEvent event) {
        Viewport map = map();
        model.viewport.set(model.viewport
                .get()
                .centredOn(map.diagramX(event.getX() - PADDING), map.diagramY(event.getY() - PADDING)));
        event.consume();
    }
}
