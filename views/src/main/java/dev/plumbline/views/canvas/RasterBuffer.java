package dev.plumbline.views.canvas;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Pixels that AWT paints into and JavaFX shows, without a copy.
final class RasterBuffer {

    private final BufferedImage picture;
    private final PixelBuffer<IntBuffer> pixels;
    private final Image image;

    RasterBuffer(int width, int height) {
        picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        int[] data = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        pixels = new PixelBuffer<>(width, height, IntBuffer.wrap(data), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(pixels);
    }

    boolean hasSize(int width, int height) {
        return picture.getWidth() == width && picture.getHeight() == height;
    }

    /// What a worker paints on, while the buffer is not shown.
    BufferedImage picture() {
        return picture;
    }

    /// Takes over the pixels of another buffer of the same size.
    void copy(RasterBuffer other) {
        picture.getRaster().setDataElements(0, 0, other.picture.getRaster());
    }

    /// What JavaFX shows.
    Image image() {
        return image;
    }

    /// Tells JavaFX that the pixels have changed; to be called on its thread when the worker has painted.
    Image publish() {
        pixels.updateBuffer(buffer -> null);
        return image;
    }
}
