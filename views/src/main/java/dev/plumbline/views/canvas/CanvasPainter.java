package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Outline;
import dev.plumbline.diagrams.paint.Painter;
import dev.plumbline.diagrams.paint.Theme;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/// Draws on a JavaFX canvas.
///
/// It is meant for few marks: what is selected, what is pointed at, and the overview. The diagram itself is painted
/// by a worker.
public final class CanvasPainter implements Painter {

    private final GraphicsContext graphics;
    private final Theme theme;
    private final InkChange change;

    public CanvasPainter(GraphicsContext graphics, Theme theme) {
        this(graphics, theme, InkChange.NONE);
    }

    CanvasPainter(GraphicsContext graphics, Theme theme, InkChange change) {
        this.graphics = graphics;
        this.theme = theme;
        this.change = change;
        graphics.setTextBaseline(VPos.BASELINE);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setLineCap(StrokeLineCap.BUTT);
    }

    @Override
    public void open(String id, String title) {
        // A canvas has no groups; accessible nodes stand over it.
    }

    @Override
    public void close() {
        // See open.
    }

    @Override
    public void path(Outline outline, Ink fill, Pen pen) {
        trace(outline);
        if (change.ink(fill) != Ink.NONE) {
            graphics.setFill(colour(change.ink(fill)));
            graphics.fill();
        }
        if (change.ink(pen.ink()) != Ink.NONE && pen.width() > 0) {
            graphics.setStroke(colour(change.ink(pen.ink())));
            graphics.setLineWidth(change.width(pen.width()));
            graphics.setLineDashes(dashes(pen));
            graphics.stroke();
        }
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style) {
        graphics.setFont(DiagramFonts.font(style.weight(), style.size()));
        graphics.setFill(colour(change.ink(style.ink())));
        graphics.setTextAlign(
                switch (style.align()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        graphics.fillText(text, x, baseline);
    }

    private void trace(Outline outline) {
        graphics.beginPath();
        for (Outline.Segment segment : outline.segments()) {
            switch (segment) {
                case Outline.Move move -> graphics.moveTo(move.x(), move.y());
                case Outline.Line line -> graphics.lineTo(line.x(), line.y());
                case Outline.Curve curve ->
                    graphics.bezierCurveTo(curve.x1(), curve.y1(), curve.x2(), curve.y2(), curve.x(), curve.y());
                case Outline.Close close -> graphics.closePath();
            }
        }
    }

    private Color colour(Ink ink) {
        return InkColours.of(theme, ink);
    }

    private static double[] dashes(Pen pen) {
        float[] pattern = pen.dash().pattern();
        double[] dashes = new double[pattern.length];
        for (int i = 0; i < pattern.length; i++) {
            dashes[i] = pattern[i];
        }
        return dashes;
    }
}
