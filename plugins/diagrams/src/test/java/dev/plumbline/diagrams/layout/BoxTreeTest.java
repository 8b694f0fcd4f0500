package dev.plumbline.diagrams.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.layout.Layout.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxTreeTest {

    private static final Bounds FRAME = new Bounds(0.1, 0.1, 600, 400);
    private static final Bounds CHILD = new Bounds(0.1 + 24.3, 0.1 + 80, 100.7, 60);

    private final BoxTree tree =
            new BoxTree(List.of(new Box("shop", null, FRAME, 0, true, 0), new Box("api", "shop", CHILD, 1, false, 0)));

    @Test
    void leavesAContainerItsRoomWhileItsContentsStay() {
        Bounds inside = tree.inside("shop", "api").orElseThrow();
        assertThat(inside.right()).as("arithmetic leaves its traces").isNotEqualTo(CHILD.right() - FRAME.x());
        assertThat(tree.fitted("shop", List.of(inside), 0)).isEqualTo(new Size(600, 400));
    }

    @Test
    void takesRoomFromAContainerWhoseContentsShrink() {
        Bounds inside = tree.inside("shop", "api").orElseThrow();
        Bounds smaller = new Bounds(inside.x(), inside.y(), 50, 60);
        assertThat(tree.fitted("shop", List.of(smaller), 0).width()).isLessThan(300);
    }

    @Test
    void knowsWhatIsAroundABox() {
        assertThat(tree.path("api")).containsExactly("api", "shop");
        assertThat(tree.path("nothing")).isEmpty();
    }
}
