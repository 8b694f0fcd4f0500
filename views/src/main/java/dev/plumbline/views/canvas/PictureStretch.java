package dev.plumbline.views.canvas;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Stretches the last picture to another scale, roughly, for the moments until the worker has made a sharp one.
///
/// The software pipeline smooths whatever it stretches and takes ten times as long for it as to copy, so there the
/// pixels are chosen here. Three buffers rotate, so that none is written while it is on its way to the screen.
final class PictureStretch {

    private static final int BUFFERS = 3;

    private final @Nullable RasterBuffer[] buffers = new @Nullable RasterBuffer[BUFFERS];
    private int turn;

    /// Whether pictures are better stretched here: in software, and where a pixel of the screen is one of the scene.
    static boolean isBetter(double outputScale) {
        return outputScale == 1 && !Platform.isSupported(ConditionalFeature.SCENE3D);
    }

    /// What the viewport shows of the picture; to be called on the JavaFX thread.
    ///
    /// @param background the colour where the picture does not reach, as 0xAARRGGBB
    Image stretch(RasterPipeline.Picture picture, Viewport viewport, int background) {
        RasterBuffer buffer = next((int) Math.ceil(viewport.width()), (int) Math.ceil(viewport.height()));
        Graphics2D graphics = buffer.picture().createGraphics();
        try {
            graphics.setComposite(AlphaComposite.Src);
            graphics.setColor(new Color(background));
            graphics.fillRect(
                    0, 0, buffer.picture().getWidth(), buffer.picture().getHeight());
            double factor = viewport.scale() / picture.scale();
            double left = viewport.screenX(picture.area().x());
            double top = viewport.screenY(picture.area().y());
            graphics.drawImage(picture.buffer().picture(), new AffineTransform(factor, 0, 0, factor, left, top), null);
        } finally {
            graphics.dispose();
        }
        return buffer.publish();
    }

    private RasterBuffer next(int width, int height) {
        turn = (turn + 1) % BUFFERS;
        RasterBuffer buffer = buffers[turn];
        if (buffer == null || !buffer.hasSize(width, height)) {
            buffer = new RasterBuffer(width, height);
            buffers[turn] = buffer;
        }
        return buffer;
    }
}
