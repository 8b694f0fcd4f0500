package dev.plumbline.diagrams.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/// Paints on a raster, with text as filled outlines: needs no fonts and no display.
///
/// The graphics carries the transform from diagram units to pixels. One painter serves one thread.
public final class Graphics2DPainter implements Painter {

    private static final double SMOOTH_FROM = 0.12;
    private static final double HAIRLINE_BELOW = 0.19;
    private static final BasicStroke HAIRLINE = new BasicStroke(0);

    private final Graphics2D graphics;
    private final Theme theme;
    private final Typeface typeface;
    private final double scale;

    /// @param graphics where to paint; its hints, colour and stroke are changed
    public Graphics2DPainter(Graphics2D graphics, Theme theme, Typeface typeface) {
        this.graphics = graphics;
        this.theme = theme;
        this.typeface = typeface;
        this.scale = graphics.getTransform().getScaleX();
        smooth(scale >= SMOOTH_FROM);
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
            draw(shape, pen);
        }
    }

    @Override
    public void text(String text, double x, double baseline, TextStyle style) {
        Path2D line = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Path2D boxes = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        double size = style.size();
        double at = typeface.start(text, x, style);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            Glyph glyph = typeface.glyph(text.codePointAt(i), style.weight());
            AffineTransform place = new AffineTransform(size, 0, 0, size, at, baseline);
            (glyph.missing() ? boxes : line).append(glyph.path().getPathIterator(place), false);
            at += glyph.advance() * size;
        }
        graphics.setColor(color(style.ink()));
        graphics.fill(line);
        graphics.fill(boxes);
    }

    // A line far thinner than a pixel is drawn as a faint hairline, which looks alike and is many times faster.
    private void draw(Shape shape, Pen pen) {
        double pixels = pen.width() * scale;
        if (pixels >= HAIRLINE_BELOW) {
            graphics.setColor(color(pen.ink()));
            graphics.setStroke(stroke(pen));
            graphics.draw(shape);
            return;
        }
        int alpha = (int) Math.round(255 * Math.clamp(pixels * 1.6, 0.2, 1));
        graphics.setColor(new Color((theme.argb(pen.ink()) & 0xFFFFFF) | (alpha << 24), true));
        graphics.setStroke(HAIRLINE);
        smooth(false);
        graphics.draw(shape);
        smooth(scale >= SMOOTH_FROM);
    }

    private void smooth(boolean smooth) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                smooth ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
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
