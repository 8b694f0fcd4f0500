package dev.plumbline.views.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.layout.Bounds;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.PixelReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class PictureStretchTest {

    private static final int LEFT = 0xFFAA0000;
    private static final int RIGHT = 0xFF0000AA;
    private static final int BACKGROUND = 0xFFEEEEEE;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void enlargesAroundWhatTheViewportShows() throws TimeoutException {
        PixelReader shown = stretched(new Viewport(2, 0, 0, 200, 100));
        assertThat(shown.getArgb(98, 50)).isEqualTo(LEFT);
        assertThat(shown.getArgb(102, 50)).isEqualTo(RIGHT);
        assertThat(shown.getArgb(199, 99)).isEqualTo(RIGHT);
    }

    @Test
    void shrinksAndFillsWhatThePictureDoesNotReach() throws TimeoutException {
        PixelReader shown = stretched(new Viewport(0.5, -20, -20, 100, 100));
        assertThat(shown.getArgb(5, 30)).isEqualTo(BACKGROUND);
        assertThat(shown.getArgb(30, 30)).isEqualTo(LEFT);
        assertThat(shown.getArgb(40, 30)).isEqualTo(RIGHT);
        assertThat(shown.getArgb(65, 30)).isEqualTo(BACKGROUND);
        assertThat(shown.getArgb(30, 90)).isEqualTo(BACKGROUND);
    }

    /// A picture of 100 x 100 units at 100 %, its left half in another colour than its right one, stretched.
    private static PixelReader stretched(Viewport viewport) throws TimeoutException {
        RasterBuffer buffer = new RasterBuffer(100, 100);
        for (int x = 0; x < 100; x++) {
            for (int y = 0; y < 100; y++) {
                buffer.picture().setRGB(x, y, x < 50 ? LEFT : RIGHT);
            }
        }
        RasterPipeline.Picture picture = new RasterPipeline.Picture(buffer, new Bounds(0, 0, 100, 100), 1);
        return WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                WaitForAsyncUtils.asyncFx(() -> new PictureStretch()
                        .stretch(picture, viewport, BACKGROUND)
                        .getPixelReader()));
    }
}
