package dev.plumbline.diagrams.picture;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.LevelOfDetail;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.paint.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Writes a drawing as a PNG picture, with all detail whatever the scale.
final class PngExport {

    private static final double MAX_PIXELS = 120_000_000;

    private PngExport() {}

    static byte[] write(Drawing drawing, Theme theme, double scale) {
        Bounds bounds = drawing.bounds();
        double fitted = Math.min(scale, Math.sqrt(MAX_PIXELS / Math.max(1, bounds.width() * bounds.height())));
        BufferedImage image = new BufferedImage(
                pixels(bounds.width() * fitted), pixels(bounds.height() * fitted), BufferedImage.TYPE_INT_RGB);
        new RasterWindow(fitted, bounds.x(), bounds.y()).paint(drawing.groups(), theme, image, LevelOfDetail.ALL);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IllegalStateException("the runtime has no PNG writer");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int pixels(double length) {
        return (int) Math.max(1, Math.ceil(length));
    }
}
