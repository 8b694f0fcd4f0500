package dev.plumbline.diagrams.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/// Paints on a raster, with text as filled outlines: needs no fonts and no display.
///
/// The graphics carries the transform from diagram units to pixels. One painter serves one thread.
public final class Graphics2DPainter implements Painter {

    private final Graphics2D graphics;
    private final Theme theme;
    private final Typeface typeface;

    /// @param graphics where to paint; its hints, colour and stroke are changed
    public Graphics2DPainter(Graphics2D graphics, Theme theme, Typeface typeface) {
        this.graphics = graphics;
        this.theme = theme;
        this.typeface = typeface;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void open(String id, String title) {}

    @Override
    public void close() {}

    @Override
    public void path(Outline outline, Ink fill, Pen pen) {
        Shape shape = outline.toPath();
        if (fill != Ink.NONE) {
            graphics.setColor(color(fill));
            graphics.fill(shape);
        }
        if (pen.ink() != Ink.NONE) {
            graphics.setColor(color(pen.ink()));
            graphics.setStroke(stroke(pen));
            graphics.draw(shape);
        }
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style) {
        graphics.setColor(color(style.ink()));
        double[] at = {typeface.start(text, x, style)};
        double size = style.size();
        text.codePoints().forEach(codePoint -> {
            Glyph glyph = typeface.glyph(codePoint, style.weight());
            graphics.fill(new AffineTransform(size, 0, 0, size, at[0], baseline).createTransformedShape(glyph.path()));
            at[0] += glyph.advance() * size;
        });
    }

    private Color color(Ink ink) {
        return new Color(theme.argb(ink), true);
    }

    private static BasicStroke stroke(Pen pen) {
        float[] pattern = pen.dash().pattern();
        float width = (float) pen.width();
        if (pattern.length == 0) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }
}
