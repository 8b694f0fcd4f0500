package dev.plumbline.views.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.diagrams.paint.Theme;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ChangeConflictException;
import dev.plumbline.graphmodel.RandomChanges;
import dev.plumbline.views.DiagramSource;
import dev.plumbline.views.LaidOutDiagrams;
import dev.plumbline.views.OpenedArchitecture;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingRasterTest {

    private static final View ALL = View.landscape("All").atDepth(9);
    private static final Size ROOM = new Size(1600, 1000);
    private static final int EDITS = 16;
    /// Java cuts long curves where they leave what is painted, which changes how smooth their edges are by a little.
    private static final int EDGES = 32;

    private final DiagramSource diagrams = new LaidOutDiagrams();

    @ParameterizedTest
    @CsvSource({"1, 1.0", "2, 0.37", "3, 0.08", "4, 2.3"})
    void aMendedPictureIsTheSameAsANewOne(long seed, double scale) throws ChangeConflictException {
        RandomChanges changes = new RandomChanges(seed);
        Architecture architecture = changes.architecture(24, 30, 0);
        DrawingIndex before = drawn(architecture);
        Bounds area = new Bounds(before.drawing().bounds().x() - 13.3, -20.7, 900 / scale, 700 / scale);
        BufferedImage picture = painted(new DrawingRaster(before, Theme.LIGHT, area, scale, 1));
        int mended = 0;
        for (int edit = 0; edit < EDITS; edit++) {
            architecture =
                    architecture.apply(edit % 2 == 0 ? changes.attribute(architecture) : changes.next(architecture));
            DrawingIndex after = drawn(architecture);
            DrawingRaster raster = new DrawingRaster(after, Theme.LIGHT, area, scale, 1);
            Optional<Damage> damage = Damage.between(before.drawing(), after.drawing());
            if (damage.isPresent()) {
                mended++;
                raster.paint(picture, damage.get());
                assertThat(worstDifference(picture, painted(raster)))
                        .as("levels of a colour in which pixels differ after edit %d", edit)
                        .isLessThanOrEqualTo(EDGES);
            }
            picture = painted(raster);
            before = after;
        }
        assertThat(mended).as("edits after which the picture was mended").isGreaterThan(EDITS / 2);
    }

    private DrawingIndex drawn(Architecture architecture) {
        return new DrawingIndex(diagrams.draw(OpenedArchitecture.of(architecture), ALL, Optional.empty(), ROOM));
    }

    private static BufferedImage painted(DrawingRaster raster) {
        BufferedImage image = new BufferedImage(900, 700, BufferedImage.TYPE_INT_ARGB_PRE);
        raster.paint(image);
        return image;
    }

    private static int worstDifference(BufferedImage one, BufferedImage other) {
        int[] left = one.getRaster().getPixels(0, 0, one.getWidth(), one.getHeight(), (int[]) null);
        int[] right = other.getRaster().getPixels(0, 0, one.getWidth(), one.getHeight(), (int[]) null);
        Arrays.setAll(left, i -> Math.abs(left[i] - right[i]));
        return Arrays.stream(left).max().orElseThrow();
    }
}
