package dev.plumbline.diagrams.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.layout.Layout.Box;
import dev.plumbline.diagrams.layout.Layout.Route;
import dev.plumbline.diagrams.layout.VisibleParts.Link;
import dev.plumbline.pluginapi.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptRoutesTest {

    private static final List<Box> BEFORE = boxes(0.1, 0);
    private static final Bounds A = BEFORE.get(1).bounds();
    private static final Bounds B = BEFORE.get(2).bounds();
    private static final Link LINK = new Link("a", "b", List.of("r"));
    private static final Route DETOUR = new Route(
            LINK.relations(),
            "a",
            "b",
            List.of(
                    new Point(A.right(), A.centerY()),
                    new Point(A.right() + 20, A.centerY()),
                    new Point(A.right() + 20, A.bottom() + 30),
                    new Point(B.centerX(), A.bottom() + 30),
                    new Point(B.centerX(), B.bottom())),
            null);

    @Test
    void movesARouteAlongWithBothItsEnds() {
        double by = 55.1;
        List<Box> after = boxes(0.1 + by, by);
        assertThat(after.get(1).bounds().x() - A.x())
                .as("arithmetic leaves its traces")
                .isNotEqualTo(after.get(2).bounds().x() - B.x());
        List<Point> kept = kept(after);
        assertThat(kept).hasSameSizeAs(DETOUR.points());
        for (int at = 0; at < kept.size(); at++) {
            Point expected = new Point(
                    DETOUR.points().get(at).x() + by, DETOUR.points().get(at).y() + by);
            assertThat(Bounds.between(kept.get(at), expected).isNear(new Bounds(expected.x(), expected.y(), 0, 0)))
                    .as(kept + " at " + at)
                    .isTrue();
        }
    }

    @Test
    void findsARouteAnewWhenOneEndMovedAlone() {
        Bounds moved = B.moved(0, 1);
        List<Box> after = List.of(BEFORE.get(0), BEFORE.get(1), new Box("b", "shop", moved, 1, false, 0));
        assertThat(kept(after))
                .isNotEqualTo(DETOUR.points())
                .hasSizeLessThan(DETOUR.points().size());
    }

    private static List<Point> kept(List<Box> after) {
        Layout layout = new Layout(BEFORE.getFirst().bounds(), BEFORE, List.of(DETOUR));
        return KeptRoutes.of(after, List.of(LINK), new BoxTree(layout), new Watch(Progress.NONE, 1))
                .getFirst()
                .points();
    }

    /// Two boxes that stay where they are in their container, wherever that stands.
    private static List<Box> boxes(double x, double y) {
        return List.of(
                new Box("shop", null, new Bounds(x, y, 700, 300), 0, true, 0),
                new Box("a", "shop", new Bounds(x + 24.3, y + 80, 160, 60), 1, false, 0),
                new Box("b", "shop", new Bounds(x + 350.9, y + 80, 160, 60), 1, false, 0));
    }
}
