package dev.plumbline.views.canvas;

import dev.plumbline.diagrams.LevelOfDetail;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.paint.Graphics2DPainter;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Painter;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.diagrams.paint.Typeface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/// Paints the part of a drawing that lies in an area into an image; used on worker threads.
///
/// @param area the area, which fills the whole image
/// @param scale image pixels per diagram unit
/// @param outputScale image pixels per screen pixel, on which the level of detail does not depend
record DrawingRaster(DrawingIndex index, Theme theme, Bounds area, double scale, double outputScale) {

    /// How far smooth edges reach beyond what is drawn, in image pixels.
    private static final int EDGE = 2;

    /// Paints everything.
    void paint(BufferedImage image) {
        paint(image, new Rectangle(image.getWidth(), image.getHeight()));
    }

    /// Paints over an image of the same area only where it is damaged.
    void paint(BufferedImage image, Damage damage) {
        Rectangle all = new Rectangle(image.getWidth(), image.getHeight());
        for (Bounds damaged : damage.areas()) {
            Rectangle pixels = pixels(damaged).intersection(all);
            if (!pixels.isEmpty()) {
                paint(image, pixels);
            }
        }
    }

    private void paint(BufferedImage image, Rectangle pixels) {
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.clip(pixels);
            graphics.setColor(new Color(theme.argb(Ink.CANVAS)));
            graphics.fill(pixels);
            graphics.scale(scale, scale);
            graphics.translate(-area.x(), -area.y());
            Painter painter = new Graphics2DPainter(graphics, theme, Typeface.bundled());
            LevelOfDetail level = new LevelOfDetail(scale / outputScale);
            index.touching(units(pixels)).forEach(group -> group.paint(painter, level));
        } finally {
            graphics.dispose();
        }
    }

    private Rectangle pixels(Bounds bounds) {
        int left = (int) Math.floor((bounds.x() - area.x()) * scale) - EDGE;
        int top = (int) Math.floor((bounds.y() - area.y()) * scale) - EDGE;
        int right = (int) Math.ceil((bounds.right() - area.x()) * scale) + EDGE;
        int bottom = (int) Math.ceil((bounds.bottom() - area.y()) * scale) + EDGE;
        return new Rectangle(left, top, right - left, bottom - top);
    }

    private Bounds units(Rectangle pixels) {
        return new Bounds(
                area.x() + pixels.x / scale, area.y() + pixels.y / scale, pixels.width / scale, pixels.height / scale);
    }
}
