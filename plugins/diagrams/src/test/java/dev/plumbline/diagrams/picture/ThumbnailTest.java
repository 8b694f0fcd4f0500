package dev.plumbline.diagrams.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.draw.Sample;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.paint.Ink;
import dev.plumbline.diagrams.paint.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThumbnailTest {

    private final Thumbnail thumbnail = new Thumbnail(320, 200);

    @ParameterizedTest
    @EnumSource
    void showsBoxesOnTheGroundOfTheTheme(Theme theme) throws IOException {
        BufferedImage image = read(thumbnail.png(Sample.drawing(), theme));
        assertThat(image.getWidth()).isEqualTo(320);
        assertThat(image.getHeight()).isEqualTo(200);
        assertThat(image.getRGB(0, 0)).isEqualTo(theme.argb(Ink.CANVAS));
        assertThat(share(image, theme.argb(Ink.EDGE_MUTED))).isBetween(0.02, 0.6);
    }

    @Test
    void givesTheSameBytesEachTime() {
        assertThat(thumbnail.png(Sample.drawing(), Theme.DARK)).isEqualTo(thumbnail.png(Sample.drawing(), Theme.DARK));
    }

    @Test
    void showsTheBareGroundOfAnEmptyDrawing() throws IOException {
        Drawing empty = new Drawing("Nothing", new Bounds(0, 0, 0, 0), List.of());
        BufferedImage image = read(thumbnail.png(empty, Theme.LIGHT));
        assertThat(share(image, Theme.LIGHT.argb(Ink.CANVAS))).isEqualTo(1);
    }

    private static double share(BufferedImage image, int colour) {
        long found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) == colour) {
                    found++;
                }
            }
        }
        return (double) found / (image.getWidth() * image.getHeight());
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
