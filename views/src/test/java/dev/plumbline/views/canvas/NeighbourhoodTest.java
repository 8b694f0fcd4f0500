package dev.plumbline.views.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diagrams.Drawing;
import dev.plumbline.diagrams.layout.Size;
import dev.plumbline.diagrams.layout.View;
import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.views.LaidOutDiagrams;
import dev.plumbline.views.OpenedArchitecture;
import dev.plumbline.views.SampleArchitecture;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {

    private static final Architecture ARCHITECTURE = SampleArchitecture.create();

    @Test
    void reachesAsFarAsTheDepthSays() {
        Neighbourhood near = new Neighbourhood(ARCHITECTURE, index(3));
        assertThat(near.of(Set.of("pay"), 1, FocusSide.BOTH))
                .containsExactlyInAnyOrder("pay", "orders", "payments", "orders-pay", "pay-payments");
        assertThat(near.of(Set.of("pay"), 2, FocusSide.BOTH))
                .contains("orders-db", "bff", "order-tool")
                .doesNotContain("edge");
    }

    @Test
    void aContainerStandsForWhatIsInIt() {
        Neighbourhood near = new Neighbourhood(ARCHITECTURE, index(3));
        assertThat(near.of(Set.of("checkout"), 1, FocusSide.BOTH))
                .contains("cart", "invoices", "bff", "payments")
                .doesNotContain("edge", "ranker");
    }

    @Test
    void aRelationStandsForItsTwoEnds() {
        Neighbourhood near = new Neighbourhood(ARCHITECTURE, index(3));
        assertThat(near.of(Set.of("pay-payments"), 1, FocusSide.BOTH)).contains("pay", "payments", "orders");
    }

    @Test
    void closedContainersStandForWhatIsInThem() {
        Neighbourhood near = new Neighbourhood(ARCHITECTURE, index(0));
        assertThat(near.shown("pay")).isEqualTo("checkout");
        assertThat(near.nextTo("checkout")).contains("shop", "payments", "parcel");
    }

    @Test
    void goesOnlyWhereRelationsLeadOrOnlyWhereTheyComeFrom() {
        Neighbourhood near = new Neighbourhood(ARCHITECTURE, index(3));
        assertThat(near.of(Set.of("pay"), 1, FocusSide.USES))
                .containsExactlyInAnyOrder("pay", "payments", "pay-payments");
        assertThat(near.of(Set.of("pay"), 1, FocusSide.USED_BY))
                .containsExactlyInAnyOrder("pay", "orders", "orders-pay");
    }

    @Test
    void aPathLightsItsElementsAndRelationsInEitherDirection() {
        LitPaths paths = new LitPaths(ARCHITECTURE, id -> id);
        Set<String> path = Set.of("edge", "bff", "orders", "pay", "edge-bff", "bff-orders", "orders-pay");
        assertThat(paths.between("edge", "pay", PathKind.SHORTEST)).isEqualTo(path);
        assertThat(paths.between("pay", "edge", PathKind.SHORTEST)).isEqualTo(path);
        assertThat(paths.between("judge", "web", PathKind.SHORTEST)).isEmpty();
        assertThat(paths.between("edge", "pay", PathKind.ALL)).containsAll(path);
    }

    @Test
    void arrowKeysGoToTheNextBoxInTheirDirection() {
        DrawingIndex index = index(3);
        var from = index.box("orders").orElseThrow().bounds();
        for (Direction direction : Direction.values()) {
            direction.next(index, from, group -> true).ifPresent(next -> {
                double x = next.bounds().centerX() - from.centerX();
                double y = next.bounds().centerY() - from.centerY();
                assertThat(
                                switch (direction) {
                                    case LEFT -> -x;
                                    case RIGHT -> x;
                                    case UP -> -y;
                                    case DOWN -> y;
                                })
                        .as(direction + " to " + next.id())
                        .isPositive();
            });
        }
    }

    private static DrawingIndex index(int depth) {
        View view = new View("Test", null, depth, Set.of(), Set.of());
        Drawing drawing = new LaidOutDiagrams()
                .draw(OpenedArchitecture.of(ARCHITECTURE), view, Optional.empty(), new Size(2000, 2000));
        return new DrawingIndex(drawing);
    }
}
