package dev.plumbline.views.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.diagrams.layout.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewportTest {

    private static final Viewport SCREEN = new Viewport(0.7, -120, 45, 800, 600);

    @ParameterizedTest
    @CsvSource({"0, 0, 1.4", "799, 599, 0.3", "312.5, 77, 4", "400, 300, 0.02", "10, 590, 1000", "10, 590, 0"})
    void zoomKeepsThePointUnderTheCursor(double x, double y, double scale) {
        Viewport zoomed = SCREEN.zoomedAt(x, y, scale);
        assertThat(zoomed.diagramX(x)).isCloseTo(SCREEN.diagramX(x), within(1e-9));
        assertThat(zoomed.diagramY(y)).isCloseTo(SCREEN.diagramY(y), within(1e-9));
        assertThat(zoomed.scale()).isBetween(0.02, 4.0);
    }

    @Test
    void fitNeverEnlargesBeyondFullSize() {
        Viewport fit = SCREEN.fitting(new Bounds(100, 100, 200, 100));
        assertThat(fit.scale()).isEqualTo(1);
        assertThat(fit.visible().centerX()).isCloseTo(200, within(1e-9));
        assertThat(fit.visible().centerY()).isCloseTo(150, within(1e-9));
    }

    @Test
    void fitShowsAllOfALargeDiagram() {
        Bounds large = new Bounds(-500, 20, 5_000, 1_000);
        Bounds seen = SCREEN.fitting(large).visible();
        assertThat(seen.contains(large.x(), large.y())).isTrue();
        assertThat(seen.contains(large.right(), large.bottom())).isTrue();
    }

    @Test
    void movesNoMoreThanNeededToShowAPart() {
        assertThat(SCREEN.showing(new Bounds(0, 100, 100, 100))).isEqualTo(SCREEN);
        Viewport moved = SCREEN.showing(new Bounds(2_000, 100, 100, 100));
        assertThat(moved.visible().right()).isCloseTo(2_100, within(1e-9));
        assertThat(moved.y()).isEqualTo(SCREEN.y());
    }

    @Test
    void panMovesThePictureWithTheHand() {
        Viewport panned = SCREEN.panned(70, -35);
        assertThat(panned.screenX(0)).isCloseTo(SCREEN.screenX(0) + 70, within(1e-9));
        assertThat(panned.screenY(0)).isCloseTo(SCREEN.screenY(0) - 35, within(1e-9));
    }

    @Test
    void resizeKeepsTheMiddle() {
        Viewport resized = SCREEN.resized(400, 900);
        assertThat(resized.visible().centerX()).isCloseTo(SCREEN.visible().centerX(), within(1e-9));
        assertThat(resized.visible().centerY()).isCloseTo(SCREEN.visible().centerY(), within(1e-9));
    }
}
