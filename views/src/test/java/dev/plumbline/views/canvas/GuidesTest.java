package dev.plumbline.views.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.layout.Bounds;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuidesTest {

    private final Guides guides = new Guides(List.of(new Bounds(100, 100, 200, 80), new Bounds(100, 400, 100, 60)));

    @Test
    void drawsABoxToTheNearestEdgeOfANeighbour() {
        Guides.Snap snap = guides.snap(new Bounds(104, 250, 176, 72), 6);
        assertThat(snap.dx()).isEqualTo(-4);
        assertThat(snap.dy()).isZero();
        assertThat(snap.lines()).containsExactly(new Bounds(100, 100, 0, 222), new Bounds(100, 250, 0, 210));
    }

    @Test
    void drawsTheMiddleOfABoxToTheMiddleOfANeighbour() {
        Guides.Snap snap = guides.snap(new Bounds(500, 107, 176, 60), 6);
        assertThat(snap.dy()).isEqualTo(3);
        assertThat(snap.lines()).containsExactly(new Bounds(100, 140, 576, 0));
    }

    @Test
    void leavesABoxThatIsNearNothing() {
        assertThat(guides.snap(new Bounds(600, 250, 50, 50), 6)).isEqualTo(new Guides.Snap(0, 0, List.of()));
    }
}
