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
import java.awt.image.BufferedImage;

/// Paints the part of a drawing that lies in an area into an image; used on worker threads.
final class DrawingRaster {

    private DrawingRaster() {}

    /// Fills the whole image with the area.
    ///
    /// @param scale image pixels per diagram unit
    /// @param outputScale image pixels per screen pixel, on which the level of detail does not depend
    static void paint(
            DrawingIndex index, Theme theme, BufferedImage image, Bounds area, double scale, double outputScale) {
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(new Color(theme.argb(Ink.CANVAS)));
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(scale, scale);
            graphics.translate(-area.x(), -area.y());
            Painter painter = new Graphics2DPainter(graphics, theme, Typeface.bundled());
            LevelOfDetail level = new LevelOfDetail(scale / outputScale);
            index.touching(area).forEach(group -> group.paint(painter, level));
        } finally {
            graphics.dispose();
        }
    }
}
