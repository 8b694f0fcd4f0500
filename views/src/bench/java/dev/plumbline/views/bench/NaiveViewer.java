package dev.plumbline.views.bench;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Layout;
import dev.plumbline.diagrams.layout.Point;
import dev.plumbline.graphmodel.Architecture;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// The straightforward way: a canvas on which every box and every relation is drawn again in each frame, whether it is
/// on the screen or not; names only where they can be read.
final class NaiveViewer implements GraphViewer {

    private static final double SIDE = 1000;
    private static final double LEGIBLE = 0.5;
    private static final double CORNER = 12;

    private final Canvas canvas = new Canvas(SIDE, SIDE);
    private final Pane view = new Pane(canvas);
    private final Layout layout;
    private final Architecture architecture;
    private double scale;
    private double left;
    private double top;
    private long frames;

    NaiveViewer(LargeGraph graph) {
        layout = graph.layout();
        architecture = graph.architecture();
        Bounds all = layout.bounds();
        scale = Math.min(1, Math.min(SIDE / all.width(), SIDE / all.height()));
        left = (SIDE - all.width() * scale) / 2;
        top = (SIDE - all.height() * scale) / 2;
        draw();
    }

    private void draw() {
        frames++;
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setTransform(1, 0, 0, 1, 0, 0);
        graphics.setFill(Color.WHITE);
        graphics.fillRect(0, 0, SIDE, SIDE);
        graphics.setTransform(scale, 0, 0, scale, left, top);
        graphics.setLineWidth(1 / scale);
        graphics.setFont(Font.font(13));
        layout.boxes().forEach(box -> box(graphics, box));
        graphics.setStroke(Color.web("#6E7781"));
        layout.routes().forEach(route -> line(graphics, route.points()));
    }

    private void box(GraphicsContext graphics, Layout.Box box) {
        Bounds at = box.bounds();
        graphics.setFill(box.open() ? Color.web("#F6F8FA") : Color.WHITE);
        graphics.fillRoundRect(at.x(), at.y(), at.width(), at.height(), CORNER, CORNER);
        graphics.setStroke(Color.web("#818B98"));
        graphics.strokeRoundRect(at.x(), at.y(), at.width(), at.height(), CORNER, CORNER);
        if (scale >= LEGIBLE) {
            graphics.setFill(Color.BLACK);
            graphics.fillText(architecture.requireElement(box.element()).name(), at.x() + CORNER, at.y() + 2 * CORNER);
        }
    }

    private static void line(GraphicsContext graphics, List<Point> points) {
        graphics.strokePolyline(
                points.stream().mapToDouble(Point::x).toArray(),
                points.stream().mapToDouble(Point::y).toArray(),
                points.size());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void zoom(double factor) {
        left = SIDE / 2 + (left - SIDE / 2) * factor;
        top = SIDE / 2 + (top - SIDE / 2) * factor;
        scale *= factor;
        draw();
    }

    @Override
    public void pan(double pixelsX, double pixelsY) {
        left += pixelsX;
        top += pixelsY;
        draw();
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public void close() {
        // It has nothing in the background.
    }
}
