package dev.plumbline.views.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.Drawing.Group;
import dev.plumbline.diagrams.Drawing.Role;
import dev.plumbline.diagrams.layout.Bounds;
import dev.plumbline.views.SelectedParts;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ZoomingTest {

    private static final Group BOX = new Group("a", Role.ELEMENT, "A", new Bounds(24, 24, 552, 552), List.of());
    private static final Group LEGEND =
            new Group("legend", Role.FURNITURE, "Legend", new Bounds(24, 608, 552, 568), List.of());

    private final CanvasModel model = new CanvasModel();
    private final Zooming zooming = new Zooming(model, new SelectedParts());

    private void draw(double width, double height) {
        model.viewport.set(Viewport.START.resized(width, height));
        zooming.draw(new DrawingIndex(new Drawing("", new Bounds(0, 0, 600, 1200), List.of(BOX, LEGEND))));
    }

    @Test
    void showsALegendThatCanBeRead() {
        draw(900, 720);

        assertThat(model.viewport.get().scale()).isCloseTo(0.6, within(1e-9));
        assertThat(model.viewport.get().visible().bottom()).isCloseTo(1200, within(1e-9));
    }

    @Test
    void leavesNoRoomForALegendThatIsTooSmallToBeDrawn() {
        draw(900, 480);

        assertThat(model.viewport.get().scale()).isCloseTo(0.8, within(1e-9));
        assertThat(model.viewport.get().visible().bottom()).isCloseTo(600, within(1e-9));
    }

    @Test
    void fitsAgainWhenTheRoomChanges() {
        draw(900, 720);
        zooming.resized(900, 300);

        assertThat(model.viewport.get().scale()).isCloseTo(0.5, within(1e-9));
    }
}
