package dev.plumbline.diagrams.picture;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.LevelOfDetail;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.paint.Graphics2DPainter;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.diagrams.paint.Typeface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// A window onto a drawing that is painted into an image of pixels; works on any thread and without a display.
///
/// @param scale pixels per diagram unit
/// @param left the diagram's x at the left edge of the image
/// @param top the diagram's y at the upper edge of the image
public record RasterWindow(double scale, double left, double top) {

    /// Paints what lies in the image, with the detail that the scale is worth, on the colour of the canvas.
    public void paint(List<Drawing.Group> groups, Theme theme, BufferedImage image) {
        paint(groups, theme, image, new LevelOfDetail(scale));
    }

    /// Paints what lies in the image with a level of detail, on the colour of the canvas.
    public void paint(List<Drawing.Group> groups, Theme theme, BufferedImage image, LevelOfDetail level) {
        Bounds viewport = new Bounds(left, top, image.getWidth() / scale, image.getHeight() / scale);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(new Color(theme.argb(Ink.CANVAS), true));
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(scale, scale);
            graphics.translate(-left, -top);
            Graphics2DPainter painter = new Graphics2DPainter(graphics, theme, Typeface.bundled());
            for (Drawing.Group group : groups) {
                if (group.bounds().intersects(viewport)) {
                    group.paint(painter, level);
                }
            }
        } finally {
            graphics.dispose();
        }
    }
}
